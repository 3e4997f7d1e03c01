import { contributeTo } from '../../../shared/pure/contribution'
import { reasonNeed, textNeed } from '../../../shared/pure/common-needs'
import { l } from '../../../shared/pure/schema'
import { cityFlow } from '../../desk/contract'
import { ORGANISATION_LABELS } from './words'

/** Action on a city: proposes to hand over an organisation to the city where it is registered now. */
export const cityOfOrganisations = contributeTo(cityFlow)()({
  actions: {
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
  },
  before: 'appoint-officer',
})
