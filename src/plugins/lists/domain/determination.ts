import type { ConcludedItem } from '../../experts/contract'
import type { PilotEntry } from './entries'
import type { Lines } from './lines'
import type { Concluded } from './proposal'

/** What the chair and the scores say of an application. */
export interface CommitteeConclusion {
  panel: { documentId: string; title: string }
  chairName: string
  text: string
  concludedAt: string
  items: readonly ConcludedItem[]
}

export interface ToDetermine extends Concluded {
  said: CommitteeConclusion | null
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

/** Everything the lists of a batch are determined by. */
export interface Determination {
  batch: { documentId: string; name: string; kind: 'pilot' | 'provider'; state: string }
  /** S14. */
  decidedPerCategory: boolean
  applications: ToDetermine[]
  /** What is not concluded yet, by its state. */
  waiting: { state: string; count: number }[]
  /** The edition in force or determined last. */
  before: Lines
  /** The pilot list as it would read, and the codes of those already on it. */
  pilot: { entries: PilotEntry[]; before: string[] }
  /** R34: demands that no city recommended and that the setting allows to be added; null where it does not. */
  addable: Addable[] | null
  lists: LiveList[]
}
