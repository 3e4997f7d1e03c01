import { l } from '../../../shared/pure/schema'
import type { StateInfo } from '../../../shared/pure/workflow'

/** States of an application, with labels for staff and for applicants. */
export const APPLICATION_STATES = {
  draft: { label: l('草稿', 'Draft') },
  submitted: { label: l('待形式审查', 'Submitted'), applicant: l('已提交，待省级审查', 'Submitted') },
  returned: {
    sentBack: true,
    label: l('退回补正', 'Returned for correction'),
    applicant: l('已退回，请补正后重新提交', 'Returned: please correct'),
  },
  accepted: { label: l('已受理', 'Accepted'), applicant: l('已受理，待专家评审', 'Accepted') },
  'in-review': {
    label: l('专家委员会评审中', 'In review by the committee'),
    applicant: l('评审中', 'In review'),
    shownAs: 'under-review',
  },
  concluded: {
    label: l('已形成评审结论', 'Concluded'),
    applicant: l('评审中', 'In review'),
    shownAs: 'under-review',
  },
  admitted: { label: l('入库', 'Admitted'), applicant: l('已入库（按类别）', 'Admitted, per category') },
  'not-admitted': { sentBack: true, label: l('未入库', 'Not admitted') },
  rejected: { sentBack: true, label: l('不予受理', 'Rejected as inadmissible'), final: true },
  withdrawn: { sentBack: true, label: l('已撤回', 'Withdrawn'), final: true },
} as const satisfies Record<string, StateInfo>

// R14: submitted and not decided; drafts are excluded.
const UNDECIDED = ['submitted', 'returned', 'accepted', 'in-review', 'concluded'] as const
const FILED = [...UNDECIDED, 'admitted', 'not-admitted', 'rejected'] as const

/** Named sets of states, for queries and guards. */
export const APPLICATION_SETS = {
  undecided: UNDECIDED,
  unconcluded: ['submitted', 'returned', 'accepted', 'in-review'],
  reviewable: ['accepted', 'in-review'],
  determined: ['admitted', 'not-admitted'],
  filed: [...FILED, 'withdrawn'],
  // S05: one per batch.
  effective: ['draft', ...FILED],
  formalCheck: ['submitted', 'returned', 'accepted', 'rejected'],
} as const
