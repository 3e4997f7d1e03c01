import { checkFlow, type Action, type AnyFlow, type Flow, type Guard, type Subject } from './workflow'

type AnyActions = AnyFlow['actions']
type AnyGuards = NonNullable<AnyActions[string]['guards']>

/**
 * What a room adds to the procedure of a room below it. Made by `contributeTo`. Its type carries the rows of the flow, the
 * facts that the room's guards judge by, and the names of its actions.
 */
export interface Contribution<S extends Subject = Subject, F = unknown, Name extends string = string> {
  /** Name of the flow that is added to. */
  to: string
  /** Actions of the contributing room on rows of the flow. */
  actions: Readonly<Record<Name, AnyActions[string]>>
  /** Types only, never set: the rows and the facts. */
  readonly types?: { row: S; facts: F }
  /** The action that these stand before, where buttons and the document list them; at the end when absent. */
  before?: string
  /** Guards of the contributing room, by action; they are asked after the action's own. */
  guards: Readonly<Record<string, AnyGuards>>
}

interface Parts<S extends Subject, F, State extends string, Name extends string, Added extends string> {
  actions?: Readonly<Record<Added, Action<S, F, State>>>
  before?: string
  guards?: Partial<Readonly<Record<Name, readonly Guard<S, F>[]>>>
}

/**
 * Declares what a room adds to a flow of a room below it, so that the lower one need not know it.
 * States are the lower room's alone. The flow itself stays as it is: `withContributions` makes the whole table.
 * @param flow the table that is added to.
 * @returns takes the facts that the room's guards judge by (`F`, those of the flow and its own), then actions and guards.
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
 * The table of a flow with everything that rooms above add to it. Contributions to other flows are passed over.
 * @param contributions in the order of the rooms, which is the order of actions and of guards.
 * @throws when an action or a guard is there already, or a guard is for an action that the flow has not.
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
