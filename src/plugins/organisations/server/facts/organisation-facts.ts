import { query, tableOf } from '../../../../shared/server/database/database'
import { UID, type OrganisationKind } from '../accounts/organisation'

/** Verified; evidence submitted to the city; or neither. */
export type Verification = 'verified' | 'evidence-given' | 'none'

export interface OrganisationFacts {
  verification: Verification
  /** Of an enterprise; null for a provider, or if not stated. */
  size: string | null
}

/**
 * Verification (R21) and size of organisations, by credit code. Runs in the caller's scope.
 * @returns registered ones only.
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
