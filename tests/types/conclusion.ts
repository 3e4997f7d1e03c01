import { reviewOf } from '../harness/review'
import { ALL, declareType } from '../harness/declaration'
import { copied, CHECKED, DUPLICATE, EMPTY, rowA, rowB } from '../harness/violations/violation'

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
  violations: {
    'conclusions.experts_subject_of_panel': {
      sql: `insert into conclusions select (jsonb_populate_record(null::conclusions,
 to_jsonb(x) || jsonb_build_object('id', 2000000000, 'panel_subject_id', ${rowB('panel_subjects')}))).*
 from conclusions x where id = ${rowA('conclusions')}`,
      code: CHECKED,
    },
    conclusions_panel_id: copied('conclusions', { panel_id: null }, EMPTY),
    conclusions_panel_subject_id: copied('conclusions', { panel_subject_id: null }, EMPTY),
    conclusions_once: copied('conclusions', { sheets: 1 }, DUPLICATE),
  },
})
