import { strapi } from '../harness/app'
import type { Asked, Who } from './ask'
import type { Ground, Row } from './ground'
import type { Route } from './router'

export const UNKNOWN_ID = 'a'.repeat(24)

/** Invalid values for path parameters. */
const BAD = [
  'abc',
  UNKNOWN_ID,
  '0',
  '-1',
  '1e999',
  '1.5',
  '99999999999999999999',
  '%00',
  '%E4%B8%AD',
  '%E0%A4%A',
  '%20',
  "'",
  'x'.repeat(400),
  'toString',
  '__proto__',
  '..%2f..',
]
const TYPES = ['api::nothing.nothing', 'admin::user', 'plugin::upload.file']

/** Where to find ids for a route, if not in the list of the same name. */
const ID_SOURCES: readonly [path: RegExp, list: string][] = [
  [/^\/lists\/batches\/:documentId/, '/content-manager/collection-types/plugin::filing.batch'],
  [/^\/applications\/:documentId/, '/content-manager/collection-types/plugin::applications.application'],
  [/^\/organisations\/:kind\//, '/content-manager/collection-types/api::enterprise.enterprise'],
  [/^\/files\/:documentId/, '/content-manager/collection-types/plugin::files.private-file'],
  [/^\/desk\/record\//, '/content-manager/collection-types/api::demand.demand'],
  [/^\/identity\/accounts\//, '/content-manager/collection-types/plugin::users-permissions.user'],
  [/^\/api\/my\/members\//, '/api/my/members'],
]
const WORDS: Readonly<Record<string, string>> = { ':targetField': 'enterprise', ':kind': 'enterprise' }

const typeAt = (path: string): string | undefined =>
  Object.values(strapi.contentTypes as unknown as Record<string, { uid: string; kind?: string }>).find(({ uid }) =>
    path.endsWith(`/${uid}`),
  )?.uid

/** The first array in an answer, at any depth. */
export function rowsIn(text: string): Row[] {
  const isRows = (value: unknown): value is Row[] => Array.isArray(value) && typeof value[0] === 'object'
  const search = (value: unknown, depth: number): Row[] => {
    if (isRows(value)) return value
    if (depth === 0 || typeof value !== 'object' || value === null) return []
    for (const inner of Object.values(value)) {
      const found = search(inner, depth - 1)
      if (found.length > 0) return found
    }
    return []
  }
  try {
    return search(JSON.parse(text), 2)
  } catch {
    return []
  }
}

/** Finds existing values for the parameters of routes. */
export class Known {
  private readonly lists = new Map<string, Promise<Row | undefined>>()

  constructor(private readonly ground: Ground) {}

  /** The path of an existing row, as far as one is found. */
  async address({ path }: Route): Promise<string> {
    let found = path
    for (const name of path.match(/:\w+/g) ?? []) found = found.replace(name, await this.valueOf(name, path, found))
    return found
  }

  private async valueOf(name: string, path: string, found: string): Promise<string> {
    if (/^:(model|uid|contentType)$/.test(name)) return path.includes('components') ? 'none.none' : 'api::demand.demand'
    if (WORDS[name]) return WORDS[name]
    const prefix = found.slice(0, found.indexOf(`/${name}`))
    const plugin = /^\/(\w+)\/([\w-]+)$/.exec(prefix)
    const flowed = plugin && strapi.contentTypes[`plugin::${plugin[1]}.${plugin[2]}` as 'admin::user']
    const own = strapi.contentTypes[`api::${plugin?.[2]}.${plugin?.[2]}` as 'admin::user']
    const list =
      ID_SOURCES.find(([pattern]) => pattern.test(path))?.[1] ??
      (flowed || own ? `/content-manager/collection-types/${(flowed || own).uid}` : prefix)
    const row = await this.row(list)
    const value = name === ':id' && !typeAt(list) ? row?.id : (row?.documentId ?? row?.name ?? row?.code ?? row?.id)
    return encodeURIComponent(String(value ?? UNKNOWN_ID))
  }

  /** The last row of a list, read by anybody who may. */
  private row(list: string): Promise<Row | undefined> {
    const known = this.lists.get(list)
    if (known) return known
    const found = this.find(list)
    this.lists.set(list, found)
    return found
  }

  private async find(list: string): Promise<Row | undefined> {
    const people: Who[] = list.startsWith('/api/my') ? ['account'] : ['province', 'admin', 'nobody']
    for (const who of people) {
      const { status, text } = await this.ground.ask({ who, method: 'GET', path: list })
      const row = status < 300 && rowsIn(text).findLast((one) => !this.ground.isAsker(one))
      if (row) return row
    }
    return undefined
  }
}

/** The path with each parameter made invalid in turn. */
export function badAddresses({ path, method }: Route, good: string): Asked[] {
  const names = path.split('/').flatMap((part, at) => (part.startsWith(':') ? [[part, at] as const] : []))
  return names.flatMap(([name, at]) =>
    [...BAD, ...(/^:(model|uid|contentType)$/.test(name) ? TYPES : [])].map((value) => ({
      method,
      path: good
        .split('/')
        .map((part, n) => (n === at ? value : part))
        .join('/'),
    })),
  )
}
