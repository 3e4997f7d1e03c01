/** An application in the list of the formal check. */
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
  /** Times it was submitted. */
  editions: number
  /** Conditions that the pre-check finds clearly met, clearly not met, for people. */
  met: number
  notMet: number
  people: number
}

/** A batch for providers, with the number of its applications by state. */
export interface CheckBatch {
  documentId: string
  name: string
  counts: Readonly<Record<string, number>>
}

export interface CheckOverview {
  batches: CheckBatch[]
  /** The batch that the lines are of. */
  batch: string | null
  state: string
  applications: CheckLine[]
  /** There is another page after these. */
  more: boolean
}
