import type { Dice } from './dice'
import { bindingOf, entitled, flowOf, FORWARD } from './model'
import type { Happening, Model, Person, Thing, World } from './model'

/** What somebody tries on a thing. */
export interface Attempt {
  thing: Thing
  action: string
  person: Person
  /** With input that no page would send. */
  odd: boolean
  /** With the version of another moment. */
  stale: boolean
}

export type Next<W> = { attempt: Attempt } | { happening: Happening<W> }

/** How much more often an action stands, by what came of it in a search so far. */
export type Boost = (action: string) => number

export const nameOf = (thing: Pick<Thing, 'uid'>, action: string): string => `${flowOf(thing).name}.${action}`

/** Of as many attempts of somebody who may, one is odd, one with a version that is not the present one. */
const ODD = 6
const STALE = 12

interface Candidate {
  thing: Thing
  name: string
  action: string
  people: readonly Person[]
  weight: number
}

/** Where a walk stands. */
export interface Scene<W extends World> {
  model: Model<W>
  world: W
  things: readonly Thing[]
  dice: Dice
}

/** What the tables permit now and what is worth trying, with those who may. */
function candidatesIn<W extends World>({ model, world, things }: Scene<W>): Candidate[] {
  return things.flatMap((thing) => {
    const { steer = {}, ripe = {} } = model.walked[thing.uid] ?? {}
    return Object.entries(flowOf(thing).actions)
      .filter(([action, { internal }]) => !internal && (ripe[action]?.({ world, thing, things }) ?? true))
      .map(([action]) => ({
        thing,
        name: nameOf(thing, action),
        action,
        people: world.people.filter((person) => entitled(thing, action, person)),
        weight: steer[action] ?? 1,
      }))
      .filter(({ people }) => people.length > 0)
  })
}

const happeningsIn = <W extends World>({ model, world, things }: Scene<W>): Happening<W>[] =>
  model.happenings.filter(({ ripe }) => ripe?.(world, things) ?? true)

/**
 * An action that the tables permit now, by somebody who may, or something that happens; straight on only what leads on,
 * and nothing odd. However many things an action may be done to, it stands as often as another.
 */
export function plainly<W extends World>(scene: Scene<W>, boost: Boost, straight: boolean): Next<W> | undefined {
  const { dice } = scene
  const leads = ({ weight }: { weight: number }): boolean => !straight || weight >= FORWARD
  const candidates = candidatesIn(scene).filter(leads)
  const weights = new Map(candidates.map(({ name, weight }) => [name, weight * boost(name)]))
  const all = [...weights.keys(), ...happeningsIn(scene).filter(leads)]
  if (all.length === 0) return undefined
  const next = dice.weighted<string | Happening<W>>(all, (one) =>
    typeof one === 'string' ? (weights.get(one) ?? 0) : one.weight,
  )
  if (typeof next !== 'string') return { happening: next }
  const { thing, action, people } = dice.pick(candidates.filter(({ name }) => name === next))
  const odd = !straight && dice.oneIn(ODD)
  return { attempt: { thing, action, person: dice.pick(people), odd, stale: !straight && dice.oneIn(STALE) } }
}

/** Any action by anybody. */
export function wildly<W extends World>({ world, things, dice }: Scene<W>): Next<W> {
  const thing = dice.pick(things)
  const actions = [...Object.keys(flowOf(thing).actions), 'unheard-of']
  const person = dice.pick(world.people)
  return { attempt: { thing, action: dice.pick(actions), person, odd: dice.oneIn(2), stale: dice.oneIn(5) } }
}

/** Where somebody sends an act from: an account from its own pages, everybody else from the panel. */
export function send({ thing, action, person }: Attempt, body: object) {
  const { plugin, kind } = bindingOf(thing)
  const { documentId } = thing
  if (person.actor.kind !== 'account') return person.who.post(`/${plugin}/${kind}/${documentId}/${action}`, body)
  const mine = `/api/my/${kind}s/${documentId}`
  return action === 'save' ? person.who.put(mine, body) : person.who.post(`${mine}/${action}`, body)
}
