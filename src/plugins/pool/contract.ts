import type { Core } from '@strapi/strapi'
import type { VerbContext } from '../../shared/server/flows/flows'
import { serviceOf } from '../../shared/server/process/strapi-edge'
import type { Moved } from '../../shared/pure/events'
import type { Created } from '../../shared/pure/events'
export { standingFlow } from './domain/standing-flow'

export { CATEGORY_LABELS } from '../../policy/categories'
export { STANDINGS } from './domain/read-models'

/** What other plugins may know of the pool: who is admitted, and since when. */
export const STANDING = 'plugin::pool.standing'

export interface PoolEvents {
  'provider.admitted': Created[]
  'provider.restricted': Moved[]
  'provider.restriction-lifted': Moved[]
  'provider.removed': Moved[]
  'provider.disqualified': Moved[]
  'provider.lapsed': Moved[]
  'provider.admission-revoked': Moved[]
}

/** One category in which a list admits a provider. */
export interface Admission {
  creditCode: string
  categoryCode: string
  /** Document number of the admitting list, shown in the register. */
  basis: string
  /** documentId of the application. */
  application?: string
}

export interface ProviderStanding {
  documentId: string
  creditCode: string
  categoryCode: string
  state: string
  admittedAt: string
  endedAt: string | null
  /** After a sanction: may apply again from this instant on; null: no bar (R68). */
  barredUntil: string | null
}

export interface PoolService {
  /**
   * Admits providers to categories (R14), in the surrounding transaction, as its actor. An existing admission is left
   * unchanged.
   * @throws Refused provider-unknown, still-barred.
   */
  admit(admissions: readonly Admission[], context: VerbContext): Promise<void>
  /** Revokes admissions that a corrected list no longer contains; the history keeps both (R14, objection upheld). */
  revoke(standings: readonly string[], reason: string, context: VerbContext): Promise<void>
  /** All standings of these organisations, whatever their state, newest first. */
  of(creditCodes: readonly string[]): Promise<ProviderStanding[]>
  /** Whether the provider may list in the category now (R17, R36): its standing is active. */
  stands(creditCode: string, categoryCode: string): Promise<boolean>
}

declare module '../../shared/server/process/strapi-edge' {
  interface PluginServices {
    'pool.standing': PoolService
  }
}

export const poolOf = (strapi: Core.Strapi): PoolService => serviceOf(strapi, 'pool', 'standing')

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends PoolEvents {}
}
