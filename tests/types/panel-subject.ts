import { reviewOf } from '../harness/review'
import { ALL, declareType } from '../harness/declaration'
import { twice } from '../harness/violations/violation'

export default declareType({
  uid: 'plugin::experts.panel-subject',
  zh: '评审事项',
  en: 'Subject of a panel',
  reads: ALL,
  row: async (place) => (await reviewOf(place)).subject,
  violations: {
    panel_subjects_once: twice('panel_subjects', 'panel_id', 'subject_uid', 'subject_id'),
  },
})
