import { TYPES } from '../../harness/types'
import type { ActionRule, ProcedureRules } from './action'

/** The rules of every procedure, from tests/types. */
export const RULES: readonly ProcedureRules[] = [...TYPES.values()].flatMap(({ procedure }) => procedure?.rules ?? [])

const byFlow = new Map(RULES.map((rules) => [rules.flow, rules]))

/** @throws if no type declares the procedure. */
export function rulesOf(flow: string): ProcedureRules {
  const rules = byFlow.get(flow)
  if (!rules) throw new Error(`no declaration in tests/types says who acts in ${flow}`)
  return rules
}

/** Undefined if the rules do not mention the action. */
export const actionRuleOf = (flow: string, name: string): ActionRule | undefined => {
  const { actions } = rulesOf(flow)
  return Object.hasOwn(actions, name) ? actions[name] : undefined
}
