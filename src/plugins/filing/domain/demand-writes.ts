import type { GuardContext } from '../../../shared/pure/workflow'
import { type Demand, type DemandFacts } from './demand-guards'
import { endOfDayInclusive } from '../../../shared/pure/calendar'
import { must } from '../../../shared/pure/refusal'

type Context = GuardContext<Demand, DemandFacts>

/** Columns that actions on a demand write beside its state. */
export const withoutPriority = () => ({ priority: false, priorityGrounds: null })
export const reviewed =
  (conclusion: 'passed' | 'failed') =>
  ({ input, actor, facts }: Context) => ({
    reviewConclusion: conclusion,
    reviewReason: input.reason,
    // Without a panel the conclusion names an officer as reviewer.
    reviewedBy: `${facts.panel ? '专家组复审，省级经办人员办理' : '省工业和信息化厅组织专家复审（系统外），省级经办人员录入'}：${actor.name}`,
  })
/** A demand returned to its city loses its review. */
const unreviewed = { reviewConclusion: null, reviewReason: null, reviewedBy: null }

/** S41: the city answers until the end of a day; earlier conclusions are void. */
export const sentBack = ({ input }: Context) => ({
  cityAnswerBy: must(endOfDayInclusive(String(input.answerBy))).toISOString(),
  cityListVersion: null,
  ...unreviewed,
})
