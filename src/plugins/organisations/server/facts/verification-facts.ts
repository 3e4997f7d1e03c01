import type { Subject } from '../../../../shared/pure/workflow'
import { query } from '../../../../shared/server/database/database'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import type { VerificationFacts } from '../../domain/verification-guards'
import { ACCOUNTS } from '../../../identity/contract'

/** SQL: display name of an account `u`. */
export const PERSON = `coalesce(nullif(u.name, ''), u.username, u.email)`

interface Found extends Record<string, unknown> {
  id: string
  name: string | null
  city: string | null
  owner: string | null
  belongs: boolean
}

/** Records of the organisations of all verifications of an action, in one query. */
export async function verificationFacts(subjects: readonly Subject[]): Promise<Map<string, VerificationFacts>> {
  // Beyond the walls: the organisation or the claimant may now belong to another city.
  const found = await beyondWalls(() => findRecords(subjects))
  return new Map(
    found.map(({ id, name, city, owner, belongs }) => [
      id,
      {
        known: city !== null,
        record: { cityCode: city ?? '', nameOnRecord: name ?? '', ownerOnRecord: owner },
        claimantBelongs: belongs,
      },
    ]),
  )
}

const findRecords = (subjects: readonly Subject[]): Promise<Found[]> =>
  query<Found>(
    `select v.document_id as id, o.name, o.city_code as city,
        (select coalesce(${PERSON}, 'account:' || m.account_id) from memberships m left join ${ACCOUNTS} u on u.id = m.account_id
          where m.credit_code = v.subject_code and m.standing = 'owner') as owner,
        exists (select 1 from memberships m where m.account_id = v.account_id) as belongs
     from verifications v left join lateral (
       select name, city_code from enterprises where v.organisation = 'enterprise' and credit_code = v.subject_code
       union all select name, city_code from providers where v.organisation = 'provider' and credit_code = v.subject_code
     ) o on true where v.document_id = any($1::text[])`,
    [subjects.map(({ documentId }) => documentId)],
  )
