import { CATEGORIES } from '../../../policy/categories'
import { parseCreditCode } from '../../../shared/pure/credit-code'
import { must } from '../../../shared/pure/refusal'
import { l } from '../../../shared/pure/schema'
import { defineForm, ofField, type Form } from '../../../shared/server/forms/forms'
import { ENTERPRISE, PROVIDER } from '../contract'
import { ENTERPRISE_FIELDS, IDENTITY_FIELDS, PROVIDER_FIELDS } from '../domain/organisation-fields'
import { knownCity, tidy } from './accounts/organisation'

const CATEGORY_OPTIONS = Object.fromEntries(Object.entries(CATEGORIES).map(([code, { zh, en }]) => [code, { zh, en }]))
const categories = { label: l('服务类别', 'Categories'), type: 'choices', options: CATEGORY_OPTIONS } as const

const creditCodeOf = (given: unknown): string => ofField('creditCode', () => must(parseCreditCode(String(given))).code)

/** Form of an organisation for staff: identity, city, district and industry, checked as at registration (R05, R21). */
const organisation = (fields: Form['fields']): Form => ({
  fields: { ...IDENTITY_FIELDS, ...fields },
  async settle(changed, row) {
    const { creditCode, cityCode, ...edited } = changed
    const city = cityCode === undefined ? String(row.cityCode) : await knownCity(String(cityCode))
    // Check the district against the resulting city, whichever of the two changes.
    const tidied = tidy({ ...edited, ...(row.districtCode ? { districtCode: row.districtCode } : {}) }, city)
    return {
      ...Object.fromEntries(Object.entries(tidied).filter(([name]) => name in edited)),
      ...(cityCode === undefined ? {} : { cityCode: city }),
      ...(creditCode === undefined ? {} : { creditCode: creditCodeOf(creditCode) }),
    }
  },
})

/** The same rules in the panel as in the API. */
export function defineForms(): void {
  defineForm('organisations', ENTERPRISE, organisation(ENTERPRISE_FIELDS))
  defineForm('organisations', PROVIDER, organisation({ ...PROVIDER_FIELDS, categories }))
}
