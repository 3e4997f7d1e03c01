import { covers, type Actor } from '../../src/shared/pure/actor'
import type { AnyFlow, Subject } from '../../src/shared/pure/workflow'
import type { FlowBinding } from '../../src/shared/server/flows/flows'
import { database, kernel, query } from '../harness/app'
import type { Reply, Somebody } from '../harness/http'
import { actionRuleOf } from '../matrix/actions/all'
import type { Dice } from './dice'
import type { Confidential } from './confidential'

type Row = Record<string, unknown>

export interface Person {
  name: string
  actor: Actor
  who: Somebody
}

/** A row of a procedure, as stored. */
export interface WorldRow extends Subject, Row {
  id: number
  uid: string
}

/** The rows and people of a walk. */
export interface World extends Confidential {
  people: readonly Person[]
}

export interface StepContext<W> {
  world: W
  row: WorldRow
  rows: readonly WorldRow[]
  dice: Dice
  /** Produce invalid input. */
  careless: boolean
}
export type Filler<W> = (context: StepContext<W>) => unknown

/** A procedure of a model. What may be done comes from tests/matrix/actions, not from the flow table. */
export interface FlowModel<W> {
  /** SQL condition for the rows of a world, with its parameters. */
  where: string
  of(world: W): readonly unknown[]
  /** An additional SQL expression to select, with its alias. */
  also?: string
  /** Weights of actions, default 1: high for those that advance the procedure, low for those that end it. */
  weights?: Readonly<Record<string, number>>
  /** When an action makes sense; otherwise it is tried less often. */
  when?: Readonly<Record<string, (context: Omit<StepContext<W>, 'dice' | 'careless'>) => boolean>>
  /** Values for needs whose type says too little, by `action.need` or by the name of the need. */
  fill?: Readonly<Record<string, Filler<W>>>
  /** Complete inputs of actions whose request differs from their needs. */
  inputs?: Readonly<Record<string, (context: StepContext<W>) => Row | Promise<Row>>>
}

/** A step that is no action of a flow: time passes, an interest arises, a form is filled in. */
export interface ModelEvent<W> {
  name: string
  weight: number
  when?(world: W, rows: readonly WorldRow[]): boolean
  run(context: Omit<StepContext<W>, 'row'>): Promise<Reply | void>
}

export interface Model<W extends World> {
  name: string
  flows: Readonly<Record<string, FlowModel<W>>>
  events: readonly ModelEvent<W>[]
  begin(dice: Dice): Promise<W>
  /** Whether nothing is left to do. */
  over(rows: readonly WorldRow[]): boolean
}

/** Actions of at least this weight advance the procedure. */
export const FORWARD = 4

export const bindingOf = (row: Pick<WorldRow, 'uid'>): FlowBinding => kernel.flows.bindingOf(row.uid)
export const flowOf = (row: Pick<WorldRow, 'uid'>): AnyFlow => bindingOf(row).flow

/** Whether state and role permit an action, before guards and input. */
export function entitled(row: WorldRow, action: string, { actor }: Person): boolean {
  const rule = actionRuleOf(flowOf(row).name, action)
  return rule !== undefined && rule.by.includes(actor.kind) && rule.from.includes(row.state) && covers(actor, row)
}

export async function readRows<W extends World>(model: Model<W>, world: W): Promise<WorldRow[]> {
  const rows: WorldRow[] = []
  for (const [uid, { where, of, also }] of Object.entries(model.flows)) {
    const { cityAttribute } = kernel.flows.bindingOf(uid)
    const select = `select t.*${also ? `, ${also}` : ''} from "${database.tableOf(uid)}" t where ${where} order by id`
    for (const stored of await query(select, of(world))) {
      const row = database.toAttributes<WorldRow>(uid, stored)
      const cityCode = cityAttribute ? row[[cityAttribute].flat()[0] ?? ''] : row.cityCode
      rows.push({ ...row, uid, cityCode: cityCode as string | null })
    }
  }
  return rows
}
