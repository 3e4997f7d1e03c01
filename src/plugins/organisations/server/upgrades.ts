import { SYSTEM } from '../../../shared/pure/actor'
import { query } from '../../../shared/server/database/database'
import { hasColumn } from '../../../shared/server/upgrades/catalogue'
import type { Upgrade } from '../../../shared/server/upgrades/steps'
import { markVerified } from './services/accept-verification'

/** Verification is required since 0.2.0; organisations that existed before count as verified. */
function verified(): Upgrade {
  let wasKnown = true
  return {
    id: '0.2.0/verified',
    before: async () => {
      wasKnown = await hasColumn('enterprises', 'verified_at')
    },
    finish: async () => {
      if (wasKnown) return
      const rows = await query<{ code: string; now: string }>(
        `select credit_code as code, now() from enterprises union select credit_code, now() from providers`,
      )
      const now = new Date(rows[0]?.now ?? 0)
      await markVerified(
        rows.map(({ code }) => code),
        { actor: SYSTEM, at: { now, arrivedAt: now } },
      )
    },
  }
}

export const ORGANISATION_UPGRADES: readonly Upgrade[] = [verified()]
