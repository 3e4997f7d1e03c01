import { declareType } from '../harness/declaration'

export default declareType({
  uid: 'plugin::experts.panel-party',
  zh: '评审事项相关方',
  en: 'Party to a subject',
  reads: ['superAdmin'],
  internal: true,
  row: async ({ first, row, creditCode, name }, values) => {
    const { id: panelSubject } = await row('plugin::experts.panel-subject')
    return first('plugin::experts.panel-party', { panelSubject, creditCode, name, role: 'applicant', ...values })
  },
})
