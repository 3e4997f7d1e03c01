import { collection, instant, l, long, owned, state, text, version, names } from '../../../../../shared/pure/schema'
import { invitationFlow } from '../../../domain/invitation-flow'

export default collection(
  {
    singular: 'invitation',
    plural: 'invitations',
    label: l('申报邀请', 'Invitation'),
    main: 'enterpriseName',
    list: ['enterpriseName', 'creditCode', 'cityCode', 'state', 'invitedAt', 'answeredAt'],
    territory: { city: 'cityCode', owner: 'creditCode', follows: { not: 'an invitation is the inviting city’s' } },
  },
  {
    batch: owned(l('批次', 'Batch'), 'plugin::filing.batch'),
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    creditCode: text(l('统一社会信用代码', 'Credit code'), {
      required: true,
      names: names('api::enterprise.enterprise', 'creditCode'),
    }),
    enterpriseName: text(l('企业名称', 'Enterprise name'), { required: true }),
    note: long(l('备注', 'Note'), { maxLength: 500 }),
    invitedAt: instant(l('邀请时间', 'Invited at')),
    answeredAt: instant(l('答复时间', 'Answered at')),
    state: state(invitationFlow),
    version: version(),
  },
)
