import type { Day } from '../../../shared/pure/calendar'
import type { ConditionKind } from '../../../policy/category-form'
import type { Label } from '../../../shared/pure/workflow'
import type { SnapshotChange } from './snapshot'
import type { Verdict } from './findings'

/** A file linked from the page of the formal check. */
export interface ReviewFile {
  documentId: string
  type: Label | null
  validUntilOn: Day | null
  /** On the day of submission. */
  expired: boolean
}

/** A statement with its evidence. */
export interface ReviewLine {
  text: Label
  files: ReviewFile[]
}

export interface ReviewItem {
  code: string
  zh: string
  en: string
  kind: ConditionKind
  verdict: Verdict
  /** The pre-check's finding, with its numbers. */
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

/** A label with its values. */
export interface ReviewFact {
  label: Label
  values: Label[]
}

export interface ReviewProduct {
  documentId: string
  name: string
  facts: ReviewFact[]
}

/** An application on the page of the formal check: the latest submission beside the questions, in words. */
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
  /** Those that need judgement first. */
  conditions: ReviewCondition[]
  /** Differences to the previous edition. */
  changes: ReviewChange[]
}
