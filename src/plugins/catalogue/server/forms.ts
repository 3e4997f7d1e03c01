import { parseCreditCode } from '../../../shared/pure/credit-code'
import type { Need } from '../../../shared/pure/needs'
import { defineRefusals, must, Refused } from '../../../shared/pure/refusal'
import { defineForm, ofField, type Form } from '../../../shared/server/forms/forms'
import { providerUnder } from '../../organisations/contract-server'
import { CASE_STUDY, PRODUCT } from '../contract'
import { CASE_FIELDS, PRODUCT_FIELDS } from '../domain/offer-fields'
import { readOffer } from '../domain/read-offer'

const refuse = defineRefusals({
  'offer-of-provider': {
    status: 409,
    zh: '“{fields}”以服务商登记信息为准，不能在表单中单独填写或修改',
    en: 'The fields {names} are those of the provider on record: no form changes them by themselves',
  },
  'offer-provider-unknown': {
    status: 404,
    zh: '信用代码“{creditCode}”没有对应的服务商，请先登记服务商',
    en: 'No provider is on record under the credit code "{creditCode}"',
  },
})

const creditCodeOf = (given: unknown): string => ofField('creditCode', () => must(parseCreditCode(String(given))).code)

const OF_PROVIDER: Readonly<Record<string, string>> = {
  creditCode: '服务商信用代码',
  cityCode: '所在市',
  providerName: '服务商名称',
}

/** A product or case has the city and the name of its provider; no form may set others. */
const offer = (fields: Readonly<Record<string, Need>>): Form => ({
  fields,
  supplies: ['cityCode'],
  async settle(changed, _row, stored) {
    const values = must(readOffer(changed))
    const named = Object.keys(OF_PROVIDER).filter((name) => name in changed)
    if (stored) {
      if (named.length > 0) throw wrong(named)
      return values
    }
    const code = creditCodeOf(changed.creditCode)
    const provider = await providerUnder(code)
    if (!provider) throw new Refused(refuse('offer-provider-unknown', { creditCode: code }))
    const of = { creditCode: code, cityCode: provider.cityCode, providerName: provider.name }
    const others = named.filter((name) => name !== 'creditCode' && changed[name] !== of[name as keyof typeof of])
    if (others.length > 0) throw wrong(others)
    return { ...values, ...of, provider: provider.id }
  },
})

const wrong = (names: readonly string[]): Refused =>
  new Refused(refuse('offer-of-provider', { names, fields: names.map((name) => OF_PROVIDER[name]) }))

/** The API's declarations, so that forms refuse the same. */
export function defineForms(): void {
  defineForm('catalogue', PRODUCT, offer(PRODUCT_FIELDS))
  defineForm('catalogue', CASE_STUDY, offer(CASE_FIELDS))
}
