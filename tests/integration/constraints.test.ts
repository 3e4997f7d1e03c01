import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Constraints from '../../src/shared/server/database/constraints'
import { database, load, query, strapi } from '../harness/app'
import { as } from '../harness/people'
import { TYPES } from '../harness/types'
import { IDENTITY } from '../harness/violations/identity'
import { MEDIA } from '../harness/violations/media'
import { NOTICES } from '../harness/violations/notices'
import { prepareGround } from '../harness/violations/ground'
import { KERNEL } from '../harness/violations/kernel'
import { isStrapiTable, keptByUs, type Kept } from '../harness/violations/promises'
import {
  broken,
  CHECKED,
  DUPLICATE,
  EMPTY,
  lost,
  MISSING,
  rowB,
  twice,
  type Violation,
} from '../harness/violations/violation'

/** Violations declared by types, and by plugins for other tables. */
const DECLARED: Readonly<Record<string, Violation>> = {
  ...KERNEL,
  ...IDENTITY,
  ...MEDIA,
  ...NOTICES,
  ...Object.assign({}, ...[...TYPES.values()].map(({ violations }) => violations)),
}

interface Refusal {
  code?: string
  constraint?: string
  column?: string
  message?: string
}

/** Runs a statement in a savepoint and rolls it back. */
async function attempt(sql: string): Promise<Refusal> {
  await query('savepoint violation')
  try {
    await query(sql)
    return { message: 'it was accepted' }
  } catch (error) {
    const { code, constraint, column, message } = error as Refusal
    return { code, constraint, column, message }
  } finally {
    await query('rollback to savepoint violation')
  }
}

/** Violations derived from the kernel or a name: flows, links within a city, keys of kernel tables. */
async function derived({ kind, table, name }: Kept): Promise<Violation | undefined> {
  if (name === `${table}_state_known`) return broken(table, `state = 'nowhere'`, CHECKED)
  if (name === `${table}_document_id_once`) return twice(table, 'document_id')
  if (name === `${table}_city_exists`) return lost(table, 'city_code', '999999')
  if (name === `${table}_enterprise_exists` || name === `${table}_provider_exists`)
    return lost(table, 'credit_code', 'nobody')
  const link = kind === 'trigger' && /^desk_home_(\w+)$/.exec(name)?.[1]
  if (link) return broken(table, `"${link}" = ${rowB(await targetOf(table, link))}`, MISSING)
  if (kind === 'not null')
    return isStrapiTable(table)
      ? broken(table, `"${name}" = null`, EMPTY)
      : { sql: await plausible(table, 1, name), code: EMPTY }
  if (name === `${table}_pkey`) return { sql: await plausible(table, 2), code: DUPLICATE }
  if (name === 'desk_guard') return broken(table, 'version = version + 7', 'WF001')
  if (name === 'desk_guard_truncate') return { sql: `truncate "${table}" cascade`, code: 'WF001' }
  if (/^desk_(record|rights)_truncate$/.test(name)) return { sql: `truncate "${table}" cascade`, code: 'WF001' }
  if (/append_only_truncate$/.test(name)) return { sql: `truncate "${table}" cascade`, code: 'WF002' }
  if (/append_only$/.test(name)) return { sql: `delete from "${table}"`, code: 'WF002' }
  return undefined
}

/** The table that a foreign key references. */
async function targetOf(table: string, column: string): Promise<string> {
  const [key] = await query<{ target: string }>(
    `select c.confrelid::regclass::text as target from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
     where c.contype = 'f' and c.conrelid = $1::regclass and a.attname = $2`,
    [table, column],
  )
  return key?.target ?? ''
}

