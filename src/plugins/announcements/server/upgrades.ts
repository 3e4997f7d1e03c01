import { execute, query } from '../../../shared/server/database/database'
import { hasColumn } from '../../../shared/server/upgrades/catalogue'
import { withoutTriggers } from '../../../shared/server/upgrades/renames'
import type { Obstacle, Upgrade } from '../../../shared/server/upgrades/steps'

const WAS_PUBLIC = 'published_online is true and public_at is not null'

/** Before 0.3.0 a boolean said whether an announcement was public. Public ones become first editions in state `published`. */
const states: Upgrade = {
  id: '0.3.0/announcement-states',
  check: async () => ((await hasBox()) ? obstacles() : []),
  after: async () => {
    if (!(await hasBox())) return
    await withoutTriggers('announcements', () =>
      execute(
        `update announcements set
           state = case when not (${WAS_PUBLIC}) then 'draft' when public_at <= now() then 'published' else 'scheduled' end,
           series = case when ${WAS_PUBLIC} then document_id end,
           edition = case when ${WAS_PUBLIC} then 1 end
         where state is null`,
      ),
    )
  },
}

/** Only what §4(4) names is notified in public: an order to rectify is served on the provider alone, so its kind is gone. */
const kinds: Upgrade = {
  id: '0.9.0/announcement-kinds',
  finish: () =>
    withoutTriggers('announcements', () =>
      execute(`update announcements set kind = 'general' where kind = 'rectification'`),
    ),
}

export const ANNOUNCEMENT_UPGRADES: readonly Upgrade[] = [states, kinds]

const hasBox = (): Promise<boolean> => hasColumn('announcements', 'published_online')

async function obstacles(): Promise<Obstacle[]> {
  const [row] = await query<{ incomplete: number; twice: number }>(
    `select count(*) filter (where coalesce(btrim(title), '') = '' or coalesce(btrim(body), '') = '' or kind is null)::int as incomplete,
       (select count(*)::int from (select 1 from announcements where ${WAS_PUBLIC} and btrim(number) <> ''
         group by kind, btrim(number) having count(*) > 1) as n) as twice
     from announcements where ${WAS_PUBLIC}`,
  )
  const { incomplete = 0, twice = 0 } = row ?? {}
  return [
    ...(incomplete > 0 ? [{ table: 'announcements', rows: incomplete, ...INCOMPLETE }] : []),
    ...(twice > 0 ? [{ table: 'announcements', rows: twice, ...TWICE }] : []),
  ]
}

const INCOMPLETE = {
  zh: '已公开的公告缺少标题、正文或种类，请在原版本中补充，或取消“已公开”。',
  en: 'Public announcements lack a title, a text or a kind: complete them in the version before, or take “public” away.',
}
const TWICE = {
  zh: '同一种类的已公开公告文号重复，请在原版本中更正文号。',
  en: 'Public announcements of one kind share a document number: correct the numbers in the version before.',
}
