import { TYPES } from '../../harness/types'
import type { Act, ProcedureRules } from './act'

/** What is said of every procedure, by the types. */
export const RULES: readonly ProcedureRules[] = [...TYPES.values()].flatMap(({ procedure }) => procedure?.rules ?? [])

const byFlow = new Map(RULES.map((rules) => [rules.flow, rules]))

/** @throws for a procedure of which nothing is said. */
export function rulesOf(flow: string): ProcedureRules {
  const rules = byFlow.get(flow)
  if (!rules) throw new Error(`no declaration in tests/types says who acts in ${flow}`)
  return rules
}

/** An act as RULES has it; undefined where nothing is said of it. */
export const actOf = (flow: string, name: string): Act | undefined => {
  const { acts } = rulesOf(flow)
  return Object.hasOwn(acts, name) ? acts[name] : undefined
}
