import type { Core } from '@strapi/strapi'
import { SYSTEM, type Actor } from '../../pure/actor'
import type { Follows } from '../../pure/schema'
import { execute, query, tableOf } from '../database/database'
import { actAll } from '../flows/act'
import { flowOf, following, type VerbContext } from '../flows/flows'
import { belongs, columnsOfTerritory, territories } from './territories'

type Along = Exclude<Follows, { not: string }>

/** The organisation that moves, with its old and new city. */
export interface Move {
  organisation: Along['with']
  creditCode: string
  fromCity: string
  toCity: string
}

/** The action by which rows of a flow follow; the flow names the states. */
const FOLLOW = 'hand-over'

/**
 * What types with a city and an owner do when their organisation moves, uid -> declaration.
 * @throws when one has no declaration, or its flow lacks the action.
 */
export function follows(strapi: Core.Strapi): Map<string, Follows> {
  const declared = new Map<string, Follows>()
  for (const [uid, territory] of territories(strapi)) {
    if (!belongs(territory) || !territory.city || !territory.owner) continue
    if (!territory.follows)
      throw new Error(
        `${uid} belongs to an organisation and a city: say in its territory whether it follows when it moves`,
      )
    const flow = flowOf(uid)?.flow
    if ('with' in territory.follows && flow && !Object.hasOwn(flow.actions, FOLLOW))
      throw new Error(`${uid} follows its organisation: its flow needs the action ${FOLLOW}`)
    declared.set(uid, territory.follows)
  }
  return declared
}

/**
 * Types that follow an organisation, in lock order.
 * @throws when `before` and `after` contradict each other.
 */
export function inLockOrder(declared: ReadonlyMap<string, Follows>, organisation: Along['with']): string[] {
  const along = [...declared].flatMap(([uid, declaration]): [string, Along][] =>
    'with' in declaration && declaration.with === organisation ? [[uid, declaration]] : [],
  )
  const waits = (uid: string, rest: readonly [string, Along][]): boolean =>
    rest.some(([other, { before = [] }]) => before.includes(uid) && other !== uid) ||
    (along.find(([one]) => one === uid)?.[1].after ?? []).some((other) => rest.some(([one]) => one === other))
  const ordered: string[] = []
  for (let rest = along.sort(([a], [b]) => (a < b ? -1 : 1)); rest.length > 0; ) {
    const next = rest.find(([uid]) => !waits(uid, rest))
    if (!next) throw new Error(`${rest.map(([uid]) => uid).join(', ')} follow before and after each other`)
    ordered.push(next[0])
    rest = rest.filter((one) => one !== next)
  }
  return ordered
}

/**
 * Moves all rows that follow an organisation, in the surrounding transaction. History stays with the city of its time;
 * both cities see the line of the move.
 * @throws Refused when a row cannot follow: all or nothing.
 */
export async function moveFollowers(strapi: Core.Strapi, move: Move, context: VerbContext): Promise<void> {
  for (const uid of inLockOrder(follows(strapi), move.organisation)) await follow(strapi, uid, move, context)
}

async function follow(strapi: Core.Strapi, uid: string, move: Move, context: VerbContext): Promise<void> {
  const { creditCode, fromCity, toCity } = move
  const [city, owner] = columnsIn(strapi, uid)
  const binding = flowOf(uid)
  if (!binding) {
    await execute(`update "${tableOf(uid)}" set "${city}" = $3 where "${owner}" = $1 and "${city}" = $2`, [
      creditCode,
      fromCity,
      toCity,
    ])
    return
  }
  const rows = await query<{ id: string }>(
    `select document_id as id from "${tableOf(uid)}" where "${owner}" = $1 and "${city}" = $2 and state = any($3::text[])`,
    [creditCode, fromCity, binding.flow.actions[FOLLOW]?.from ?? []],
  )
  const onward = { ...following(context), actor: onBehalf(context.actor), alsoCityCode: toCity }
  await actAll(
    binding,
    FOLLOW,
    rows.map(({ id }) => id),
    { ...onward, extra: () => ({ cityCode: toCity }) },
  )
}

function columnsIn(strapi: Core.Strapi, uid: string): [city: string, owner: string] {
  const territory = territories(strapi).get(uid)
  const { cities, owner } = columnsOfTerritory(strapi, uid, belongs(territory) ? territory : {})
  if (cities.length !== 1 || !owner) throw new Error(`${uid} cannot follow: it has not one city and one owner`)
  return [String(cities[0]), owner]
}

/** Moved by the system; the history names the officer who accepted. */
const onBehalf = ({ id, name }: Actor): Actor => ({ ...SYSTEM, id, name })
