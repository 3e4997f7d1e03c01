import { createHash } from 'node:crypto'
import { ALL, declareType } from '../harness/declaration'

export default declareType({
  uid: 'plugin::applications.application-snapshot',
  zh: '申请快照',
  en: 'Snapshot of an application',
  reads: ALL,
  row: async ({ first, row, hours, creditCode, cityCode }, values) => {
    const { id: application } = await row('plugin::applications.application')
    const content = String(values.content ?? '{}')
    const hash = createHash('sha256').update(content).digest('hex')
    const sealed = { edition: 1, formVersion: 1, content, hash, receiptNumber: 'T', submittedAt: hours(-1) }
    return first('plugin::applications.application-snapshot', {
      application,
      creditCode,
      cityCode,
      ...sealed,
      ...values,
    })
  },
  secret: (mark) => ({ content: JSON.stringify({ mark }), hash: undefined }),
})
