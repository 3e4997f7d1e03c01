import type { Asked } from './ask'
import { BODIES, spoilt, type Fields } from './bodies'
import { PARAMETERS } from './queries'
import type { Route } from './router'

/** Bodies that are no JSON object. */
const RAW = ['', 'null', '[]', '[1,"a",null]', '"x"', '5', 'true', '{', '{"a":']

export const rawBodies = ({ method }: Route, path: string): Asked[] => [
  { method, path, body: {} },
  ...RAW.map((raw) => ({ method, path, raw })),
]

/** All field names of our routes. A route reports those it does not know. */
export const NAMES: readonly string[] = [
  ...new Set(
    `${Object.values(BODIES).flatMap(Object.keys).join(' ')} account enterprise provider token refreshToken identifier
     currentPassword title industryCode painPoints scenes urgency budget expectedBenefit categories contactName
     contactPhone contactEmail batch address legalRepresentative establishedOn employees introduction districtCode size
     annualRevenue reason value documentIds version muted licence letter number code kind certificateNumber year
     validUntilOn chainName proof note subject text answers content category dryRun documentId locale channel body
     purpose cityCode creditCode name email`.split(/\s+/),
  ),
]

/** A body with values guessed from the field names. */
const guessed = (names: readonly string[]): Fields =>
  Object.fromEntries(
    names.map((name) => [
      name,
      /mail|address/i.test(name) ? 'a@b.test' : /version|id$/.test(name) ? 1 : /Ids$/.test(name) ? ['a'] : '370100',
    ]),
  )

/** Bodies of a write with each field made invalid. @param names the fields of the route, if it is ours */
export function spoiltBodies(route: Route, path: string, names: readonly string[]): Asked[] {
  const { method } = route
  const valid = BODIES[`${method} ${route.path}`] ?? guessed(names)
  return [valid, ...spoilt(valid)].map((body) => ({ method, path, body }))
}

/** Queries of a read. @param every takes one in so many */
export const queriesOf = ({ method }: Route, path: string, every: number, from = 0): Asked[] =>
  PARAMETERS.filter((_, n) => (n + from) % every === 0).map((query) => ({ method, path: `${path}?${query}` }))
