import { query } from '../../../shared/server/database/database'
import type { Offered } from '../../experts/contract'
import { BATCHES } from '../../filing/contract'
import { applicationFlow } from '../domain/application-flow'
import { sqlIn } from '../../../shared/pure/state-sets'

/** R10: applications that a panel may take, newest batch first. */
export const offeredApplications = (also: readonly string[]): Promise<(Offered & Record<string, unknown>)[]> =>
  query(
    `select a.document_id as "documentId", a.provider_name as title, a.provider_name as applicant,
        c.name as "cityName", coalesce(a.categories, '[]') as categories,
        jsonb_build_object('documentId', b.document_id, 'name', b.name) as "group"
     from applications a join ${BATCHES} b on b.id = a.batch_id left join cities c on c.code = a.city_code
     where ${sqlIn(applicationFlow, 'reviewable', 'a.state')} or a.document_id = any($1::text[])
     order by b.id desc, a.provider_name collate "zh-Hans-CN-x-icu", a.id`,
    [also],
  )
