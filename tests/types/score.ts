import { reviewOf } from '../harness/review'
import { ALL, declareType } from '../harness/declaration'
import { copied, CHECKED, DUPLICATE, EMPTY } from '../harness/violations/violation'

export default declareType({
  uid: 'plugin::experts.score',
  zh: '评分',
  en: 'Score',
  reads: ALL,
  row: async (place, values) => {
    const { subject, assignment, actor } = await reviewOf(place)
    return place.first('plugin::experts.score', {
      assignment: assignment.id,
      panelSubject: subject.id,
      expertActor: actor,
      round: 1,
      edition: 0,
      itemKind: 'demand',
      item: 'demand',
      criterion: '1',
      points: 80,
      reason: '好',
      snapshotHash: 'h',
      ...values,
    })
  },
  violations: {
    scores_assignment_id: copied('scores', { assignment_id: null }, EMPTY),
    scores_panel_subject_id: copied('scores', { panel_subject_id: null }, EMPTY),
    scores_on_scale: copied('scores', { points: 101 }, CHECKED),
    scores_with_reason: copied('scores', { reason: ' ' }, CHECKED),
    scores_once: copied('scores', { points: 1 }, DUPLICATE),
    'scores.scores_current_edition': copied('scores', { edition: 9 }, CHECKED),
  },
})
