/** Filed and not withdrawn. */
const FILED = [
  'submitted',
  'returned',
  'selected',
  'not-selected',
  'recommended',
  'returned-to-city',
  'in-review',
  'proposed',
  'not-proposed',
  'listed',
  'not-listed',
] as const

/** Named sets of states, for queries and guards. */
export const DEMAND_SETS = {
  // R24: do not count against the limit of demands per enterprise.
  unfiled: ['draft', 'withdrawn'],
  cityWork: ['submitted', 'returned-to-city', 'selected'],
  provinceWork: ['recommended', 'in-review'],
  reported: ['submitted', 'recommended', 'in-review'],
  // S41: the answer to a return by the province is under way.
  answering: ['submitted', 'returned', 'selected', 'returned-to-city'],
  recommended: ['recommended', 'in-review', 'proposed', 'not-proposed', 'listed', 'not-listed'],
  inHand: ['submitted', 'returned', 'selected', 'recommended', 'in-review'],
  // R34: the province may list these without a recommendation by the city.
  addable: ['submitted', 'selected', 'not-selected'],
  determined: ['proposed', 'not-proposed', 'listed', 'not-listed'],
  // R33: determined, and the list is not published.
  unpublished: ['proposed', 'not-proposed'],
  // R33: on the pilot list, or on one to be.
  favourable: ['proposed', 'listed'],
  // S41: end with a reason when the batch closes.
  unanswered: ['submitted', 'returned', 'selected', 'returned-to-city'],
  // Counted in the progress of a batch.
  filed: [...FILED, 'withdrawn'],
  // Its enterprise hears of the batch.
  effective: ['draft', ...FILED],
  // Columns of the progress of cities.
  progress: ['submitted', 'selected', 'recommended', 'in-review', 'proposed', 'listed'],
} as const
