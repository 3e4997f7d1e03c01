import { AND_CITIES, declareType } from '../harness/declaration'
import { twice } from '../harness/violations/violation'
import { INVITATION } from '../matrix/actions/label'
import { nobody } from '../house/awaited'

export default declareType({
  uid: 'plugin::filing.invitation',
  zh: '申报邀请',
  en: 'Invitation',
  reads: AND_CITIES,
  procedure: {
    plugin: 'filing',
    rules: INVITATION,
    awaited: { invited: nobody('the enterprise has to answer') },
    sets: { invited: 'valid', accepted: 'valid', declined: 'valid', revoked: '' },
    my: { path: '/api/my/invitations', organisation: 'enterprise' },
  },
  row: async ({ first, row, creditCode, cityCode, name }, values) => {
    await row('api::enterprise.enterprise')
    const { id: batch } = await row('plugin::filing.batch')
    return first('plugin::filing.invitation', { batch, creditCode, cityCode, enterpriseName: name, ...values })
  },
  violations: {
    invitations_once_per_city: twice('invitations', 'batch_id', 'city_code', 'credit_code'),
  },
})
