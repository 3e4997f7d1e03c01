import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { strapi } from '../harness/app'
import { BODIES, spoilt, WRONG, type Fields } from './bodies'
import { faultOf, type Asked, type Ground } from './ask'
import { attributesOf, filterQueries, PARAMETERS } from './queries'

interface Layer {
  path: string
  methods: string[]
}

export interface Route {
  method: string
  path: string
}

const isOurs = (path: string): boolean =>
  path.startsWith('/api') ||
  existsSync(join(process.env.APP_DIR as string, 'src/plugins', path.split('/')[1] || '.nothing'))

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Strapi's own routes, as the running server has them. */
export const strapisRoutes = (): Route[] =>
  (strapi.server.listRoutes() as unknown as Layer[])
    .filter(({ path }) => !isOurs(path) && !path.includes('('))
    .flatMap(({ path, methods }) =>
      methods.filter((method) => METHODS.includes(method)).map((method) => ({ method, path })),
    )

const OTHERS: Fields = Object.assign({}, ...Object.values(BODIES)) as Fields
const ID = 'a'.repeat(24)

const VALUES: Record<string, readonly string[]> = {
  model: ['api::demand.demand', 'api::nothing.nothing', 'toString', 'admin::user'],
  uid: ['api::demand.demand', 'api::nothing.nothing', 'constructor'],
  contentType: ['api::demand.demand', 'api::nothing.nothing'],
  targetField: ['enterprise', 'title', 'nothing', 'toString'],
}
const IDS = ['2', 'abc', ID, '0', '-1', '99999999999999999999', '%E4%B8%AD', 'x'.repeat(400), 'toString']

/** The addresses of a route: each parameter in turn with each of its values. */
export function addresses(path: string): string[] {
  const names = path.match(/:\w+/g) ?? []
  const fill = (chosen: string, value: string): string =>
    path.replace(/:(\w+)/g, (_, name: string) => (name === chosen ? value : ((VALUES[name] ?? IDS)[0] as string)))
  if (names.length === 0) return [path]
  return names.flatMap((name) => (VALUES[name.slice(1)] ?? IDS).map((value) => fill(name.slice(1), value)))
}

/** Requests that Strapi's handlers do not expect; `every` cuts the spoilt bodies, one in so many. */
export function requestsTo({ method, path }: Route, every: number): Asked[] {
  const all = addresses(path)
  const first = all[0] as string
  if (method === 'GET' || method === 'DELETE')
    return [
      ...all.map((address) => ({ method, path: address })),
      ...(method === 'GET' ? PARAMETERS.filter((_, n) => n % Math.ceil(every / 3) === 0) : []).map((query) => ({
        method,
        path: `${first}?${query}`,
      })),
    ]
  const valid = BODIES[`${method} ${path}`]
  const bodies = valid
    ? spoilt(valid)
    : Object.keys(OTHERS).flatMap((name) => WRONG.map((value) => ({ [name]: value })))
  return [
    ...all.flatMap((address) => [
      { method, path: address },
      { method, path: address, body: {} },
    ]),
    ...(valid ? [{ method, path: first, body: [] }] : []),
    ...bodies.filter((_, n) => n % every === 0).map((body) => ({ method, path: first, body })),
  ]
}

/** Types that have pages in the panel. */
export const types = (): string[] =>
  Object.keys(strapi.contentTypes)
    .filter(
      (uid) => !/^(admin|plugin::(i18n|content-releases|review-workflows|users-permissions\.permission))/.test(uid),
    )
    .sort()

/** Forms and lists of every type: each attribute of the wrong type, filtered by every operator, its relations looked for. */
export function requestsToTypes(every: number): Asked[] {
  return types().flatMap((uid) => {
    const list = `/content-manager/collection-types/${uid}`
    const attributes = Object.entries(attributesOf(uid))
    const forms = attributes.flatMap(([name], at) =>
      WRONG.filter((_, n) => (n + at) % every === 0).flatMap((value) => ({
        method: 'POST',
        path: list,
        body: { [name]: value },
      })),
    )
    const reads = [...filterQueries(uid, every * 40), ...PARAMETERS.filter((_, n) => n % every === 0)].map(
      (query) => `${list}?${query}`,
    )
    const relations = attributes
      .filter(([, { type }]) => type === 'relation')
      .flatMap(([name]) =>
        PARAMETERS.filter((_, n) => n % (every * 3) === 0).map(
          (query) => `/content-manager/relations/${uid}/${name}?${query}`,
        ),
      )
    return [...forms, ...[...reads, ...relations].map((path) => ({ method: 'GET', path }))]
  })
}

/** Sends them one after another and gives back what was wrong, in the order of the requests. */
export async function sweep(
  { app, ask }: Pick<Ground, 'ask'> & { app: { isAlive(): boolean } },
  requests: readonly Asked[],
): Promise<string[]> {
  const faults: string[] = []
  for (const [n, asked] of requests.entries()) {
    const language = n % 4 === 3 ? 'en' : 'zh'
    const told = await ask(asked, language).catch((error: Error) => ({ status: 599, text: error.message }))
    faults.push(...faultOf(asked, told, language))
    if (!app.isAlive()) return [...faults, `the process ended after ${asked.method} ${asked.path}`]
  }
  return faults
}
