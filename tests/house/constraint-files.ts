import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ORDER, ROOT } from './imports'
import { tables } from './tables'

export const CONSTRAINTS = join(ROOT, 'database/constraints')
/** Owners in the order in which their files are applied. */
export const OWNERS = ['kernel', ...ORDER]

/** Strapi's tables that constraints add to, besides those in `tables()`. */
const STRAPIS: Readonly<Record<string, string>> = {
  files: 'kernel',
  upload_folders: 'kernel',
  strapi_sessions: 'identity',
  admin_permissions_api_token_lnk: 'desk',
  strapi_api_tokens: 'desk',
  strapi_api_token_permissions: 'desk',
  strapi_api_token_permissions_token_lnk: 'desk',
  strapi_core_store_settings: 'desk',
  strapi_transfer_tokens: 'desk',
  strapi_transfer_token_permissions: 'desk',
  strapi_transfer_token_permissions_token_lnk: 'desk',
  strapi_webhooks: 'desk',
  up_permissions: 'desk',
  up_permissions_role_lnk: 'desk',
}

export const constraintFiles = (): string[] => readdirSync(CONSTRAINTS).sort()

/** The owner that a file's name says: `122-desk-record-of-rights.sql`; undefined for a name that says none. */
export const ownerOf = (file: string): string | undefined =>
  OWNERS.find((owner) => new RegExp(`^\\d{3}-${owner}(-[a-z-]+)?\\.sql$`).test(file))

/** How a file uses a table of another owner. */
type Use = 'Triggers on' | 'Indexes on' | 'Reads' | 'Changes'

/** What a file declares: `-- Triggers on tables of others: enterprises, providers.` */
const DECLARED = /^-- (Triggers on|Indexes on|Reads) tables of others: ([a-z_, ]+)\.$/gm
export const declaredUses = (sql: string): string[] =>
  [...sql.matchAll(DECLARED)].flatMap(([, use, names = '']) => names.split(', ').map((name) => `${use} ${name}`)).sort()

const withoutComments = (sql: string): string => sql.replace(/--.*$/gm, '')

/** A word alone; not `a.name`, `name(…)` or a column with its type. */
const NAME = /(?<![\w.])[a-z_]+(?![\w.(]|\s+(?:integer|bigint|text|jsonb|boolean|timestamptz)\b)/g

/** The use of a table by what stands before its name; nothing for the target of a foreign key. */
function useIn(before: string): Use | undefined {
  if (/\breferences $/.test(before)) return undefined
  if (/\b(?:create|replace|constraint|drop) trigger [^;]*?\bon $/.test(before)) return 'Triggers on'
  if (/\bindex [^;(]*?\bon $/.test(before)) return 'Indexes on'
  return /\b(alter table|update|insert into|delete from|truncate|(create|drop)( unlogged)? table( if( not)? exists)?) $/.test(
    before,
  )
    ? 'Changes'
    : 'Reads'
}

/**
 * Uses of tables that are not the owner's, sorted, once each: `Triggers on enterprises`. Reading the kernel's tables is
 * open to all, and foreign keys name what they refer to.
 * @returns also `Not earlier: lists` for tables of later owners, and `Unknown: x` for those without an owner.
 */
export function foreignUses(owner: string, sql: string): string[] {
  const known = new Map([...tables(), ...Object.entries(STRAPIS)])
  const text = withoutComments(sql)
  const uses = [...text.matchAll(NAME)].flatMap(({ 0: name, index }) => {
    const tableOwner = known.get(name)
    if (tableOwner === undefined || tableOwner === owner) return []
    if (OWNERS.indexOf(tableOwner) > OWNERS.indexOf(owner)) return [`Not earlier: ${name}`]
    const use = useIn(text.slice(text.lastIndexOf(';', index) + 1, index).replace(/\s+/g, ' '))
    return use === undefined || (use === 'Reads' && tableOwner === 'kernel') ? [] : [`${use} ${name}`]
  })
  const added = [
    ...text.matchAll(
      /\b(?:alter table|(?:create|replace|constraint|drop) trigger [^;]*?\bon|index [^;(]*?\bon) ([a-z_]+)\b/g,
    ),
  ]
    .map(([, name = '']) => name)
    .filter((name) => !known.has(name))
    .map((name) => `Unknown: ${name}`)
  return [...new Set([...uses, ...added])].sort()
}
