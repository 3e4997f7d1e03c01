/** States of a demand that are asked for together. */
export const DEMAND_SETS = {
  // R24: neither counts against the most that an enterprise files.
  unfiled: ['draft', 'withdrawn'],
  cityWork: ['submitted', 'returned-to-city', 'selected'],
  provinceWork: ['recommended', 'in-review'],
  reported: ['submitted', 'recommended', 'in-review'],
  // S41: the answer to what the province gave back is under way.
  answering: ['submitted', 'returned', 'selected', 'returned-to-city'],
  recommended: ['recommended', 'in-review', 'listed', 'not-listed'],
  inHand: ['submitted', 'returned', 'selected', 'recommended', 'in-review'],
  // R34: the province may list it though no city recommended it.
  addable: ['submitted', 'selected', 'not-selected'],
  decided: ['listed', 'not-listed'],
} as const
