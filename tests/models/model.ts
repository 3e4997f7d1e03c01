import { covers, type Actor } from '../../src/shared/pure/actor'
import type { AnyFlow, Subject } from '../../src/shared/pure/workflow'
import type { FlowBinding } from '../../src/shared/server/flows/flows'
import { database, kernel, query } from '../harness/app'
import type { Reply, Somebody } from '../harness/http'
import { actOf } from '../matrix/acts/all'
import type { Dice } from './dice'
import type { Eyes } from './eyes'

type Row = Record<string, unknown>

export interface Person {
  name: string
  actor: Actor
  who: Somebody
}

/** A row of a procedure, as it stands in the database. */
export interface Thing extends Subject, Row {
  id: number
  uid: string
}

/** What a walk is about: rows and people of its own. */
export interface World extends Eyes {
  people: readonly Person[]
}

export interface StepContext<W> {
  world: W
  thing: Thing
  things: readonly Thing[]
  dice: Dice
  /** What no page would send. */
  odd: boolean
}
export type Filler<W> = (context: StepContext<W>) => unknown

/** A procedure that a walk goes through; what may be done comes from RULES, as `matrix/acts` has it. */
export interface Walked<W> {
  /** SQL condition of the rows that belong to a world, and its parameters. */
  where: string
  of(world: W): readonly unknown[]
  /** A SQL expression beside the row's own columns, and how it is called. */
  also?: string
  /** Weight of an action where it is not 1: what takes a thing on stands more often, what ends it hardly ever. */
  steer?: Readonly<Record<string, number>>
  /** When an action is worth trying; it is tried at other times as well, but not as often. */
  ripe?: Readonly<Record<string, (context: Omit<StepContext<W>, 'dice' | 'odd'>) => boolean>>
  /** What is sent for a need, by its name, where its type does not say enough; by `action.need` before that. */
  fill?: Readonly<Record<string, Filler<W>>>
  /** Whole inputs of actions whose needs are not what travels. */
  inputs?: Readonly<Record<string, (context: StepContext<W>) => Row | Promise<Row>>>
}

/** Something that happens beside the tables: time passes, an interest arises, a form is filled. */
export interface Happening<W> {
  name: string
  weight: number
  ripe?(world: W, things: readonly Thing[]): boolean
  happen(context: Omit<StepContext<W>, 'thing'>): Promise<Reply | void>
}

export interface Model<W extends World> {
  name: string
  walked: Readonly<Record<string, Walked<W>>>
  happenings: readonly Happening<W>[]
  begin(dice: Dice): Promise<W>
  /** Nothing is left that anybody could do. */
  over(things: readonly Thing[]): boolean
}

/** From this weight on an action leads on. */
export const FORWARD = 4

export const bindingOf = (thing: Pick<Thing, 'uid'>): FlowBinding => kernel.flows.bindingOf(thing.uid)
export const flowOf = (thing: Pick<Thing, 'uid'>): AnyFlow => bindingOf(thing).flow

/** Whether RULES lets somebody begin an act, before guards and input. */
export function entitled(thing: Thing, action: string, { actor }: Person): boolean {
  const act = actOf(flowOf(thing).name, action)
  return act !== undefined && act.by.includes(actor.kind) && act.from.includes(thing.state) && covers(actor, thing)
}

export async function readThings<W extends World>(model: Model<W>, world: W): Promise<Thing[]> {
  const things: Thing[] = []
  for (const [uid, { where, of, also }] of Object.entries(model.walked)) {
    const { cityAttribute } = kernel.flows.bindingOf(uid)
    const select = `select t.*${also ? `, ${also}` : ''} from "${database.tableOf(uid)}" t where ${where} order by id`
    for (const row of await query(select, of(world))) {
      const thing = database.toAttributes<Thing>(uid, row)
      const cityCode = cityAttribute ? thing[[cityAttribute].flat()[0] ?? ''] : thing.cityCode
      things.push({ ...thing, uid, cityCode: cityCode as string | null })
    }
  }
  return things
}
