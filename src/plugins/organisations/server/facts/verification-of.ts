import { query, tableOf } from '../../../../shared/server/database/database'
import { UID, type OrganisationKind } from '../accounts/organisation'

/** Verified; not yet, but its papers are with the city; or neither. */
export type Verification = 'verified' | 'evidence-given' | 'none'

/**
 * How far the verification of organisations is (R21), by credit code. Runs with the caller's eyes.
 * @returns those that are registered; others are left out.
 */
export async function verificationOf(
  kind: OrganisationKind,
  codes: readonly string[],
): Promise<Map<string, Verification>> {
  const rows = await query<{ code: string; verification: Verification }>(
    `select o.credit_code as code, case when o.verified_at is not null then 'verified'
        when exists (select 1 from verifications v where v.credit_code = o.credit_code and v.state = 'submitted')
        then 'evidence-given' else 'none' end as verification
     from "${tableOf(UID[kind])}" o where o.credit_code = any($1::text[])`,
    [codes],
  )
  return new Map(rows.map(({ code, verification }) => [code, verification]))
}
