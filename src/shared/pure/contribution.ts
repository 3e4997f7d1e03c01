import { checkFlow } from './flow-check'
import type { Action, AnyFlow, Flow, Guard, Subject } from './workflow'

type AnyActions = AnyFlow['actions']
type AnyGuards = NonNullable<AnyActions[string]['guards']>

/**
 * What a plugin adds to a flow of an earlier plugin; made by `contributeTo`. Its type has the rows of the flow, the
 * facts of the guards, and the names of the actions.
 */
export interface Contribution<S extends Subject = Subject, F = unknown, Name extends string = string> {
  /** Name of the flow. */
  to: string
  /** Actions of the contributing plugin on rows of the flow. */
  actions: Readonly<Record<Name, AnyActions[string]>>
  /** Types only, never set: rows and facts. */
  readonly types?: { row: S; facts: F }
  /** The action before which these are listed; at the end when absent. */
  before?: string
  /** Guards of the contributing plugin, by action; they run after the action's own. */
  guards: Readonly<Record<string, AnyGuards>>
}

interface Parts<S extends Subject, F, State extends string, Name extends string, Added extends string> {
  actions?: Readonly<Record<Added, Action<S, F, State>>>
  before?: string
  guards?: Partial<Readonly<Record<Name, readonly Guard<S, F>[]>>>
}

/**
 * Declares what a plugin adds to a flow of an earlier plugin, which need not know of it. States belong to the earlier
 * plugin. The flow itself is unchanged: `withContributions` builds the whole table.
 * @param flow the table that is added to.
 * @returns a function that takes the facts of the guards (`F`), then actions and guards.
 */
export const contributeTo =
  <S extends Subject, Base, State extends string, Name extends string>(flow: Flow<S, Base, State, Name>) =>
  <F = Base>() =>
  <Added extends string = never>(parts: Parts<S, F, State, Name, Added>): Contribution<S, F, Added> => ({
    to: flow.name,
    actions: parts.actions ?? ({} as Contribution<S, F, Added>['actions']),
    before: parts.before,
    guards: (parts.guards ?? {}) as Contribution['guards'],
  })

/**
 * The table of a flow with all contributions to it; contributions to other flows are ignored.
 * @param contributions in plugin order, which is the order of actions and guards.
 * @throws when an action or guard exists already, or a guard is for an unknown action.
 */
export const withContributions = (flow: AnyFlow, contributions: readonly Contribution[]): AnyFlow => {
  const whole = contributions.filter(({ to }) => to === flow.name).reduce(add, flow)
  if (whole !== flow) checkFlow(whole)
  return whole
}

function add(flow: AnyFlow, { actions: added, before, guards }: Contribution): AnyFlow {
  const wrong = (message: string): never => {
    throw new Error(`flow ${flow.name}: ${message}`)
  }
  for (const name of Object.keys(added))
    if (Object.hasOwn(flow.actions, name)) wrong(`the contributed action ${name} is there already`)
  const actions: AnyActions = { ...flow.actions }
  for (const [name, more] of Object.entries(guards)) {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) return wrong(`guards are contributed to ${name}, which is no action`)
    const own = action.guards ?? []
    if (more.some((guard) => own.includes(guard))) wrong(`a guard of ${name} is there already`)
    actions[name] = { ...action, guards: [...own, ...more] }
  }
  return { ...flow, actions: placed(actions, added, before) }
}

function placed(own: AnyActions, added: AnyActions, before: string | undefined): AnyActions {
  const entries = Object.entries(own)
  const at = before === undefined ? entries.length : entries.findIndex(([name]) => name === before)
  if (at < 0) throw new Error(`nothing is called ${before} to stand before`)
  return Object.fromEntries([...entries.slice(0, at), ...Object.entries(added), ...entries.slice(at)])
}

export const isContribution = (value: unknown): value is Contribution =>
  typeof value === 'object' && value !== null && 'to' in value && 'actions' in value && 'guards' in value
