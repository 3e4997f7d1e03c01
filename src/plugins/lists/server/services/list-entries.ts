import { query } from '../../../../shared/server/database/database'
import type { PilotEntry } from '../../domain/entries'
import { DEMANDS } from '../../../filing/contract'
import { ENTERPRISES } from '../../../organisations/contract'

/** Enterprises with their demands by a condition on demands `d`, ordered by city and name. */
export function entriesOf(condition: string, params: readonly unknown[]): Promise<PilotEntry[]> {
  return query<PilotEntry>(
    `select d.credit_code as "creditCode", e.name as "enterpriseName", d.city_code as "cityCode", c.name as "cityName",
        jsonb_agg(jsonb_build_object('documentId', d.document_id, 'title', d.title, 'categories', coalesce(d.categories, '[]')) order by d.id) as demands
     from ${DEMANDS} d join ${ENTERPRISES} e on e.credit_code = d.credit_code join cities c on c.code = d.city_code
     where ${condition}
     group by d.credit_code, e.name, d.city_code, c.name, c.sort
     order by c.sort, e.name collate "zh-Hans-CN-x-icu", d.credit_code`,
    params,
  )
}
