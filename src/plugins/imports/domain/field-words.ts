import { cityByCode } from '../../../policy/divisions'
import { industryLabel } from '../../../policy/industries'
import { isSize, SIZES } from '../../../policy/sizes'
import { formatWan } from '../../../shared/pure/money'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import type { EnterpriseField } from './enterprise-row'

const same = (text: string): Label => l(text, text)

/** Fields that are stored as codes or in fen. */
const WORDS: Partial<Record<EnterpriseField, (value: unknown) => Label | undefined>> = {
  size: (value) => (isSize(value) ? SIZES[value] : undefined),
  cityCode(value) {
    const city = cityByCode(String(value))
    return city && l(city.name, city.nameEn ?? city.name)
  },
  industryCode: (value) => same(industryLabel(String(value))),
  annualRevenue: (value) => same(formatWan(Number(value))),
}

/** A value of a field as people write it: 小型, 济南市, 485.00万元. */
export function fieldText(field: string, value: unknown): Label {
  const words = Object.hasOwn(WORDS, field) ? WORDS[field as EnterpriseField] : undefined
  return (value === null ? same('—') : words?.(value)) ?? same(String(value))
}
