/** An application in the overview of the formal check. */
export interface CheckLine {
  documentId: string
  providerName: string
  cityCode: string | null
  categories: readonly string[]
  state: string
  submittedAt: string | null
  receiptNumber: string | null
  returnAnswerBy: string | null
  verified: boolean
  /** Number of submissions. */
  editions: number
  /** Number of conditions by verdict of the pre-check: met, not met, left to people. */
  met: number
  notMet: number
  people: number
}

/** A provider batch with the number of its applications by state. */
export interface CheckBatch {
  documentId: string
  name: string
  counts: Readonly<Record<string, number>>
}

export interface CheckOverview {
  batches: CheckBatch[]
  /** documentId of the batch shown. */
  batch: string | null
  state: string
  applications: CheckLine[]
  /** More applications follow these. */
  more: boolean
}
