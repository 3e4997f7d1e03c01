import fc from 'fast-check'
import order from '../../src/plugins/order.json'
import { kernel, strapi } from '../harness/app'
import type { Need } from '../../src/shared/pure/needs'
import { bodies, type Fields } from './bodies'
import { headers } from './headers'
import { encoded, junkEncoded } from './junk'
import { queries } from './queries'
import type { Route } from './routes'
import type { Asked } from './send'
import { bodyOf } from './valid'
import { HOME, type Actor, type World } from './world'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND']

/** documentIds of own rows; rarely of the other city, or nonexistent. */
const documentId = (world: World, uid?: string): fc.Arbitrary<string> => {
  const some = (ids: Record<string, string[]>): string[] => (uid ? (ids[uid] ?? []) : Object.values(ids).flat())
  const weighted = [
    { weight: 5, of: some(world.own) },
    { weight: 3, of: some(world.others) },
  ].flatMap(({ weight, of }) => (of.length > 0 ? [{ weight, arbitrary: fc.constantFrom(...of) }] : []))
  return fc.oneof(
    ...weighted,
    { weight: 1, arbitrary: fc.constantFrom('aaaaaaaaaaaaaaaaaaaaaaaa', '1', '0', '-1', 'bulk') },
    { weight: 2, arbitrary: junkEncoded },
  )
}

const OURS = new RegExp(`^plugin::(${order.join('|')})[.]`)
const STAFF = new RegExp(`^/(${order.join('|')}|content-manager/collection-types)/`)

const uids = (): string[] => Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::') || OURS.test(uid))
const attributes = (): string[] => [
  ...new Set([
    'id',
    'documentId',
    ...uids().flatMap((uid) =>
      Object.keys((strapi.contentTypes as unknown as Record<string, { attributes: object }>)[uid]?.attributes ?? {}),
    ),
  ]),
]

/** A value for a `:parameter`. */
function parameter(name: string, route: Route, world: World): fc.Arbitrary<string> {
  const mostly = (known: readonly string[]): fc.Arbitrary<string> =>
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: junkEncoded })
  switch (name) {
    case 'model':
    case 'uid':
      return mostly([...uids(), 'admin::user', 'plugin::users-permissions.user', 'plugin::upload.file'])
    case 'kind':
      return mostly(kernel.flows.allFlows().map(({ kind }) => kind))
    case 'action':
      return mostly(kernel.flows.allFlows().flatMap(({ flow }) => Object.keys(flow.actions)))
    case 'targetField':
      return mostly(attributes())
    case 'name':
      return mostly(['mostDemands', 'nonSmeMayFile'])
    default:
      return documentId(world)
  }
}

const address = (route: Route, world: World): fc.Arbitrary<string> => {
  const parts = route.path.split(/(:\w+|\(\.\*\))/)
  return fc
    .tuple(
      ...parts.map((part) =>
        part.startsWith(':')
          ? parameter(part.slice(1), route, world)
          : part === '(.*)'
            ? junkEncoded
            : fc.constant(part),
      ),
    )
    .map((all) => all.join(''))
}

/** A request to a path, mostly with its method, sometimes with a query, a body or odd headers. */
const request = (method: string, path: fc.Arbitrary<string>, valid: fc.Arbitrary<Fields>): fc.Arbitrary<Asked> => {
  const writes = method !== 'GET'
  const query = fc.oneof(
    { weight: writes ? 9 : 2, arbitrary: fc.constant('') },
    { weight: writes ? 1 : 8, arbitrary: queries(attributes()).map((text) => `?${text}`) },
  )
  return (
    fc
      .record({
        method: fc.oneof(
          { weight: 15, arbitrary: fc.constant(method) },
          { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
        ),
        path: fc.tuple(path, query).map((parts) => parts.join('')),
        headers,
        body: writes ? valid.chain(bodies) : fc.constant(undefined),
      })
      // GET has no body.
      .map(({ body, ...rest }) =>
        body === undefined || ['GET', 'HEAD', 'TRACE'].includes(rest.method) ? rest : { ...rest, body },
      )
  )
}

const at = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

/** Input that fits the declared needs of an action. */
function inputFor(needs: Record<string, Need>, world: World): Fields {
  const value = ({ type, options = {}, min }: Need, name: string): unknown => {
    switch (type) {
      case 'choice':
        return Object.keys(options)[0]
      case 'choices':
        return Object.keys(options).slice(0, 1)
      case 'boolean':
        return true
      case 'integer':
        return min ?? 1
      case 'datetime':
        return at(3)
      case 'date':
        return at(3).slice(0, 10)
      case 'city':
        return HOME
      case 'json':
        return true
      default:
        return /creditCode/i.test(name)
          ? world.creditCodes.own
          : /mail/i.test(name)
            ? 'someone@example.test'
            : '理由充分'
    }
  }
  return Object.fromEntries(Object.entries(needs).map(([name, need]) => [name, value(need, name)]))
}

/** Every action of every procedure, on staff routes or, where they exist, account routes. */
function acts(world: World, { staff }: Actor): fc.Arbitrary<Asked>[] {
  return kernel.flows.allFlows().flatMap(({ flow, plugin, kind, uid }) =>
    Object.entries(flow.actions).flatMap(([name, action]) => {
      const input = fc.constant(inputFor(action.needs ?? {}, world))
      const id = documentId(world, uid)
      const bulk = fc
        .tuple(input, fc.array(id.map(decoded), { minLength: 1, maxLength: 3 }))
        .map(([rest, documentIds]) => ({ ...rest, documentIds }))
      const owned: Record<string, string> = {
        demand: 'demands',
        'enterprise-label': 'labels',
        invitation: 'invitations',
      }
      const mine = owned[kind]
      return [
        ...(staff
          ? [
              request(
                'POST',
                id.map((one) => `/${plugin}/${kind}/${one}/${encoded(name)}`),
                input,
              ),
              request('POST', fc.constant(`/${plugin}/${kind}/bulk/${encoded(name)}`), bulk),
            ]
          : []),
        ...(mine && !staff
          ? [
              request(
                'POST',
                id.map((one) => `/api/my/${mine}/${one}/${encoded(name)}`),
                input,
              ),
            ]
          : []),
      ]
    }),
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Any request to a route, mostly one open to this actor, or an action of a procedure. */
export function requests(routes: readonly Route[], world: World, actor: Actor): fc.Arbitrary<Asked> {
  const plain = routes.map((route) => request(route.method, address(route, world), bodyOf(route, world)))
  const his = actor.staff ? STAFF : /^\/api\/(?!users|connect|email)/
  const own = routes.flatMap((route, n) => (his.test(route.path) ? [plain[n] as fc.Arbitrary<Asked>] : []))
  return fc.oneof(
    { weight: 2, arbitrary: fc.oneof(...plain) },
    { weight: 5, arbitrary: fc.oneof(...own) },
    { weight: 3, arbitrary: fc.oneof(...acts(world, actor)) },
    {
      weight: 1,
      arbitrary: request(
        'GET',
        junkEncoded.map((text) => `/api/${text}`),
        fc.constant({}),
      ),
    },
  )
}
