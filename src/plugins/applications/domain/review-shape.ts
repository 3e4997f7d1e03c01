import type { Day } from '../../../shared/pure/calendar'
import type { ConditionKind } from '../../../policy/category-form'
import type { Label } from '../../../shared/pure/workflow'
import type { SnapshotChange } from './snapshot'
import type { Verdict } from './findings'

/** A file that proves something, as it is opened from the page of the formal check. */
export interface ReviewFile {
  documentId: string
  type: Label | null
  validUntilOn: Day | null
  /** On the day of submission. */
  expired: boolean
}

/** Something said, with what proves it. */
export interface ReviewLine {
  said: Label
  files: ReviewFile[]
}

export interface ReviewItem {
  code: string
  zh: string
  en: string
  kind: ConditionKind
  verdict: Verdict
  /** What the pre-check found, with its numbers. */
  found: Label
  lines: ReviewLine[]
  files: ReviewFile[]
  explanation: string | null
}

export interface ReviewCondition {
  category: string
  categoryLabel: Label
  code: string
  zh: string
  en: string
  clause: string
  must: boolean
  verdict: Verdict
  items: ReviewItem[]
}

export interface ReviewChange {
  part: SnapshotChange['part']
  code: string
  label: Label
  before: Label[]
  after: Label[]
}

/** A label with the values that stand under it. */
export interface ReviewFact {
  label: Label
  values: Label[]
}

export interface ReviewProduct {
  documentId: string
  name: string
  facts: ReviewFact[]
}

/** An application as the province checks it: what was submitted last beside what was asked, in words. */
export interface ReviewPage {
  documentId: string
  providerName: string
  creditCode: string
  cityCode: string | null
  batchName: string
  state: string
  returnAnswerBy: string | null
  verified: boolean
  edition: number
  formVersion: number
  hash: string
  receiptNumber: string
  submittedAt: string
  categories: (Label & { code: string })[]
  scopes: ReviewFact[]
  listings: ReviewProduct[]
  undertaking: { text: string; signedBy: string } | null
  /** What needs judgement first. */
  conditions: ReviewCondition[]
  /** What the edition before had otherwise. */
  changes: ReviewChange[]
}
