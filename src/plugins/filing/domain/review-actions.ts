import { reasonNeed as reason } from '../../../shared/pure/common-needs'
import { l } from '../../../shared/pure/schema'
import { batchOpen, panelConcluded, panelRecommends } from './demand-guards'
import { reviewed } from './demand-writes'

/** The review of a demand by the province, on the conclusion of a panel (R31, R33, S47). */
export const REVIEW_ACTIONS = {
  'start-review': {
    label: l('进入复审', 'Start the review'),
    from: ['recommended'],
    to: 'in-review',
    by: 'province',
    clause: '三(二)3 R31',
    guards: [batchOpen],
    set: () => ({ cityAnswerBy: null }),
  },
  pass: {
    label: l('复审通过', 'Pass'),
    from: ['in-review'],
    by: 'province',
    clause: '三(二)3 R33',
    guards: [batchOpen, panelConcluded, panelRecommends],
    needs: { reason: reason('经专家复审，符合试点要求。') },
    set: reviewed('passed'),
  },
  fail: {
    label: l('复审不通过', 'Do not pass'),
    from: ['in-review'],
    by: 'province',
    clause: '三(二)3 R33',
    guards: [batchOpen, panelConcluded],
    dangerous: true,
    needs: { reason: reason() },
    set: reviewed('failed'),
  },
} as const
