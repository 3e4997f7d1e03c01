import type { Core } from '@strapi/strapi'
import type { Begun } from '../../shared/server/flows/create-rows'
import type { VerbContext } from '../../shared/server/flows/flows'
import type { Moved } from '../../shared/server/flows/moved'
import { serviceOf } from '../../shared/server/process/strapi-edge'

export { CATEGORY_LABELS } from './domain/words'

/** What other plugins may know of the pool: who stands in it, and since when. */
export const STANDING = 'plugin::pool.standing'

export interface PoolEvents {
  'provider.admitted': Begun[]
  'provider.restricted': Moved[]
  'provider.restriction-lifted': Moved[]
  'provider.removed': Moved[]
  'provider.disqualified': Moved[]
  'provider.lapsed': Moved[]
  'provider.admission-revoked': Moved[]
}

/** One category of one provider that a list admits. */
export interface Admission {
  creditCode: string
  categoryCode: string
  /** Document number of the list that admits it, shown on the register. */
  basis: string
  /** documentId of the application that led there. */
  application?: string
}

export interface Stands {
  documentId: string
  creditCode: string
  categoryCode: string
  state: string
  admittedAt: string
  endedAt: string | null
  /** Of one whose standing was ended by a sanction: may apply again from this instant on; null: no bar (R68). */
  barredUntil: string | null
}

export interface PoolService {
  /**
   * Admits providers to categories (R14), in the surrounding transaction, as its actor. A category in which the provider
   * stands already is left as it is.
   * @throws Refused provider-unknown, still-barred.
   */
  admit(admissions: readonly Admission[], context: VerbContext): Promise<void>
  /** Takes back admissions that a corrected list no longer names; the history keeps both (R14, objection upheld). */
  revoke(standings: readonly string[], reason: string, context: VerbContext): Promise<void>
  /** All standings of these organisations, newest first, whatever became of them. */
  of(creditCodes: readonly string[]): Promise<Stands[]>
  /** Whether the provider may list something in the category now (R17, R36): its standing there is active. */
  stands(creditCode: string, categoryCode: string): Promise<boolean>
}

declare module '../../shared/server/process/strapi-edge' {
  interface PluginServices {
    'pool.standing': PoolService
  }
}

export const poolOf = (strapi: Core.Strapi): PoolService => serviceOf(strapi, 'pool', 'standing')
