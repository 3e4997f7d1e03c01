import { ALL, declareType } from '../harness/declaration'
import { OBJECTION } from '../matrix/acts/lists'

export default declareType({
  uid: 'plugin::lists.objection',
  zh: '名单异议',
  en: 'Objection',
  reads: ALL,
  common: true,
  procedure: { plugin: 'lists', rules: OBJECTION, seenBy: ALL },
  row: async ({ given, row }, values) => given.objection({ batch: (await row('plugin::filing.batch')).id, ...values }),
})
