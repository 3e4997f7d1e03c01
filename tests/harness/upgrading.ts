import { FORM_TYPES, IMPORT_PERMISSIONS, MOVED_PERMISSIONS, MOVED_TYPES } from '../../src/upgrades/names'
import { boot } from './boots'
import { restored } from './earlier'
import { withClient } from './new-database'
import { keptIn, publicPages, rememberedIn, type Kept } from './upgraded'

const OLD_NAMES = [
  ...Object.keys(MOVED_TYPES),
  ...Object.keys(MOVED_PERMISSIONS),
  ...Object.keys(IMPORT_PERMISSIONS),
  ...Object.keys(FORM_TYPES),
]

const UPGRADING = 'database upgrade'

/** Tables of the kernel and of Strapi about themselves, and our roles: these grow. */
const BOOKS =
  /^(desk_(event|history|login|login_untold|marker|role_grant|job|job_slot|upgrade)|strapi_(migrations|database|core).*|notices_.*|admin_roles)$/
/** Compared by role, because Strapi removes unknown permissions. */
const BY_ROLE = /^admin_permissions(_role_lnk)?$/

/**
 * Boots the present version twice on a database of an earlier one and compares: the first boot upgrades it, the second
 * has nothing to do and serves what was public.
 * @param prepared SQL run on the earlier version's database first
 */
export async function upgradeFrom(
  version: string,
  { prepared }: { prepared?: string } = {},
): Promise<{ url: string; before: Kept; after: Kept }> {
  const { url, pages } = await restored(version)
  if (prepared) await withClient(url, (client) => client.query(prepared))
  const before = await keptIn(url)
  const { code, output } = await boot(url, { LOG_LEVEL: 'info' })
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining(UPGRADING) })
  const after = await keptIn(url)
  expect(await rememberedIn(url, OLD_NAMES)).toEqual([])
  const now = await publicPages(url, Object.keys(pages))
  expect(now.output).not.toContain(UPGRADING)
  for (const [kind, ids] of Object.entries(pages)) {
    // Days since the dump may have opened more.
    const missing = ids.filter((id) => !now.pages[kind]?.includes(id))
    expect({ kind, missing }).toEqual({ kind, missing: [] })
  }
  return { url, before, after }
}

/** Tables with fewer rows than before, and history tables with more. */
export function changedCounts(before: Kept, after: Kept): string[] {
  return Object.entries(before.counts).flatMap(([table, n]) => {
    const now = after.counts[table]
    if (now === n || BY_ROLE.test(table)) return []
    if (now !== undefined && now > n && BOOKS.test(table)) return []
    return [`${table}: ${n} -> ${now ?? 'gone'}`]
  })
}

/** Holders with fewer or more permissions. Our roles may get new ones; the super admin's are Strapi's. */
export function changedPermissions(before: Kept, after: Kept): string[] {
  return Object.entries(before.permissions).flatMap(([holder, n]) => {
    const now = after.permissions[holder] ?? 0
    const isFine = holder.startsWith('panel pool-') ? now >= n : now === n || holder === 'panel strapi-super-admin'
    return isFine ? [] : [`${holder}: ${n} -> ${now}`]
  })
}

/** SQL that gives some messages of an earlier version these links. */
export const preparedLinks = (links: readonly string[]): string =>
  `with chosen as (select id, row_number() over (order by id) as n from notices_message limit ${links.length})
   update notices_message m set notice = 'prepared', link = (array[${links.map((link) => `'${link}'`).join(', ')}])[n]
   from chosen where chosen.id = m.id`

/** The links of those messages, in the order of their bytes. */
export const linksIn = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ link: string }>(
      `select link from notices_message where notice = 'prepared' order by link collate "C"`,
    )
    return rows.map(({ link }) => link)
  })
