import { choice, collection, instant, l, state, text, version, names } from '../../../../../shared/pure/schema'
import { memberInvitationFlow } from '../../../domain/member-invitation-flow'
import { ORGANISATION_KIND_LABELS } from '../../../domain/words'

/** A person invited to an organisation. The token is only in the mail. */
export default collection(
  {
    singular: 'member-invitation',
    plural: 'member-invitations',
    label: l('成员邀请', 'Invitation of a member'),
    main: 'email',
    list: ['email', 'creditCode', 'state', 'invitedAt', 'expiresAt'],
    territory: {
      city: 'cityCode',
      owner: 'creditCode',
      follows: { not: 'it is between the owner and whom he invited' },
    },
    hidden: true,
  },
  {
    creditCode: text(l('统一社会信用代码', 'Credit code'), {
      required: true,
      names: [names('api::enterprise.enterprise', 'creditCode'), names('api::provider.provider', 'creditCode')],
    }),
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    organisation: choice(l('单位类型', 'Organisation'), ORGANISATION_KIND_LABELS, { required: true }),
    email: text(l('电子邮箱', 'E-mail'), { required: true, personal: 'mail' }),
    name: text(l('姓名', 'Name'), { personal: 'name' }),
    // Null until the letter is sent, which creates the token.
    tokenHash: text(l('令牌摘要', 'Digest of the token'), { private: true }),
    invitedBy: text(l('邀请人', 'Invited by')),
    invitedAt: instant(l('邀请时间', 'Invited at')),
    expiresAt: instant(l('有效期至', 'Expires at'), { required: true }),
    joinedAt: instant(l('加入时间', 'Joined at')),
    state: state(memberInvitationFlow),
    version: version(),
  },
)
