import { reviewOf } from '../harness/review'
import { ALL, declareType } from '../harness/declaration'

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
})
