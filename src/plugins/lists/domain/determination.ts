import type { ConcludedItem } from '../../experts/contract'
import type { PilotEntry } from './entries'
import type { Lines } from './lines'
import type { Concluded } from './proposal'

/** Conclusion of the chair and scores on an application. */
export interface CommitteeConclusion {
  panel: { documentId: string; title: string }
  chairName: string
  text: string
  concludedAt: string
  items: readonly ConcludedItem[]
}

export interface ToDetermine extends Concluded {
  committee: CommitteeConclusion | null
}

export interface Addable {
  documentId: string
  title: string
  enterprise: string
  cityName: string | null
}

export interface LiveList {
  documentId: string
  title: string
  kind: string
  state: string
  listVersion: number
  entryCount: number
}

/** Data of the determination page. */
export interface Determination {
  batch: { documentId: string; name: string; kind: 'pilot' | 'provider'; state: string }
  /** S14. */
  decidedPerCategory: boolean
  applications: ToDetermine[]
  /** Applications or demands without a conclusion, by state. */
  waiting: { state: string; count: number }[]
  /** The edition in force, or else the one determined last. */
  before: Lines
  /** The pilot list as it would be, and the credit codes already on it. */
  pilot: { entries: PilotEntry[]; before: string[] }
  /** R34: demands without a recommendation by their city that may be added; null where the setting forbids it. */
  addable: Addable[] | null
  lists: LiveList[]
}
