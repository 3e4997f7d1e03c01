import { createHash } from 'node:crypto'
import { ALL, declareType } from '../harness/declaration'
import { copied, CHECKED, DUPLICATE, MISSING, EMPTY, ofAnother } from '../harness/violations/violation'
import { FIRST_FORM } from '../../src/plugins/forms/domain/form'

export default declareType({
  uid: 'plugin::applications.application-snapshot',
  zh: '申请快照',
  en: 'Snapshot of an application',
  reads: ALL,
  row: async ({ first, row, hours, creditCode, cityCode }, values) => {
    const { id: application } = await row('plugin::applications.application')
    const content = String(values.content ?? '{}')
    const hash = createHash('sha256').update(content).digest('hex')
    const sealed = {
      edition: 1,
      formVersion: FIRST_FORM.version,
      content,
      hash,
      receiptNumber: 'T',
      submittedAt: hours(-1),
    }
    return first('plugin::applications.application-snapshot', {
      application,
      creditCode,
      cityCode,
      ...sealed,
      ...values,
    })
  },
  secret: (mark) => ({ content: JSON.stringify({ mark }), hash: undefined }),
  violations: {
    'application_snapshots.desk_home_application_id': ofAnother('application_snapshots', `'edition', 2,`),
    application_snapshots_once: copied('application_snapshots', { submitted_at: '2020-01-01' }, DUPLICATE),
    application_snapshots_application_id: copied('application_snapshots', { application_id: null }, EMPTY),
    application_snapshots_hash_shape: copied('application_snapshots', { hash: 'x', edition: 2 }, CHECKED),
    application_snapshots_intact: copied('application_snapshots', { content: '{"another":1}', edition: 2 }, CHECKED),
    application_snapshots_city_exists: copied('application_snapshots', { city_code: '999999', edition: 2 }, MISSING),
    application_snapshots_provider_exists: copied('application_snapshots', { credit_code: 'x', edition: 2 }, MISSING),
  },
})
