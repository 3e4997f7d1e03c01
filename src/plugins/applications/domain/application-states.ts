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
  // R14: determined. It takes effect, and is called so, when the lists are published.
  proposed: { label: l('拟入选，待公示', 'To be admitted, not yet published') },
  'not-proposed': { sentBack: true, label: l('拟不入选，待公示', 'Not to be admitted, not yet published') },
  admitted: {
    label: l('入选资源池', 'Admitted'),
    applicant: l('已入选资源池（按类别）', 'Admitted, per category'),
  },
  'not-admitted': { sentBack: true, label: l('未入选资源池', 'Not admitted') },
  rejected: { sentBack: true, label: l('不予受理', 'Rejected as inadmissible'), final: true },
  withdrawn: { sentBack: true, label: l('已撤回', 'Withdrawn'), final: true },
} as const satisfies Record<string, StateInfo>

// R14: submitted and not decided; drafts are excluded.
const UNDECIDED = ['submitted', 'returned', 'accepted', 'in-review', 'concluded'] as const
const PROPOSED = ['proposed', 'not-proposed'] as const
const DETERMINED = [...PROPOSED, 'admitted', 'not-admitted'] as const
const FILED = [...UNDECIDED, ...DETERMINED, 'rejected'] as const

/** Named sets of states, for queries and guards. */
export const APPLICATION_SETS = {
  undecided: UNDECIDED,
  unconcluded: ['submitted', 'returned', 'accepted', 'in-review'],
  reviewable: ['accepted', 'in-review'],
  determined: DETERMINED,
  // R14: of lists that are determined and not published.
  unpublished: PROPOSED,
  /** On a list, or on one to be. */
  favourable: ['proposed', 'admitted'],
  filed: [...FILED, 'withdrawn'],
  // S05: one per batch.
  effective: ['draft', ...FILED],
  formalCheck: ['submitted', 'returned', 'accepted', 'rejected'],
} as const
