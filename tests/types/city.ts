import { makeCreditCode } from '../../src/shared/pure/credit-code'
import type { Given } from '../harness/given'
import { AND_CITIES, declareType } from '../harness/declaration'
import { twice } from '../harness/violations/violation'
import { CITY } from '../matrix/actions/city'
import { awaits } from '../house/awaited'

const NOBODYS_CODE = makeCreditCode('91370100999999999')

export default declareType({
  uid: 'api::city.city',
  zh: '地市',
  en: 'City',
  reads: AND_CITIES,
  forms: ['superAdmin'],
  common: true,
  procedure: {
    plugin: 'desk',
    rules: CITY,
    awaited: { active: awaits('city', 'filing/liaison-370100') },
    inputs: {
      invite: { name: '矩阵受邀企业', creditCode: NOBODYS_CODE },
      'propose-hand-over': { creditCode: NOBODYS_CODE, organisation: 'enterprise', toCity: '371000', reason: '迁址' },
    },
  },
  row: async ({ query, cityCode }) =>
    (await query<Given>('select *, document_id as "documentId" from cities where code = $1', [cityCode]))[0] as Given,
  violations: {
    cities_code_once: twice('cities', 'code'),
  },
})
