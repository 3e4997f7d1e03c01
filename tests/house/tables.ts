import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { placeOf, ROOT, sources } from './imports'
import { parsedSource } from './parsed'
import { schemaOf } from './schemas'

/** Tables that no schema declares: of the kernel, of one plugin, of Strapi (by the plugin that keeps its rows). */
const CONSTRAINT_OWNERS: Readonly<Record<string, string>> = {
  desk_history: 'kernel',
  desk_event: 'kernel',
  desk_idempotency: 'kernel',
  desk_sequence: 'kernel',
  desk_setting: 'kernel',
  desk_job: 'kernel',
  desk_job_slot: 'kernel',
  desk_job_item: 'kernel',
  desk_throttle: 'kernel',
  desk_marker: 'kernel',
  desk_upgrade: 'kernel',
  desk_role_grant: 'desk',
  desk_import: 'imports',
  desk_import_page: 'imports',
  desk_account_token: 'identity',
  desk_letter: 'identity',
  desk_login: 'identity',
  desk_login_untold: 'identity',
  notices_message: 'notices',
  notices_address: 'notices',
  notices_template: 'notices',
  notices_preference: 'notices',
  up_users: 'identity',
  up_roles: 'identity',
  up_users_role_lnk: 'identity',
  admin_users: 'identity',
  // Strapi's: which roles there are, and who has which, the kernel's actors stand on.
  admin_roles: 'kernel',
  admin_users_roles_lnk: 'kernel',
  admin_permissions: 'desk',
  admin_permissions_role_lnk: 'desk',
}

export interface Table {
  table: string
  owner: string
}

/** Every table by its owner: those of content types by where the schema lies. */
export function tables(): ReadonlyMap<string, string> {
  const owners = new Map(Object.entries(CONSTRAINT_OWNERS))
  for (const file of sources().filter((name) => /content-types\/.*\/schema.ts$/.test(name)))
    owners.set(schemaOf(file).collectionName, placeOf(file).room)
  // The territory: every wall stands on it, so every plugin may name it.
  owners.set('cities', 'kernel')
  return owners
}

/** Tables that the SQL files create; each needs an owner above. */
export const createdTables = (): string[] =>
  readdirSync(join(ROOT, 'database/constraints'))
    .flatMap((file) => [...readFileSync(join(ROOT, 'database/constraints', file), 'utf8').matchAll(CREATED)])
    .map(([, name = '']) => name)
const CREATED = /create (?:unlogged )?table (?:if not exists )?([a-z_]+)/g

const NAMED = /\b(?:from|join|into|update|table|references|truncate|using)\s+(?:only\s+)?(?:public\.)?"?([a-z_]+)"?/gi
const COMMA_JOINED = /\b(?:from|join)\s+[a-z_]+\s+[a-z]+\s*,\s*([a-z_]+)/gi

/** Tables that the text names as SQL does. */
export const tablesIn = (text: string, known: ReadonlyMap<string, string>): string[] =>
  [...text.matchAll(NAMED), ...text.matchAll(COMMA_JOINED)]
    .map(([, name = '']) => name)
    .filter((name) => known.has(name))

/** The texts of a source file: strings, and templates with `?` for each value. */
export function textsOf(source: ts.SourceFile): string[] {
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text)
    if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ? '))
    if (!ts.isImportDeclaration(node)) ts.forEachChild(node, visit)
  }
  visit(source)
  return texts
}

/** Words that are tables by accident. */
const KINDS_OF_LISTS = ['providers', 'products']

/** Who names a table that is another's, as `file: table of owner`. The kernel's tables are everybody's. */
export function foreignTables(): string[] {
  const known = tables()
  return sources().flatMap((file) => {
    const { room, part } = placeOf(file)
    if (['app', 'demo', 'policy'].includes(room) || part === 'admin' || part === 'upgrades') return []
    const named = textsOf(parsedSource(file)).flatMap((text) => [
      ...tablesIn(text, known),
      // A server that passes a name to a builder of SQL; elsewhere it is a word like another.
      ...(/server$/.test(part) && known.has(text) && !KINDS_OF_LISTS.includes(text) ? [text] : []),
    ])
    return [...new Set(named)]
      .filter((table) => !['kernel', room].includes(known.get(table) ?? ''))
      .sort()
      .map((table) => `${file}: ${table} of ${known.get(table)}`)
  })
}
