import type { Moved } from '../desk/contract'

/** What other plugins may know of filing: uids, and the events it publishes. */
export const BATCH = 'plugin::filing.batch'
export const CITY_LIST = 'plugin::filing.city-list'
export const LIST = 'plugin::filing.list'
export const LIAISON = 'plugin::filing.liaison'
export const INVITATION = 'plugin::filing.invitation'
export const HAND_OVER = 'plugin::filing.hand-over'
export const EXTENSION = 'plugin::filing.extension'
export const CITY = 'api::city.city'
export const DEMAND = 'api::demand.demand'
export const ENTERPRISE = 'api::enterprise.enterprise'
export const PROVIDER = 'api::provider.provider'
export const VERIFICATION = 'plugin::filing.verification'
export const MEMBER_INVITATION = 'plugin::filing.member-invitation'
export const LABEL = 'api::enterprise-label.enterprise-label'

export interface FilingEvents {
  'batch.opened': Moved[]
  'batch.windows-changed': Moved[]
  'batch.extended': Moved[]
  'batch.closed': Moved[]
  'liaison.named': Moved[]
  'liaison.ended': Moved[]
  /** Cities that recommended without a liaison on record (S05): the province is told. */
  'liaison.missing': { cityCode: string }[]
  'enterprise.invited': Moved[]
  'officer.appointed': Moved[]
  /** An organisation has gone over to another city (S10). */
  'organisation.handed-over': Moved[]
  'application.submitted': Moved[]
  'application.withdrawn': Moved[]
  'application.returned': Moved[]
  'application.accepted': Moved[]
  'application.rejected': Moved[]
  'application.concluded': Moved[]
  'application.admitted': Moved[]
  'application.not-admitted': Moved[]
  'demand.submitted': Moved[]
  'demand.withdrawn': Moved[]
  'demand.returned': Moved[]
  'demand.selected': Moved[]
  'demand.not-selected': Moved[]
  'demand.recommended': Moved[]
  'demand.recommendation-undone': Moved[]
  'demand.returned-to-city': Moved[]
  'demand.listed': Moved[]
  'demand.not-listed': Moved[]
  'city-list.frozen': Moved[]
  'city-list.none-declared': Moved[]
  'list.published': Moved[]
  'verification.submitted': Moved[]
  'verification.accepted': Moved[]
  'verification.returned': Moved[]
  'verification.rejected': Moved[]
}
