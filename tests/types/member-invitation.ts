import { declareType } from '../harness/declaration'
import { both, twice } from '../harness/violations/violation'
import { MEMBER_INVITATION } from '../matrix/actions/verification'

export default declareType({
  uid: 'plugin::organisations.member-invitation',
  zh: '成员邀请',
  en: 'Invitation of a member',
  reads: ['superAdmin'],
  internal: true,
  procedure: { plugin: 'organisations', rules: MEMBER_INVITATION },
  row: async ({ first, row, hours, newDocumentId, creditCode, cityCode }, values) => {
    await row('api::enterprise.enterprise')
    const invited = { email: `${creditCode.toLowerCase()}@invited.test`, tokenHash: newDocumentId() }
    const owned = { creditCode, cityCode, organisation: 'enterprise' }
    return first('plugin::organisations.member-invitation', { ...owned, ...invited, expiresAt: hours(48), ...values })
  },
  violations: {
    member_invitations_token_once: twice('member_invitations', 'token_hash'),
    member_invitations_once: both('member_invitations', `credit_code = 'x', email = 'X@y.z'`),
  },
})
