import type { Actor } from '../../../../shared/pure/actor'
import { query } from '../../../../shared/server/database/database'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { verificationFlow } from '../../domain/verification-flow'

/**
 * Whether the actor's city decides on a claim with these papers; the claimant may have uploaded them in another city.
 * Runs as system.
 */
export async function readsPapers(
  { documentId }: { documentId: string },
  { kind, cityCodes }: Actor,
): Promise<boolean> {
  if (kind !== 'city') return false
  const [row] = await query(
    `select 1 from verifications where (licence = $1 or letter = $1) and ${sqlIn(verificationFlow, 'filed')} and city_code = any($2::text[])`,
    [documentId, cityCodes],
  )
  return row !== undefined
}
