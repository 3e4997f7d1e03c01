import type { Moved } from '../../shared/pure/events'
import type { Created } from '../../shared/pure/events'
export { followed } from './domain/handed-over'
export { labelFlow } from './domain/label-flow'
export { ENTERPRISES, PROVIDERS } from './domain/read-models'
export type {
  EnterpriseFields,
  EnterpriseWrite,
  LabelFields,
  LabelState,
  StoredEnterprise,
  StoredLabel,
} from './domain/listed-enterprise'

export const ENTERPRISE = 'api::enterprise.enterprise'
export const PROVIDER = 'api::provider.provider'
export const LABEL = 'api::enterprise-label.enterprise-label'
export const VERIFICATION = 'plugin::organisations.verification'
export const MEMBERSHIP = 'plugin::organisations.membership'
export const MEMBER_INVITATION = 'plugin::organisations.member-invitation'
export const HAND_OVER = 'plugin::organisations.hand-over'

export interface OrganisationsEvents {
  'label.confirmed': Moved[]
  'label.rejected': Moved[]
  'hand-over.proposed': Created[]
  'hand-over.declined': Moved[]
  /** An organisation moved to another city (S10). */
  'organisation.handed-over': Moved[]
  'verification.submitted': Moved[]
  'verification.accepted': Moved[]
  'verification.returned': Moved[]
  'verification.rejected': Moved[]
}

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends OrganisationsEvents {}
}
