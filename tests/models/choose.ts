import type { Dice } from './dice'
import { bindingOf, entitled, flowOf, FORWARD } from './model'
import type { ModelEvent, Model, Person, WorldRow, World } from './model'

/** An action that somebody tries on a row. */
export interface Attempt {
  row: WorldRow
  action: string
  person: Person
  /** With invalid input. */
  careless: boolean
  /** With an outdated version. */
  stale: boolean
}

export type Next<W> = { attempt: Attempt } | { event: ModelEvent<W> }

/** The weight of an action, by how often it has succeeded and failed in the search so far. */
export type Boost = (action: string) => number

export const nameOf = (row: Pick<WorldRow, 'uid'>, action: string): string => `${flowOf(row).name}.${action}`

/** One in so many permitted attempts has invalid input, and one an outdated version. */
const ODD = 6
const STALE = 12

interface Candidate {
  row: WorldRow
  name: string
  action: string
  people: readonly Person[]
  weight: number
}

/** The current state of a walk. */
export interface Scene<W extends World> {
  model: Model<W>
  world: W
  rows: readonly WorldRow[]
  dice: Dice
}

/** Actions that the rules permit now, with the people who may perform them. */
function candidatesIn<W extends World>({ model, world, rows }: Scene<W>): Candidate[] {
  return rows.flatMap((row) => {
    const { weights = {}, when = {} } = model.flows[row.uid] ?? {}
    return Object.entries(flowOf(row).actions)
      .filter(([action, { internal }]) => !internal && (when[action]?.({ world, row, rows }) ?? true))
      .map(([action]) => ({
        row,
        name: nameOf(row, action),
        action,
        people: world.people.filter((person) => entitled(row, action, person)),
        weight: weights[action] ?? 1,
      }))
      .filter(({ people }) => people.length > 0)
  })
}

const eventsIn = <W extends World>({ model, world, rows }: Scene<W>): ModelEvent<W>[] =>
  model.events.filter(({ when }) => when?.(world, rows) ?? true)

/**
 * A permitted action or an event of the model. With `straight` only actions that advance the procedure, and with valid
 * input. Weights are per action, not per row, so that frequent rows do not dominate.
 */
export function nextPermitted<W extends World>(scene: Scene<W>, boost: Boost, straight: boolean): Next<W> | undefined {
  const { dice } = scene
  const leads = ({ weight }: { weight: number }): boolean => !straight || weight >= FORWARD
  const candidates = candidatesIn(scene).filter(leads)
  const weights = new Map(candidates.map(({ name, weight }) => [name, weight * boost(name)]))
  const all = [...weights.keys(), ...eventsIn(scene).filter(leads)]
  if (all.length === 0) return undefined
  const next = dice.weighted<string | ModelEvent<W>>(all, (one) =>
    typeof one === 'string' ? (weights.get(one) ?? 0) : one.weight,
  )
  if (typeof next !== 'string') return { event: next }
  const { row, action, people } = dice.pick(candidates.filter(({ name }) => name === next))
  const careless = !straight && dice.oneIn(ODD)
  return { attempt: { row, action, person: dice.pick(people), careless, stale: !straight && dice.oneIn(STALE) } }
}

export function nextArbitrary<W extends World>({ world, rows, dice }: Scene<W>): Next<W> {
  const row = dice.pick(rows)
  const actions = [...Object.keys(flowOf(row).actions), 'unheard-of']
  const person = dice.pick(world.people)
  return { attempt: { row, action: dice.pick(actions), person, careless: dice.oneIn(2), stale: dice.oneIn(5) } }
}

/** Sends an attempt: accounts use their own routes, everybody else those of the panel. */
export function send({ row, action, person }: Attempt, body: object) {
  const { plugin, kind } = bindingOf(row)
  const { documentId } = row
  if (person.actor.kind !== 'account') return person.who.post(`/${plugin}/${kind}/${documentId}/${action}`, body)
  const mine = `/api/my/${kind}s/${documentId}`
  return action === 'save' ? person.who.put(mine, body) : person.who.post(`${mine}/${action}`, body)
}
