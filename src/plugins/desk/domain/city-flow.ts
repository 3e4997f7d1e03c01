import { defineFlow, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { reasonNeed, textNeed } from '../../../shared/pure/common-needs'

export interface City extends Subject {
  code: string
}

/**
 * Actions on a city. It has one state; the actions write rows of other types and publish their events. Later plugins
 * contribute actions.
 */
export const cityFlow = defineFlow<City, unknown>()({
  name: 'city',
  label: l('地市', 'City'),
  initial: 'active',
  states: { active: { label: l('正常', 'Active'), final: true } },
  actions: {
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
