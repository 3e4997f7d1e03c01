import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ORDER, placeOf, ROOT, sources } from './imports'
import { parsedSource } from './parsed'
import { schemaOf } from './schemas'

/** Owners of tables without a schema of ours whose name does not begin with their plugin's; for Strapi's tables the plugin that maintains the rows. */
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
  up_users: 'identity',
  up_roles: 'identity',
  up_users_role_lnk: 'identity',
  admin_users: 'identity',
  // The kernel derives actors from the roles.
  admin_roles: 'kernel',
  admin_users_roles_lnk: 'kernel',
  admin_permissions: 'desk',
  admin_permissions_role_lnk: 'desk',
}

export interface Table {
  table: string
  owner: string
}

/** The owner of every table; for content types by the location of the schema. */
export function tables(): ReadonlyMap<string, string> {
  const owners = new Map(Object.entries(CONSTRAINT_OWNERS))
  for (const file of sources().filter((name) => /content-types\/.*\/schema.ts$/.test(name)))
    owners.set(schemaOf(file).collectionName, placeOf(file).owner)
  for (const table of createdTables()) {
    // The kernel's own tables begin with `desk_` too, so those are listed.
    const plugin = ORDER.find((name) => name !== 'desk' && table.startsWith(`${name}_`))
    if (plugin && !owners.has(table)) owners.set(table, plugin)
  }
  // All row-level security depends on cities, so every plugin may query them.
  owners.set('cities', 'kernel')
  return owners
}

/** Tables created by the SQL files; each needs an owner. */
export const createdTables = (): string[] =>
  readdirSync(join(ROOT, 'database/constraints'))
    .flatMap((file) => [...readFileSync(join(ROOT, 'database/constraints', file), 'utf8').matchAll(CREATED)])
    .map(([, name = '']) => name)
const CREATED = /create (?:unlogged )?table (?:if not exists )?([a-z_]+)/g

const NAMED = /\b(?:from|join|into|update|table|references|truncate|using)\s+(?:only\s+)?(?:public\.)?"?([a-z_]+)"?/gi
const COMMA_JOINED = /\b(?:from|join)\s+[a-z_]+\s+[a-z]+\s*,\s*([a-z_]+)/gi
/** A part of a statement that another text completes: `demands d where …` after "from". */
const COMPLETED = /(?:^|,)\s*"?([a-z_]+)"?(?:\s+[a-z]{1,2})?\s+(?:where|set|values|join|left|cross|on|order|group)\b/gi
const COLUMNS_FOLLOW = /^\s*"?([a-z_]+)"?\s*\((?!\))/g

/** Tables that occur in a text in SQL syntax. */
export const tablesIn = (text: string, known: ReadonlyMap<string, string>): string[] =>
  [NAMED, COMMA_JOINED, COMPLETED, COLUMNS_FOLLOW]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(([, name = '']) => name)
    .filter((name) => known.has(name))

/** The string literals of a file, and its templates with `?` for each value. */
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

/** Kinds of lists that are also table names. */
const KINDS_OF_LISTS = ['providers', 'products']

/** Uses of other plugins' tables, as `file: table of owner`. The kernel's tables are open to all. */
export function foreignTables(): string[] {
  const known = tables()
  return sources().flatMap((file) => {
    const { owner, part } = placeOf(file)
    if (['demo', 'policy'].includes(owner) || part === 'admin' || part === 'upgrades') return []
    const named = textsOf(parsedSource(file)).flatMap((text) => [
      ...tablesIn(text, known),
      // In server code a bare table name is an argument of a query builder; elsewhere it is an ordinary word.
      ...(/server$/.test(part) && known.has(text) && !KINDS_OF_LISTS.includes(text) ? [text] : []),
    ])
    return [...new Set(named)]
      .filter((table) => !['kernel', owner].includes(known.get(table) ?? ''))
      .sort()
      .map((table) => `${file}: ${table} of ${known.get(table)}`)
  })
}

/** Functions of the kernel that take a type and read or write its rows. */
const OF_ROWS = new Set(['selectRows', 'insertRows', 'insertWithHistory', 'createRows'])

/** Rows of other plugins' types that a file reads or writes through the kernel, as `file: TYPE of owner`. */
export function foreignRows(files: readonly string[] = sources(), parse = parsedSource): string[] {
  return files.flatMap((file) => {
    const { owner, part } = placeOf(file)
    if (['demo', 'policy'].includes(owner) || part === 'upgrades') return []
    const source = parse(file)
    const from = new Map<string, string>()
    const found: string[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
        const [, plugin] = /\.\.\/(\w+)\/contract(?:-server)?$/.exec(node.moduleSpecifier.text) ?? []
        const named = node.importClause?.namedBindings
        if (plugin && named && ts.isNamedImports(named))
          for (const { name } of named.elements) from.set(name.text, plugin)
      }
      if (ts.isCallExpression(node) && OF_ROWS.has(node.expression.getText(source))) {
        const [type] = node.arguments
        const plugin = type && ts.isIdentifier(type) ? from.get(type.text) : undefined
        if (type && plugin) found.push(`${file}: ${type.getText(source)} of ${plugin}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  })
}
