import { parseCreditCode } from '../../../shared/pure/credit-code'
import { parseIndustryCode } from '../../../policy/industries'
import { defineRefusals, isRefusal, type Refusal } from '../../../shared/pure/refusal'
import { normaliseText } from '../../../shared/pure/text'
import { areFigures } from './offer-fields'

const refuse = defineRefusals({
  'figures-malformed': {
    status: 400,
    zh: '实施前后对比应为至多20项，每项含名称、单位、实施前和实施后的数值',
    en: 'Figures are at most 20 of name, unit, before and after',
  },
})

const code = (text: string): string | Refusal => {
  const read = parseCreditCode(text)
  return isRefusal(read) ? read : read.code
}

const READ: Readonly<Record<string, (text: string) => string | Refusal>> = {
  name: normaliseText,
  title: normaliseText,
  customerName: normaliseText,
  customerCreditCode: code,
  industryCode: parseIndustryCode,
}

/**
 * Canonical form of a product's or case's fields: codes and names.
 * Refusals: figures-malformed, credit-code-*, industry-*.
 */
export function readOffer(given: Readonly<Record<string, unknown>>): Record<string, unknown> | Refusal {
  const values = { ...given }
  const { figures, industries } = values
  if (figures !== undefined && figures !== null && !areFigures(figures)) return refuse('figures-malformed')
  for (const [name, read] of Object.entries(READ)) {
    const value = values[name]
    if (typeof value !== 'string') continue
    const stored = read(value)
    if (isRefusal(stored)) return stored
    values[name] = stored
  }
  if (!Array.isArray(industries)) return values
  const codes = industries.map((one: unknown) => parseIndustryCode(String(one)))
  return codes.find(isRefusal) ?? { ...values, industries: codes }
}
