import type { Moved, Owing } from '../../shared/pure/events'
import type { Created } from '../../shared/pure/events'

export const LIST = 'plugin::lists.list'
export const OBJECTION = 'plugin::lists.objection'
export const OBJECTION_FILE = 'plugin::lists.objection-file'

export interface ListsEvents {
  'objection.answer-due': Owing[]
  'objection.answer-overdue': Owing[]
  'list.published': Moved[]
  /** S31: the lists are open to objections. */
  'list.objections-opened': Moved[]
  /** The new edition, which replaces the corrected one. */
  'list.corrected': Created[]
  'objection.received': Created[]
  'objection.accepted': Moved[]
  /** Upheld, dismissed or not accepted. */
  'objection.answered': Moved[]
}

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends ListsEvents {}
}
