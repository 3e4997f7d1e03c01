import type { Act, ProcedureRules } from './act'
import { ANNOUNCEMENT } from './announcement'
import { APPLICATION } from './application'
import { ASSIGNMENT, EXPERT } from './assignment'
import { BATCH } from './batch'
import { CITY, CITY_LIST } from './city'
import { DEMAND } from './demand'
import { ENTERPRISE_LABEL, INVITATION } from './label'
import { LIST, OBJECTION } from './lists'
import { HAND_OVER, LIAISON, OFFICER } from './offices'
import { PANEL } from './panel'
import { APPLICATION_FORM, LISTING, STANDING } from './pool'
import { MEMBER_INVITATION, VERIFICATION } from './verification'

export const RULES: readonly ProcedureRules[] = [
  ANNOUNCEMENT,
  APPLICATION,
  APPLICATION_FORM,
  ASSIGNMENT,
  BATCH,
  CITY,
  CITY_LIST,
  DEMAND,
  ENTERPRISE_LABEL,
  EXPERT,
  HAND_OVER,
  INVITATION,
  LIAISON,
  LIST,
  LISTING,
  MEMBER_INVITATION,
  OBJECTION,
  OFFICER,
  PANEL,
  STANDING,
  VERIFICATION,
]

const byFlow = new Map(RULES.map((rules) => [rules.flow, rules]))

/** @throws for a procedure of which nothing is said. */
export function rulesOf(flow: string): ProcedureRules {
  const rules = byFlow.get(flow)
  if (!rules) throw new Error(`tests/matrix/acts says nothing of ${flow}`)
  return rules
}

/** An act as RULES has it; undefined where nothing is said of it. */
export const actOf = (flow: string, name: string): Act | undefined => {
  const { acts } = rulesOf(flow)
  return Object.hasOwn(acts, name) ? acts[name] : undefined
}