/** Inserts rows with all required columns except one. */
async function plausible(table: string, times: number, empty?: string): Promise<string> {
  const columns = await query<{ name: string; type: string; identity: boolean; needed: boolean }>(
    `select a.attname as name, format_type(a.atttypid, null) as type, a.attidentity <> '' as identity,
        (a.attnotnull and not a.atthasdef) or a.attname = $2 or exists (
          select 1 from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey)) as needed
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table, empty ?? ''],
  )
  const stated = columns.filter(({ needed, identity }) => needed && !(identity && empty))
  const values = stated.map(({ name, type }) => (name === empty ? 'null' : PLAUSIBLE(type)))
  const line = `(${values.join(', ')})`
  return `insert into "${table}" (${stated.map(({ name }) => `"${name}"`).join(', ')}) overriding system value
          values ${Array.from({ length: times }, () => line).join(', ')}`
}

const PLAUSIBLE = (type: string): string => {
  if (type === 'boolean') return 'true'
  if (/json/.test(type)) return `'{}'`
  if (/timestamp/.test(type)) return 'now()'
  if (/int|numeric|xid/.test(type)) return `'1'`
  return /\[\]$/.test(type) ? `'{}'` : `'violation'`
}

/** Version triggers do not refuse: they overwrite the given value. */
async function keepsVersion({ table }: Kept): Promise<string | undefined> {
  const id = `(select row_id from violation_ground where name = '${table}' and which = 'a')`
  const { code } = await attempt(`update "${table}" set version = 99 where id = ${id}`)
  if (code === 'WF001') return undefined
  await query('savepoint violation')
  const [row] = await query(`update "${table}" set version = 99 where id = ${id} returning version`)
  await query('rollback to savepoint violation')
  return row?.version === 99 ? `${table}: a version was set by hand` : undefined
}

/** Names of triggers and columns are unique only within their table. */
const keyOf = ({ kind, table, name }: Kept): string =>
  kind === 'trigger' ? `${table}.${name}` : kind === 'not null' ? `${table}_${name}` : name

/** Triggers that write instead of refusing, with file and title of the test that checks the write. */
const WRITERS: Readonly<Record<string, readonly [file: string, title: string]>> = {
  'up_users.desk_end_sessions': ['identity', 'when password or block are written by whatever path'],
  'up_users.desk_end_sessions_of_removed': ['identity', 'when password or block are written by whatever path'],
  'admin_users.desk_end_sessions': ['identity-staff', 'by whatever path'],
  'admin_users.desk_end_sessions_of_removed': ['identity-staff', 'when he is deactivated or removed'],
  'admin_users.desk_spend_reset': [
    'identity-staff',
    'fails when the link has expired or the password was changed since',
  ],
  'memberships.memberships_in_city': ['members', 'a membership has the city of its organisation, also after a move'],
  'enterprises.memberships_move': ['members', 'a membership has the city of its organisation, also after a move'],
  'providers.memberships_move': ['members', 'a membership has the city of its organisation, also after a move'],
  'admin_users.desk_record_staff': ['rights', 'staff: by the page of users, with address and request'],
  'admin_users.desk_record_removed_staff': ['rights', 'staff: by the page of users, with address and request'],
  'admin_users_roles_lnk.desk_record_roles': ['rights', 'staff: by the page of users, with address and request'],
  'up_users.desk_record_account': [
    'rights',
    'accounts: mail, name, password, block and role by a form; roles of accounts',
  ],
  'up_users_role_lnk.desk_record_roles': [
    'rights',
    'accounts: mail, name, password, block and role by a form; roles of accounts',
  ],
  'up_permissions_role_lnk.desk_record_permission': [
    'rights',
    'accounts: mail, name, password, block and role by a form; roles of accounts',
  ],
  'up_permissions.desk_unlink_permission': [
    'rights',
    'accounts: mail, name, password, block and role by a form; roles of accounts',
  ],
  'up_roles.desk_record_thing': [
    'rights',
    'accounts: mail, name, password, block and role by a form; roles of accounts',
  ],
  'admin_permissions_role_lnk.desk_record_permission': [
    'rights',
    'permissions of a role: granted, narrowed, withdrawn, whichever way',
  ],
  'admin_permissions.desk_unlink_permission': [
    'rights',
    'permissions of a role: granted, narrowed, withdrawn, whichever way',
  ],
  'admin_permissions.desk_record_changed_permission': [
    'rights',
    'permissions of a role: granted, narrowed, withdrawn, whichever way',
  ],
  'admin_roles.desk_record_thing': ['rights', 'permissions of a role: granted, narrowed, withdrawn, whichever way'],
  'admin_permissions_api_token_lnk.desk_record_permission': [
    'rights',
    'tokens, without their keys; settings of ours with their reason, and of Strapi',
  ],
  'desk_setting.desk_record_thing': [
    'rights',
    'tokens, without their keys; settings of ours with their reason, and of Strapi',
  ],
}

/** One test writes every recorded type and every link of one. */
const RECORD = ['record', 'every type is recorded, by whatever path it is written'] as const
/** One test deletes a row of every type that something names. */
const HELD = ['deletions', 'a referenced row stays, by whatever path it is deleted'] as const

function writerComplaint(name: string, [file, title]: readonly [string, string]): string | undefined {
  const text = readFileSync(join(__dirname, `${file}.test.ts`), 'utf8')
  return text.includes(`'${title}'`) ? undefined : `${name}: no test "${title}" in ${file}.test.ts`
}

async function complaintOf(kept: Kept): Promise<string | undefined> {
  const { kind, table, name } = kept
  if (name === 'desk_bump_version') return keepsVersion(kept)
  if (kind === 'trigger' && /^desk_record_(insert|update|delete)$/.test(name)) return writerComplaint(name, RECORD)
  if (name === 'desk_held') return writerComplaint(name, HELD)
  const writer = kind === 'trigger' ? WRITERS[`${table}.${name}`] : undefined
  if (writer) return writerComplaint(`${table}.${name}`, writer)
  const violation = DECLARED[keyOf(kept)] ?? (await derived(kept))
  if (!violation)
    return `${kind} ${table}.${name}: no violating statement is declared (tests/types, tests/harness/violations)`
  const refusal = await attempt(violation.sql)
  const named = kind === 'trigger' ? true : kind === 'not null' ? refusal.column === name : refusal.constraint === name
  return refusal.code === violation.code && named
    ? undefined
    : `${kind} ${table}.${name}: expected ${violation.code}, got ${JSON.stringify(refusal)}`
}

class Undone extends Error {}

// The violation needs an administrator who is the last one.
beforeAll(() => as.superAdmin())

test('the database refuses every violation of our constraints, unique indexes and triggers', async () => {
  const kept = await keptByUs()
  for (const kind of ['constraint', 'unique index', 'trigger', 'not null'] as const)
    expect(kept.filter((each) => each.kind === kind).length).toBeGreaterThan(15)
  const complaints: string[] = []
  const all = database.inTransaction(async () => {
    await prepareGround()
    for (const each of kept)
      complaints.push(...[await complaintOf(each)].filter((complaint) => complaint !== undefined))
    throw new Undone()
  })
  await expect(all).rejects.toBeInstanceOf(Undone)
  expect(complaints).toEqual([])
})

test('every declared violation belongs to an existing constraint', async () => {
  const names = new Set((await keptByUs()).map(keyOf))
  expect(Object.keys(DECLARED).filter((name) => !names.has(name))).toEqual([])
})

test('every scoped table has its policies and enabled triggers', async () => {
  const off = await query(
    `select tgrelid::regclass::text || '.' || tgname as name from pg_trigger where not tgisinternal and tgenabled <> 'O'`,
  )
  expect(off).toEqual([])
  const bare = await query(
    `select p.tablename from pg_policies p join pg_class c on c.relname = p.tablename where not c.relrowsecurity`,
  )
  expect(bare).toEqual([])
})

test('the generated statements are the same whatever order Strapi loads types in: else a boot applies them all again', () => {
  const { generatedStatements } = load<typeof Constraints>('shared/server/database/constraints.js')
  const contentTypes = Object.fromEntries(Object.entries(strapi.contentTypes).reverse())
  const reversed = new Proxy(strapi, {
    get: (app, name) => (name === 'contentTypes' ? contentTypes : Reflect.get(app, name)),
  })
  expect(generatedStatements(reversed)).toEqual(generatedStatements(strapi))
})
