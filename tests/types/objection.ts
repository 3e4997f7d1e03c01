import { ALL, declareType } from '../harness/declaration'
import { broken, twice, EMPTY } from '../harness/violations/violation'
import { OBJECTION } from '../matrix/actions/lists'
import { awaits, OPTIONAL } from '../house/awaited'

export default declareType({
  uid: 'plugin::lists.objection',
  zh: '名单异议',
  en: 'Objection',
  reads: ALL,
  common: true,
  procedure: {
    plugin: 'lists',
    rules: OBJECTION,
    awaited: {
      received: awaits('province', 'lists/objections-received'),
      accepted: awaits('province', 'lists/objections-accepted'),
      dismissed: OPTIONAL,
    },
    sets: { received: 'open', accepted: 'open', 'not-accepted': '', upheld: '', dismissed: '' },
    seenBy: ALL,
  },
  row: async ({ given, row }, values) => given.objection({ batch: (await row('plugin::filing.batch')).id, ...values }),
  violations: {
    objections_number_once: twice('objections', 'number'),
    objections_answered_with_reason: broken('objections', `state = 'dismissed', answered_at = now(), answer = ' '`),
    objections_batch_id: broken('objections', 'batch_id = null', EMPTY),
    objections_list_id: broken('objections', 'list_id = null', EMPTY),
  },
})
