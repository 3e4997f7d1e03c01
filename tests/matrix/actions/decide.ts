import type { ActorKind } from '../../../src/shared/pure/actor'
import { decide, type AnyFlow, type Decision } from '../../../src/shared/pure/workflow'
import { PEOPLE, situation, type ActionRule, type Change, type ProcedureRules } from './action'

export interface Asked {
  kind?: ActorKind
  state?: string
  changes?: readonly Change[]
  /** Time between arrival and decision. */
  waitedMs?: number
}

type Context = Parameters<typeof decide>[2]

/** A situation in which the action is possible, with the changes applied. */
export function contextOf(
  rules: ProcedureRules,
  action: ActionRule,
  { kind, state, changes = [], waitedMs = 0 }: Asked = {},
): Context {
  const from = state ?? action.from[0] ?? ''
  const change = situation(
    { subject: { state: from }, actor: PEOPLE[kind ?? action.by[0] ?? 'public'], input: action.input ?? {}, facts: {} },
    rules.ground,
    action.given,
    action.givenIn?.[from],
    ...changes,
  )
  const arrivedAt = new Date(String(change.at))
  const now = new Date(arrivedAt.getTime() + waitedMs)
  return { ...change, at: { now, arrivedAt } } as unknown as Context
}

export const asked = (
  flow: AnyFlow,
  rules: ProcedureRules,
  name: string,
  action: ActionRule,
  asking: Asked = {},
): Decision => decide(flow, name, contextOf(rules, action, asking))

export const codeOf = (decision: Decision): string => (decision.ok ? 'allowed' : decision.code)
