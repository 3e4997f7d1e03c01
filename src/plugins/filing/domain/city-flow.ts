import { defineFlow, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { reasonNeed, textNeed } from '../../../shared/pure/common-needs'
import { ORGANISATION_LABELS } from './words'

/** What is done for a city: a city has one state, its actions write rows beside it, and tell of these. */
export const cityFlow = defineFlow<Subject, unknown>()({
  name: 'city',
  label: l('地市', 'City'),
  initial: 'active',
  states: { active: { label: l('正常', 'Active'), final: true } },
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
    'propose-hand-over': {
      label: l('移交企业或服务商', 'Hand over an organisation'),
      from: ['active'],
      by: ['city', 'province'],
      clause: '四(四) R70 S10',
      bulk: false,
      needs: {
        organisation: {
          label: l('单位类型', 'Organisation'),
          type: 'choice',
          required: true,
          options: ORGANISATION_LABELS,
        },
        creditCode: textNeed(l('统一社会信用代码', 'Credit code'), { required: true, max: 40 }),
        toCity: { label: l('接收市', 'To city'), type: 'city', required: true },
        reason: reasonNeed(),
      },
    },
    'appoint-officer': {
      label: l('指定经办人员', 'Appoint an officer'),
      from: ['active'],
      by: 'province',
      clause: '三(二)2 四(四)',
      bulk: false,
      needs: {
        name: textNeed(l('姓名', 'Name'), { required: true, max: 50 }),
        email: { label: l('登录邮箱', 'E-mail to sign in with'), type: 'mail', required: true },
        post: textNeed(l('职务', 'Post'), { max: 100 }),
        reason: { ...reasonNeed(), required: false },
      },
    },
  },
})
