import { TYPES } from '../../harness/types'
import type { Act, ProcedureRules } from './act'

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
export const actOf = (flow: string, name: string): Act | undefined => {
  const { acts } = rulesOf(flow)
  return Object.hasOwn(acts, name) ? acts[name] : undefined
}
