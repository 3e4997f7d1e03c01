import { l } from '../../../shared/pure/schema'

/** What the province determines on a demand, and what the publication of the list makes of it (R33); by verbs of lists. */
export const DEMAND_RESULTS = {
  propose: {
    label: l('拟列入试点企业名单', 'Propose for the list'),
    from: ['in-review', 'submitted', 'selected', 'not-selected'],
    to: 'proposed',
    by: 'province',
    clause: '三(二)3 R33 R34',
    internal: true,
    event: 'demand.proposed',
  },
  'not-propose': {
    tellsApplicant: 'reason',
    label: l('拟不纳入本批次试点', 'Do not propose for the list'),
    // S41: unanswered returns are decided with the rest; S31: an upheld objection takes a demand off the list.
    from: ['in-review', 'returned-to-city', 'proposed'],
    to: 'not-proposed',
    by: 'province',
    clause: '三(二)3 R33',
    internal: true,
    event: 'demand.not-proposed',
  },
  // R33: with the publication of the list, and not before.
  list: {
    label: l('列入试点企业名单', 'List'),
    from: ['proposed'],
    to: 'listed',
    by: 'province',
    clause: '三(二)3 R33',
    internal: true,
    event: 'demand.listed',
  },
  'not-list': {
    tellsApplicant: 'reason',
    label: l('不纳入本批次试点', 'Do not list'),
    // What nobody answered when the batch closes; S31: an upheld objection takes a demand off the list.
    from: ['not-proposed', 'submitted', 'returned', 'selected', 'returned-to-city', 'listed'],
    to: 'not-listed',
    by: 'province',
    clause: '三(二)3 R33',
    internal: true,
    event: 'demand.not-listed',
  },
} as const
