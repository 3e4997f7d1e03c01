import type { ActorKind } from '../../src/shared/pure/actor'
import { TYPES } from '../harness/types'
import type { Act } from './acts/act'
import { rulesOf } from './acts/all'
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
  acts: Readonly<Record<string, readonly Who[]>>
  /** Input of actions that validate it before they load the row. */
  inputs?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const peopleOf = (kind: ActorKind): readonly Who[] =>
  kind === 'account' ? MEMBERS : EVERYBODY.filter((who) => PEOPLE[who].kind === kind)

const whoDoes = ({ by, owner }: Act): readonly Who[] =>
  by.flatMap((kind) => (owner && kind === 'account' ? (['owner'] as const) : peopleOf(kind)))

const actsOf = (flow: string): Procedure['acts'] =>
  Object.fromEntries(
    Object.entries(rulesOf(flow).acts)
      .filter(([, { internal }]) => !internal)
      .map(([name, act]) => [name, whoDoes(act)]),
  )

export const PROCEDURES: readonly Procedure[] = [...TYPES].flatMap(([row, { zh, en, common, procedure }]) => {
  if (!procedure) return []
  const { rules, ...place } = procedure
  return [{ zh, en, common, ...place, kind: rules.flow, row, acts: actsOf(rules.flow) }]
})
