import { reviewOf } from '../harness/review'
import { ALL, declareType } from '../harness/declaration'

export default declareType({
  uid: 'plugin::experts.conclusion',
  zh: '评审结论',
  en: 'Conclusion',
  reads: ALL,
  row: async (place, values) => {
    const { panel, subject, actor } = await reviewOf(place)
    return place.first('plugin::experts.conclusion', {
      panel: panel.id,
      panelSubject: subject.id,
      round: 1,
      itemKind: 'demand',
      item: 'demand',
      verdict: 'recommend',
      sheets: 3,
      mean: 8000,
      spread: 0,
      expertActor: actor,
      chairName: '李明',
      concludedAt: place.hours(0),
      ...values,
    })
  },
})
