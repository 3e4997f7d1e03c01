import { query, type Row } from '../../../shared/server/database/database'
import { moveRows } from '../../../shared/server/upgrades/move-rows'
import type { Upgrade } from '../../../shared/server/upgrades/steps'
import { APPLICATION, APPLICATIONS } from '../../applications/contract'
import { BATCHES, DEMAND, DEMANDS } from '../../filing/contract'

/** R14, R33: since 0.9.0 a result takes effect with the publication of its list; until then it is a proposal. */
const unpublishedResults: Upgrade = {
  id: '0.9.0/unpublished-results',
  finish: async () => {
    await becomeProposals(APPLICATION, EARLY_APPLICATIONS)
    await becomeProposals(DEMAND, EARLY_DEMANDS)
  },
}

const published = (kind: string): string =>
  `select 1 from lists l where l.batch_id = t.batch_id and l.kind = '${kind}' and l.published_online_at is not null`

/** Results whose list is not published. */
const EARLY_APPLICATIONS = `
  select t.document_id as id, t.state = 'admitted' as favourable from ${APPLICATIONS} t
  where t.state = 'admitted' and not exists (${published('providers')}
      and l.entries::jsonb @> jsonb_build_array(jsonb_build_object('application', t.document_id)))
    or t.state = 'not-admitted' and not exists (${published('providers')} and l.determined_at >= t.determined_at)
  order by t.id`

/** What ended when its batch was closed has no list to wait for. */
const EARLY_DEMANDS = `
  select t.document_id as id, t.state = 'listed' as favourable
  from ${DEMANDS} t join ${BATCHES} b on b.id = t.batch_id and b.state = 'open'
  where t.state = 'listed' and not exists (${published('pilot')} and l.entries::jsonb @> jsonb_build_array(
      jsonb_build_object('demands', jsonb_build_array(jsonb_build_object('documentId', t.document_id)))))
    or t.state = 'not-listed' and not exists (${published('pilot')})
  order by t.id`

async function becomeProposals(uid: string, early: string): Promise<void> {
  const rows = await query<Row & { id: string; favourable: boolean }>(early)
  const moves = rows.map(({ id, favourable }) => ({
    id,
    to: favourable ? 'proposed' : 'not-proposed',
    action: favourable ? 'propose' : 'not-propose',
  }))
  await moveRows(uid, moves, '名单尚未公布，结果以公布的名单为准')
}

export const LIST_UPGRADES: readonly Upgrade[] = [unpublishedResults]
