import { AND_CITIES, declareType, type Row } from '../harness/declaration'
import { broken, lost, twice, DUPLICATE } from '../harness/violations/violation'
import { VERIFICATION } from '../matrix/actions/verification'
import { awaits } from '../house/awaited'

export default declareType({
  uid: 'plugin::organisations.verification',
  zh: '主体核验',
  en: 'Verification',
  reads: AND_CITIES,
  procedure: {
    plugin: 'organisations',
    rules: VERIFICATION,
    awaited: { submitted: awaits('city', 'organisations/verifications') },
    sets: {
      draft: 'open',
      submitted: 'open filed',
      returned: 'open filed',
      accepted: 'filed',
      rejected: 'filed',
      withdrawn: 'filed',
    },
  },
  row: async ({ first, row, fileOf, hours, creditCode, cityCode, name }, values) => {
    await row('api::enterprise.enterprise')
    const papers = async (): Promise<Row> => ({
      licence: await fileOf(creditCode, cityCode),
      letter: await fileOf(creditCode, cityCode),
      submittedAt: hours(0),
    })
    const { state = 'draft' } = values
    const fields = { kind: 'registration', organisation: 'enterprise', name, state }
    const belongs = { subjectCode: creditCode, creditCode, cityCode }
    const filed = state === 'draft' ? {} : await papers()
    return first('plugin::organisations.verification', { ...fields, ...belongs, ...filed, ...values })
  },
  secret: () => ({ subjectCode: undefined, licence: undefined, letter: undefined }),
  ground: () => ({ state: 'submitted' }),
  grounds: {
    claims: async ({ first, row, creditCode, cityCode, name }) =>
      first('plugin::organisations.verification', {
        kind: 'claim',
        organisation: 'enterprise',
        name,
        cityCode,
        subjectCode: creditCode,
        accountId: (await row('plugin::users-permissions.user')).id,
        state: 'draft',
      }),
  },
  violations: {
    verifications_belong: broken('verifications', 'account_id = 1'),
    verifications_judged_on_files: broken('verifications', 'licence = null'),
    verifications_licence_exists: lost('verifications', 'licence', 'nosuchfile'),
    verifications_letter_exists: lost('verifications', 'letter', 'nosuchfile'),
    verifications_one_open_registration: twice('verifications', 'subject_code', 'credit_code'),
    verifications_one_open_claim: {
      sql: `update verifications set account_id = 1 where id in (select row_id from violation_ground where name = 'claims')`,
      code: DUPLICATE,
    },
  },
})
