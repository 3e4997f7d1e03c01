import type { Begun } from '../../shared/server/flows/create-rows'
import type { Moved, Owing } from '../../shared/server/flows/moved'

export const LIST = 'plugin::lists.list'
export const OBJECTION = 'plugin::lists.objection'
export const OBJECTION_FILE = 'plugin::lists.objection-file'

export interface ListsEvents {
  'objection.answer-due': Owing[]
  'objection.answer-overdue': Owing[]
  'list.published': Moved[]
  /** S31: the lists are announced, and anybody may object. */
  'list.objections-opened': Moved[]
  /** Of the new edition, published in the place of the one it corrects. */
  'list.corrected': Begun[]
  'objection.received': Begun[]
  'objection.accepted': Moved[]
  /** Upheld, dismissed or not accepted. */
  'objection.answered': Moved[]
}
