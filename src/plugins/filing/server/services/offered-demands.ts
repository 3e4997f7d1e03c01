import { query } from '../../../../shared/server/database/database'
import type { Offered } from '../../../experts/contract'
import { ENTERPRISES } from '../../../organisations/contract'

/** R31: demands in provincial review that a panel may take, newest batch first. */
export const offeredDemands = (also: readonly string[]): Promise<(Offered & Record<string, unknown>)[]> =>
  query(
    `select d.document_id as "documentId", d.title, coalesce(e.name, d.enterprise_name, d.credit_code) as applicant,
        c.name as "cityName", coalesce(d.categories, '[]') as categories,
        jsonb_build_object('documentId', b.document_id, 'name', b.name) as "group"
     from demands d join batches b on b.id = d.batch_id left join cities c on c.code = d.city_code
       left join ${ENTERPRISES} e on e.id = d.enterprise_id
     where d.state = 'in-review' or d.document_id = any($1::text[])
     order by b.id desc, c.sort, coalesce(e.name, d.enterprise_name, d.credit_code) collate "zh-Hans-CN-x-icu", d.id`,
    [also],
  )
