import type { Subject } from '../../shared/pure/workflow'
import type { Moved, Owing } from '../../shared/pure/events'
import type { Created } from '../../shared/pure/events'

export { batchFlow } from './domain/batch-flow'
export type { Batch, BatchFacts, BatchRow } from './domain/batch-guards'
export { cityListFlow } from './domain/city-list-flow'
export { demandFlow } from './domain/demand-flow'
export { refuse } from './domain/demand-guards'
export { FILING_SETTINGS } from './domain/settings'
export { type BatchWindows, type Extension, assertOpen, closesFor } from './domain/windows'
export { BATCH_KIND_LABELS } from './domain/words'
export { BATCHES, DEMANDS } from './domain/read-models'

export const BATCH = 'plugin::filing.batch'
export const CITY_LIST = 'plugin::filing.city-list'
export const LIAISON = 'plugin::filing.liaison'
export const INVITATION = 'plugin::filing.invitation'
export const EXTENSION = 'plugin::filing.extension'
export const DEMAND = 'api::demand.demand'

/** What a city recommends in a batch, frozen as a version (R28). */
export interface FrozenCityList extends Subject {
  batch: number
  cityCode: string
  title: string
  frozenVersion: number
}

export interface FilingEvents {
  'batch.opened': Moved[]
  'batch.windows-changed': Moved[]
  /** The rows are extensions, not batches. */
  'batch.extended': Created[]
  'batch.closed': Moved[]
  'liaison.named': Created[]
  'liaison.ended': Moved[]
  /** Cities that recommended without a liaison on record (S05); province and city hear of it, once a day. */
  'liaison.missing': { cityCode: string; occasion: string }[]
  'enterprise.invited': Created[]
  /**
   * Reminders sent by jobs (RULES section 4): liaison due (R19), drafts before the close, work left for a city, returns
   * to be answered by the enterprise (S04) and by the city (S41).
   */
  'liaison.due': Owing[]
  'liaison.overdue': Owing[]
  'demand.draft-waiting': Owing[]
  'city.demands-left': Owing[]
  'demand.return-due': Owing[]
  'city.returns-due': Owing[]
  'demand.submitted': Moved[]
  'demand.withdrawn': Moved[]
  'demand.returned': Moved[]
  'demand.selected': Moved[]
  'demand.not-selected': Moved[]
  'demand.recommended': Moved[]
  'demand.recommendation-undone': Moved[]
  'demand.returned-to-city': Moved[]
  'demand.proposed': Moved[]
  'demand.not-proposed': Moved[]
  'demand.listed': Moved[]
  'demand.not-listed': Moved[]
  'city-list.frozen': Moved[]
  'city-list.none-declared': Moved[]
}

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends FilingEvents {}
}
