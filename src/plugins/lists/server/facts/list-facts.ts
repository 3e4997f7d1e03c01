import { readCalendar } from '../../../../shared/server/settings/calendar'
import { query } from '../../../../shared/server/database/database'
import { readSettings } from '../../../../shared/server/settings/settings'
import type { Subject } from '../../../../shared/pure/workflow'
import { PROVIDER_LISTS } from '../../domain/entries'
import type { ListFacts } from '../../domain/list-guards'
import { channelsOf, LIST_SETTINGS } from '../../domain/list-settings'
import { objectionFlow } from '../../domain/objection/objection-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** S31: objection periods of lists, and the number of unanswered objections. */
export async function listFacts(subjects: readonly Subject[]): Promise<Map<string, ListFacts>> {
  const { objectionDays, ...settings } = await readSettings(LIST_SETTINGS)
  const channels = channelsOf(settings)
  const calendar = await readCalendar()
  const rows = await query<{ id: string; open: number }>(
    `select t.document_id as id, (select count(*)::int from objections o where o.batch_id = t.batch_id
        and ${sqlIn(objectionFlow, 'open', 'o.state')}
        and (o.list_kind = t.kind or o.list_kind = any($2::text[]) and t.kind = any($2::text[]))) as open
     from lists t where t.document_id = any($1::text[])`,
    [subjects.map(({ documentId }) => documentId), PROVIDER_LISTS],
  )
  return new Map(rows.map(({ id, open }) => [id, { objectionDays, calendar, channels, openObjections: open }]))
}
