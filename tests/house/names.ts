import ts from 'typescript'
import { API_OWNERS, ORDER, placeOf, sources } from './imports'
import { parsedSource } from './parsed'
import { tables, textsOf } from './tables'

const UID = /\b(?:plugin::([a-z]+)\.[a-z-]+|api::([a-z-]+)\.[a-z-]+)/g
const ROUTE = new RegExp(`^/(?:api/)?(${ORDER.join('|')})(?:/|$)`)
const KEY = new RegExp(`^(${ORDER.join('|')})\\.[a-z][\\w.-]*$`)

/** Whether a text is a plugin's translation key, queue or job: `filing.remind-drafts`. */
export const isKeyOfPlugin = (text: string): boolean => KEY.test(text)

/** The plugins whose types or staff routes occur in a text. */
export const namedIn = (text: string): string[] =>
  [
    ...[...text.matchAll(UID)].map(([, plugin, api]) => plugin ?? API_OWNERS[api ?? ''] ?? ''),
    ROUTE.exec(text)?.[1] ?? '',
  ].filter((plugin) => ORDER.includes(plugin))

/**
 * Strings that refer to a later plugin, or in the kernel to any plugin, as `file: text`. Jobs and queues of plugins are
 * exempt, because they kept their names when they moved (ADR 0034).
 */
export function upwardNames(): string[] {
  return sources().flatMap((file) => {
    const { owner, part } = placeOf(file)
    // Relations of schemas may refer to any plugin.
    if (['app', 'demo', 'policy'].includes(owner) || part === 'types' || part === 'upgrades') return []
    const below = owner === 'kernel' ? 0 : ORDER.indexOf(owner) + 1
    return textsOf(parsedSource(file))
      .filter(
        (text) =>
          namedIn(text).some((plugin) => ORDER.indexOf(plugin) >= below) || (owner === 'kernel' && isKeyOfPlugin(text)),
      )
      .map((text) => `${file}: ${text.slice(0, 80)}`)
  })
}

/** Names that are also the kernel's own words, with what they mean there. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  boot: 'the actor of changes before anybody has signed in',
  city: 'the territory, and the kind of its officers',
  enterprise: 'what the register calls a holder of a credit code, in English',
  expert: 'a kind of actor',
  'hand-over': 'the action by which rows follow',
  list: 'a page of rows',
  pool: 'of database connections',
}

const TYPE_NAMES = (): string[] =>
  sources()
    .filter((file) => /content-types\/.*\/schema\.ts$/.test(file))
    .map((file) => file.split('/').at(-2) ?? '')

/**
 * Names of plugins, content types and tables in a text: the whole text, or a word of it that is no word of English
 * (`private_files`, `case-study`).
 */
export function ownedNamesIn(text: string, names: ReadonlySet<string>): string[] {
  const words = text.split(/[^a-z_-]+/).filter((word) => /[_-]/.test(word))
  return [...new Set([text, ...words])].filter((word) => names.has(word) && !Object.hasOwn(OWN_WORDS, word))
}

/** All names that the kernel must not say. */
export const ownedNames = (): ReadonlySet<string> =>
  new Set([...ORDER, ...TYPE_NAMES(), ...[...tables()].flatMap(([table, owner]) => (owner === 'kernel' ? [] : table))])

/** Literals of the kernel that name a plugin, a content type or a table of one, as `file: name`. */
export function ownedByKernel(): string[] {
  const names = ownedNames()
  return sources()
    .filter((file) => placeOf(file).owner === 'kernel')
    .flatMap((file) =>
      textsOf(parsedSource(file))
        .flatMap((text) => ownedNamesIn(text, names))
        .map((name) => `${file}: ${name}`),
    )
}

/** Plugin names that are no common words in code: an identifier with one of them refers to the plugin. */
const DISTINCT = ['identity', 'desk', 'announcements', 'organisations', 'experts', 'filing', 'applications']

/** Identifiers of the kernel that contain a plugin's name, as `file: identifier`. */
export function namedByKernel(): string[] {
  return sources()
    .filter((file) => placeOf(file).owner === 'kernel')
    .flatMap((file) =>
      identifiersOf(parsedSource(file))
        .filter((name) => wordsOf(name).some((word) => DISTINCT.includes(word)))
        .map((name) => `${file}: ${name}`),
    )
}

export const wordsOf = (name: string): string[] => name.split(/(?=[A-Z])|_/).map((word) => word.toLowerCase())

function identifiersOf(source: ts.SourceFile): string[] {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found]
}
