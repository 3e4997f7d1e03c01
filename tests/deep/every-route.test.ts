import type { Asked, Answer, Who } from '../routes/ask'
import { PEOPLE } from '../routes/ask'
import { badAddresses, Known, rowsIn, UNKNOWN_ID } from '../routes/addresses'
import { oneIn } from '../harness/search'
import { ground, type Ground } from '../routes/ground'
import { NAMES, queriesOf, rawBodies, spoiltBodies } from '../routes/requests'
import { allRoutes, isStrapis, isWayOut, type Route } from '../routes/router'
import { attributesOf, filterQueries } from '../routes/queries'
import { formsOf, readsOf, sweep, types } from '../routes/sweep'

/** Every 5xx is a defect, and so is a refusal without a code or its text. */

let site: Ground
let known: Known
const counts: Record<string, number> = {}
/** For each open route somebody who may use it. */
const openTo = new Map<Route, Who>()
const routes = allRoutes()
const lasting = routes.filter((route) => !isWayOut(route))

beforeAll(async () => {
  site = await ground('every_route')
  known = new Known(site)
})

afterAll(async () => {
  process.stdout.write(`every route: ${routes.length} routes, requests: ${JSON.stringify(counts)}\n`)
  await site.end()
})

/** Sends the requests and requires that there are no faults and the process still runs. */
async function send(what: string, requests: readonly Asked[]): Promise<Answer[]> {
  const { faults, answers } = await sweep(site.ask, requests)
  counts[what] = (counts[what] ?? 0) + requests.length
  expect([what, faults]).toEqual([what, []])
  expect(site.app.isAlive()).toBe(true)
  return answers
}

const by = (who: Who, requests: readonly Asked[]): Asked[] => requests.map((asked) => ({ ...asked, who }))
/**
 * One in so many requests, at a different offset per route; with `--all` every one. The steps are coprime to the numbers
 * of wrong values and operators, so that all combinations occur.
 */
const cut = (requests: readonly Asked[], every: number, from: number): Asked[] =>
  requests.filter((_, n) => (n + from) % oneIn(every) === 0)

const isWrite = ({ method }: Route): boolean => method !== 'GET' && method !== 'DELETE'

/** Reads before writes before deletions, so that each finds rows. */
const RANK: Record<string, number> = { GET: 0, POST: 1, PUT: 1, PATCH: 1, DELETE: 2 }
const inOrder = (some: readonly Route[]): Route[] =>
  [...some].sort((one, other) => (RANK[one.method] ?? 0) - (RANK[other.method] ?? 0))

const SHUT = /"code":"(not-signed-in|not-open-to-you|no-such-address|method-not-allowed)"/

test('each route as everybody, with an empty request', async () => {
  const all = inOrder(lasting)
  const addresses = new Map<Route, string>()
  for (const route of all) addresses.set(route, await known.address(route))
  for (const who of PEOPLE) {
    const answers = await send(
      'plain',
      all.map((route) => ({ who, method: route.method, path: addresses.get(route) ?? '' })),
    )
    for (const [n, { status, text }] of answers.entries())
      if (!SHUT.test(text) && status !== 401) openTo.set(all[n] as Route, who)
  }
  // Most routes must be open to somebody, or the sweep would prove little.
  expect(openTo.size).toBeGreaterThan(all.length / 2)
})

test('each route with invalid bodies and invalid path parameters', async () => {
  for (const [n, route] of inOrder(lasting).entries()) {
    const path = await known.address(route)
    const who = openTo.get(route)
    const bodies = isWrite(route) ? rawBodies(route, path) : []
    // All actions of a plugin share one route, which is also tried itself.
    const every = route.fields ? 41 : isStrapis(route) ? 7 : 11
    await send('raw', cut([...by('nobody', bodies.slice(0, 4)), ...(who ? by(who, bodies) : [])], every, n))
    await send('addresses', cut(by(who ?? 'admin', badAddresses(route, path)), every, n))
  }
})

/** The fields that a route of ours accepts: it reports the unknown ones among all names. */
async function namesOf(route: Route, path: string, who: Who): Promise<readonly string[]> {
  if (route.fields) return route.fields
  const body = Object.fromEntries(NAMES.map((name) => [name, 'x']))
  const [answer] = await send('names', by(who, [{ method: route.method, path, body }]))
  const { error } = JSON.parse(answer?.text || '{}') as { error?: { details?: { code: string; names?: string[] } } }
  const { code, names = [] } = error?.details ?? { code: '' }
  return code === 'needs-unknown' ? NAMES.filter((name) => !names.includes(name)) : []
}

test('each field of each body with each wrong value', async () => {
  for (const [n, route] of inOrder(lasting).entries()) {
    const who = openTo.get(route)
    if (!who || !isWrite(route)) continue
    const path = await known.address(route)
    const bodies = spoiltBodies(route, path, await namesOf(route, path, who))
    // Ours share one check of declared fields; Strapi's differ, so they get more requests.
    await send('fields', cut(by(who, bodies), isStrapis(route) ? 7 : route.fields ? 41 : 13, n))
  }
})

test('each read with each parameter of the wrong kind', async () => {
  for (const [n, route] of lasting.entries()) {
    const who = openTo.get(route)
    if (!who || route.method !== 'GET') continue
    await send('parameters', by(who, queriesOf(route, await known.address(route), oneIn(41), n)))
  }
})

async function hiddenFrom(who: Who, uid: string, list: string): Promise<string[]> {
  const names = Object.keys(attributesOf(uid) ?? {})
  const requests = names.map((name) => ({ method: 'GET', path: `${list}?filters[${name}][$null]=true` }))
  const answers = await send('hidden', by(who, requests))
  return names.filter((_, n) => answers[n]?.text.includes('"field-not-readable"'))
}

test.each(types())('%s: each attribute of its form, and each operator of its list', async (uid) => {
  const list = `/content-manager/collection-types/${uid}`
  for (const who of ['province', 'admin'] as const) {
    const { status, text } = await site.ask({ who, method: 'GET', path: list })
    if (status !== 200) continue
    const { refused, taken } = readsOf(uid, oneIn(101), filterQueries(uid, oneIn(5), await hiddenFrom(who, uid, list)))
    await send('refused filters', by(who, refused))
    // The database must understand every filter that our validation accepts.
    const answers = await send('filters', by(who, taken))
    expect(taken.filter((_, n) => answers[n]?.status !== 200)).toEqual([])
    const row = rowsIn(text).findLast((one) => !site.isAsker(one))?.documentId ?? UNKNOWN_ID
    await send('forms', by(who, [...formsOf(uid, oneIn(11)), ...formsOf(uid, oneIn(11), String(row))]))
    break
  }
})

test('routes that end the session, at last', async () => {
  for (const route of inOrder(routes.filter(isWayOut))) {
    const path = await known.address(route)
    const requests = [...badAddresses(route, path), ...rawBodies(route, path), ...queriesOf(route, path, oneIn(10))]
    for (const who of PEOPLE) await send('ways out', by(who, requests))
  }
})

test('many routes were open to somebody', () => {
  for (const what of [
    'plain',
    'raw',
    'addresses',
    'fields',
    'parameters',
    'refused filters',
    'filters',
    'forms',
    'ways out',
  ])
    expect([what, (counts[what] ?? 0) > 100]).toEqual([what, true])
})
