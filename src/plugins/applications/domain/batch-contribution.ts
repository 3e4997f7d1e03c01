import { contributeTo } from '../../../shared/pure/contribution'
import { defineRefusals } from '../../../shared/pure/refusal'
import type { Guard } from '../../../shared/pure/workflow'
import { batchFlow } from '../../filing/contract'
import type { Batch, BatchFacts } from '../../filing/contract'

export const refuse = defineRefusals({
  'applications-undecided': {
    status: 409,
    zh: '不能结束批次：尚有{count}件服务商申请没有结果（含退回补正中的），请先拟定结果、不予受理，或由申请单位撤回',
    en: '{count} applications are undecided, those returned for correction among them: they are determined, rejected or withdrawn first',
  },
})

/** What the guards know beyond the facts of the batch. */
export interface ApplicationsInBatch {
  /** Applications submitted and not decided. */
  applicationsLeft: number
}

type BatchGuard = Guard<Batch, BatchFacts & ApplicationsInBatch>

/** R14: every submitted application must be decided before the batch closes; drafts do not block it. */
const decided: BatchGuard = ({ facts }) =>
  facts.applicationsLeft === 0 || refuse('applications-undecided', { count: facts.applicationsLeft })

/** Guards on closing a provider batch. */
export const batchOfApplications = contributeTo(batchFlow)<BatchFacts & ApplicationsInBatch>()({
  guards: { close: [decided] },
})
