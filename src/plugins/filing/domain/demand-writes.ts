import type { GuardContext } from '../../../shared/pure/workflow'
import type { Demand, DemandFacts } from './demand-guards'

type Context = GuardContext<Demand, DemandFacts>

/** What acts on a demand write beside its state. */
export const unpriority = () => ({ priority: false, priorityGrounds: null })
export const reviewed =
  (conclusion: 'passed' | 'failed') =>
  ({ input, actor }: Context) => ({
    reviewConclusion: conclusion,
    reviewReason: input.reason,
    // Until the experts come, the conclusion says that an officer reviewed it.
    reviewedBy: `省级工作人员复审：${actor.name}`,
  })

/** Back with the city, a demand has no review yet. */
export const unreviewed = { reviewConclusion: null, reviewReason: null, reviewedBy: null }
