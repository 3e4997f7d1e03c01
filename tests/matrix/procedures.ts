import type { ActorKind } from '../../src/shared/pure/actor'
import { TYPES } from '../harness/types'
import type { ActionRule } from './actions/action'
import { rulesOf } from './actions/all'
import type { RowKind } from './entry'
import { EVERYBODY, MEMBERS, PEOPLE, type Who } from './who'

/** The staff routes of a procedure, and who may act there according to `actions/`, independently of the flow table. */
export interface Procedure {
  zh: string
  en: string
  plugin: string
  kind: string
  row: RowKind
  /** Every reader sees all rows: foreign ones are refused by territory, not hidden. */
  common?: true
  /** Who sees his own rows, if not every member of staff but experts and third parties. */
  seenBy?: readonly Who[]
  actions: Readonly<Record<string, readonly Who[]>>
  /** Input of actions that validate it before they load the row. */
  inputs?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const peopleOf = (kind: ActorKind): readonly Who[] =>
  kind === 'account' ? MEMBERS : EVERYBODY.filter((who) => PEOPLE[who].kind === kind)

const whoDoes = ({ by, owner }: ActionRule): readonly Who[] =>
  by.flatMap((kind) => (owner && kind === 'account' ? (['owner'] as const) : peopleOf(kind)))

const actionsOf = (flow: string): Procedure['actions'] =>
  Object.fromEntries(
    Object.entries(rulesOf(flow).actions)
      .filter(([, { internal }]) => !internal)
      .map(([name, action]) => [name, whoDoes(action)]),
  )

export const PROCEDURES: readonly Procedure[] = [...TYPES].flatMap(([row, { zh, en, common, procedure }]) => {
  if (!procedure) return []
  const { rules, ...place } = procedure
  return [{ zh, en, common, ...place, kind: rules.flow, row, actions: actionsOf(rules.flow) }]
})
