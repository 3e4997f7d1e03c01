import { contributeTo } from '../../../shared/pure/contribution'
import { textNeed } from '../../../shared/pure/common-needs'
import { l } from '../../../shared/pure/schema'
import { cityFlow } from '../../desk/contract'

/** Actions on a city: name its liaison, invite enterprises to file. */
export const cityOfFiling = contributeTo(cityFlow)()({
  actions: {
    'name-liaison': {
      label: l('报送联络员', 'Name the liaison'),
      from: ['active'],
      by: 'city',
      clause: '三(二)2 R18',
      bulk: false,
      needs: {
        name: textNeed(l('姓名', 'Name'), { required: true, max: 50 }),
        post: textNeed(l('职务', 'Post'), { required: true, max: 100 }),
        phone: { label: l('联系电话', 'Telephone'), type: 'phone', required: true },
        email: { label: l('电子邮箱', 'E-mail'), type: 'mail' },
      },
    },
    invite: {
      label: l('邀请企业申报', 'Invite an enterprise'),
      from: ['active'],
      by: 'city',
      clause: '一(二) R20',
      bulk: false,
      needs: {
        name: textNeed(l('企业名称', 'Name of the enterprise'), { required: true }),
        creditCode: textNeed(l('统一社会信用代码', 'Credit code'), { required: true, max: 40 }),
        note: textNeed(l('备注', 'Note'), { max: 500 }),
      },
    },
  },
  before: 'propose-hand-over',
})
