import type { Subject } from '../../../../shared/pure/workflow'
import { query } from '../../../../shared/server/database/database'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import type { ExpertFacts } from '../../domain/expert-flow'
import { STAFF } from '../../../identity/contract'

interface Login extends Record<string, unknown> {
  email: string
  actor: string
  expert: string | null
  name: string | null
}

/** Logins with the expert role, and the expert each is assigned to. */
export async function expertFacts(subjects: readonly Subject[]): Promise<Map<string, ExpertFacts>> {
  const found = await beyondWalls(() =>
    query<Login>(
      `select lower(u.email) as email, 'admin:' || u.id as actor, e.document_id as expert, e.name
       from ${STAFF} u join admin_users_roles_lnk l on l.user_id = u.id
         join admin_roles r on r.id = l.role_id and r.code = 'pool-expert'
         left join experts e on e.expert_actor = 'admin:' || u.id`,
    ),
  )
  const logins = new Map(
    found.map(({ email, actor, expert, name }) => [
      email,
      { actorId: actor, ...(expert ? { expert: { documentId: expert, name: name ?? '' } } : {}) },
    ]),
  )
  return new Map(subjects.map(({ documentId }) => [documentId, { logins }]))
}
