import { ALL, declareType } from '../harness/declaration'
import { copied, DUPLICATE } from '../harness/violations/violation'

export default declareType({
  uid: 'plugin::desk.attempt',
  zh: '跨辖区访问记录',
  en: 'Attempt beyond the territory',
  reads: ALL,
  row: ({ first, hours, nextNumber }, values) =>
    first('plugin::desk.attempt', {
      attemptedAt: hours(0),
      day: '2026-08-20',
      actorId: `admin:ground${nextNumber('attempt')}`,
      actorName: '某人',
      way: 'read',
      subjectUid: 'api::demand.demand',
      subjectLabel: '转型需求',
      subjectId: 'ground',
      cityName: '青岛市',
      ...values,
    }),
  violations: {
    attempts_once: copied('attempts', {}, DUPLICATE),
  },
})
