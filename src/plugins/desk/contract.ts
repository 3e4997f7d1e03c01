import type { Moved } from '../../shared/pure/events'
import type { Created } from '../../shared/pure/events'

export { cityFlow } from './domain/city-flow'

export const CITY = 'api::city.city'
export const OFFICER = 'plugin::desk.officer'
export const ATTEMPT = 'plugin::desk.attempt'

export interface DeskEvents {
  'officer.appointed': Created[]
  /** The demo's events up to this instant are seeded; its notices are suppressed. */
  'demo.told': { until: string }[]
  'officer.ended': Moved[]
}

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends DeskEvents {}
}
