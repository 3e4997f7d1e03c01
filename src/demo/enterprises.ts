import { makeCreditCode, makeOrganisationCode } from '../shared/pure/credit-code'
import { insertRows, type Row } from '../shared/server/database/database'
import { ENTERPRISE } from '../plugins/organisations/contract'
import { cycled, dated, type DemoCity, type DemoEnterprise, type LabelStatus } from './cast'
import type { Days } from './days'
import { dice } from './random'
import { INDUSTRIES, inventedWord } from './words/industries'
import { person, phone } from './words/people'

const TOTAL = 240
const LABEL_STATUSES: readonly LabelStatus[] = [
  'eligible',
  'eligible',
  'eligible',
  'awaiting',
  'eligible',
  'eligible',
  'none',
  'eligible',
  'expired',
  'eligible',
]
const SIZES = [
  'medium',
  'small',
  'small',
  'medium',
  'micro',
  'small',
  'medium',
  'large',
  'small',
  'medium',
  null,
] as const
const EMPLOYEES = { large: [1100, 2600], medium: [310, 900], small: [25, 290], micro: [6, 18] } as const

/** DEMO… is never issued, so no real organisation is meant. `letter` separates enterprises from providers. */
export const demoCreditCode = (prefix: string, divisionCode: string, letter: string, index: number): string =>
  makeCreditCode(prefix + divisionCode + makeOrganisationCode(`DEM${letter}${String(index + 1).padStart(4, '0')}`))

/** Enterprises per city: the capital and the second city have the most. */
export function distribute(total: number, cities: readonly DemoCity[]): number[] {
  const weights = cities.map((_, index) => [2.6, 2.4, 1.6, 1.3][index] ?? 1)
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => Math.ceil((total * weight) / sum))
}

type Chance = ReturnType<typeof dice>
type Planned = Omit<DemoEnterprise, 'id' | 'account'> & { employees: number }

function planEnterprise(city: DemoCity, place: number, index: number, chance: Chance): Planned {
  const industry = cycled(INDUSTRIES, index)
  const size = cycled(SIZES, index)
  const [fewest, most] = EMPLOYEES[size ?? 'small']
  const employees = chance.int(fewest, most)
  const trade = chance.pick(industry.trades)
  return {
    city,
    industry,
    labelStatus: cycled(LABEL_STATUSES, place),
    size,
    employees,
    product: chance.pick(industry.products),
    name: `${city.short}${inventedWord(index)}${trade}${index % 9 === 4 ? '股份' : ''}有限公司`,
    creditCode: demoCreditCode('91', city.code, 'A', index),
    contactName: person(index * 3 + 1),
    contactPhone: phone(index + 1),
  }
}

function rowOf(enterprise: Planned, index: number, days: Days, chance: Chance): Row {
  const { name, creditCode, city, size, employees, industry, contactName, contactPhone } = enterprise
  return {
    name,
    creditCode,
    cityCode: city.code,
    size,
    industryCode: industry.code,
    address: `${city.name}高新技术产业开发区${inventedWord(index + 40)}路${chance.int(1, 399)}号`,
    legalRepresentative: person(index * 3 + 2),
    contactName,
    contactPhone,
    contactEmail: `contact${index + 1}@demo.example`,
    establishedOn: `${days.year - chance.int(4, 26)}-${String(chance.int(1, 12)).padStart(2, '0')}-${String(chance.int(1, 28)).padStart(2, '0')}`,
    employees,
    annualRevenue: employees * chance.int(55, 160) * 1_000_000,
    introduction: `${name}主要从事${industry.products.join('、')}的研发、生产和销售，核心工序包括${industry.processes.join('、')}。（演示数据，企业为虚构）`,
    source: enterprise.labelStatus === 'none' ? 'imported' : 'registered',
    ...dated(days.before('07-06', 9)),
  }
}

export async function insertEnterprises(cities: readonly DemoCity[], days: Days): Promise<DemoEnterprise[]> {
  const chance = dice('enterprises')
  const shares = distribute(TOTAL, cities)
  const plans = cities.flatMap((city, at) => Array.from({ length: shares[at] ?? 0 }, (_, place) => ({ city, place })))
  const drafts = plans.map(({ city, place }, index) => {
    const enterprise = planEnterprise(city, place, index, chance)
    return { enterprise, row: rowOf(enterprise, index, days, chance) }
  })
  const stored = await insertRows<{ id: number }>(
    ENTERPRISE,
    drafts.map(({ row }) => row),
  )
  return drafts.map(({ enterprise }, at) => ({ ...enterprise, id: stored[at]?.id as number }))
}
