import { query, tableOf } from '../../../../shared/server/database/database'
import { UID, type OrganisationKind } from '../accounts/organisation'

/** Verified; not yet, but its papers are with the city; or neither. */
export type Verification = 'verified' | 'evidence-given' | 'none'

export interface OrganisationFacts {
  verification: Verification
  /** Of an enterprise; null for a provider, and where it has not said. */
  size: string | null
}

/**
 * How far the verification of organisations is (R21), and how large they are, by credit code. Runs with the caller's eyes.
 * @returns those that are registered; others are left out.
 */
export async function organisationFacts(
  kind: OrganisationKind,
  codes: readonly string[],
): Promise<Map<string, OrganisationFacts>> {
  const rows = await query<OrganisationFacts & { code: string }>(
    `select o.credit_code as code, ${kind === 'enterprise' ? 'o.size' : 'null'} as size,
        case when o.verified_at is not null then 'verified'
        when exists (select 1 from verifications v where v.credit_code = o.credit_code and v.state = 'submitted')
        then 'evidence-given' else 'none' end as verification
     from "${tableOf(UID[kind])}" o where o.credit_code = any($1::text[])`,
    [codes],
  )
  return new Map(rows.map(({ code, ...facts }) => [code, facts]))
}
