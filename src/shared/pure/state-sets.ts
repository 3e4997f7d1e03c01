import type { Flow } from './workflow'

/** A flow reduced to its states and set names. */
type WithSets<State extends string, SetName extends string> = Pick<
  Flow<never, never, State, string, SetName>,
  'name' | 'sets'
>

/**
 * The states of a set.
 * @param set must be declared by the flow; checked at compile time.
 */
export function statesIn<State extends string, SetName extends string>(
  { name, sets }: WithSets<State, SetName>,
  set: NoInfer<SetName>,
): readonly State[] {
  const states = sets?.[set]
  if (!states) throw new Error(`flow ${name} has no set ${set}`)
  return states
}

/** Whether a state belongs to a set. */
export const isIn = <State extends string, SetName extends string>(
  flow: WithSets<State, SetName>,
  set: NoInfer<SetName>,
  state: string | null | undefined,
): boolean => statesIn<string, SetName>(flow, set).some((one) => one === state)

const SQL_NAME = /^[a-z][a-z-]*$/

function sqlStates<State extends string, SetName extends string>(flow: WithSets<State, SetName>, set: SetName): string {
  const states = statesIn(flow, set)
  // States go into SQL as literals, so nothing in them may end one.
  const strange = states.find((state) => !SQL_NAME.test(state))
  if (strange !== undefined) throw new Error(`flow ${flow.name}: "${strange}" cannot stand in SQL`)
  return `(${states.map((state) => `'${state}'`).join(', ')})`
}

/**
 * SQL: the row is in a state of the set.
 * @param column of the state, `d.state`.
 */
export const sqlIn = <State extends string, SetName extends string>(
  flow: WithSets<State, SetName>,
  set: NoInfer<SetName>,
  column = 'state',
): string => `${column} in ${sqlStates<State, SetName>(flow, set)}`

/** SQL: the row is in a state that is not of the set. */
export const sqlNotIn = <State extends string, SetName extends string>(
  flow: WithSets<State, SetName>,
  set: NoInfer<SetName>,
  column = 'state',
): string => `${column} not in ${sqlStates<State, SetName>(flow, set)}`
