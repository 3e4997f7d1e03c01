import type { Row } from '../harness/declaration'
import { AND_CITIES, declareType } from '../harness/declaration'
import { VERIFICATION } from '../matrix/acts/verification'

export default declareType({
  uid: 'plugin::organisations.verification',
  zh: '主体核验',
  en: 'Verification',
  reads: AND_CITIES,
  procedure: { plugin: 'organisations', rules: VERIFICATION },
  row: async ({ first, row, fileOf, hours, creditCode, cityCode, name }, values) => {
    await row('api::enterprise.enterprise')
    const papers = async (): Promise<Row> => ({
      licence: await fileOf(creditCode, cityCode),
      letter: await fileOf(creditCode, cityCode),
      submittedAt: hours(0),
    })
    const { state = 'draft' } = values
    const told = { kind: 'registration', organisation: 'enterprise', name, state }
    const belongs = { subjectCode: creditCode, creditCode, cityCode }
    const filed = state === 'draft' ? {} : await papers()
    return first('plugin::organisations.verification', { ...told, ...belongs, ...filed, ...values })
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
})
