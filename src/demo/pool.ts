import { CATEGORY_CODES, type CategoryCode } from '../policy/categories'
import { insertRows, type Row } from '../shared/server/database/database'
import { cycled, dated, type Cast, type DemoCity, type DemoEnterprise } from './cast'
import { demoCreditCode } from './enterprises'
import { dice } from './random'
import { INDUSTRIES, inventedWord } from './words/industries'
import { OFFERS } from './words/offers'
import { person, phone } from './words/people'

const PROVIDERS = 49

export interface DemoProvider {
  id: number
  name: string
  creditCode: string
  city: DemoCity
  category: CategoryCode
  also: CategoryCode | null
  offers: readonly DemoProduct[]
}

interface DemoProduct {
  id: number
  documentId: string
  kind: 'solution' | 'product' | 'service'
  name: string
  category: CategoryCode
}

type Bare = Omit<DemoProvider, 'offers'>
type Offered = DemoProduct & { provider: Bare }

/** Providers with products and cases; the first has an account that can sign in. */
export async function insertPool(cast: Cast): Promise<DemoProvider[]> {
  const providers = await insertProviders(cast)
  const products = await insertProducts(cast, providers)
  await insertCases(cast, products)
  return providers.map((provider) => ({
    ...provider,
    offers: products.filter((product) => product.provider === provider),
  }))
}

/** Institutes and associations can be providers too (§1(1)7). */
function legalForm(category: CategoryCode, index: number): { prefix: string; kind: string; ending: string } {
  if (category !== 'producer-service')
    return { prefix: '91', kind: 'firm', ending: `${OFFERS[category].trade}有限公司` }
  return cycled(
    [
      { prefix: '12', kind: 'institution', ending: '制造业创新研究院' },
      { prefix: '51', kind: 'association', ending: '数字化转型促进会' },
      { prefix: '52', kind: 'private-non-enterprise', ending: '智能制造评测中心' },
      { prefix: '91', kind: 'firm', ending: '企业管理咨询有限公司' },
    ],
    Math.floor(index / CATEGORY_CODES.length),
  )
}

async function insertProviders({ cities, days }: Cast): Promise<Bare[]> {
  const chance = dice('providers')
  const plans = Array.from({ length: PROVIDERS }, (_, index) => {
    const category = cycled(CATEGORY_CODES, index)
    const also = index % 3 === 0 ? cycled(CATEGORY_CODES, index + 3) : null
    // Half of them are in the first two cities.
    const city = cycled(cities, index % 4 < 2 ? index % 2 : index)
    const { prefix, kind, ending } = legalForm(category, index)
    const name = `${city.short}${inventedWord(index + 250)}${ending}`
    const creditCode = demoCreditCode(prefix, city.code, 'P', index)
    const row: Row = {
      name,
      creditCode,
      subjectKind: kind,
      cityCode: city.code,
      categories: also ? [category, also] : [category],
      address: `${city.name}软件园${inventedWord(index + 90)}街${chance.int(1, 120)}号`,
      legalRepresentative: person(index * 2 + 800),
      contactName: person(index * 2 + 801),
      contactPhone: phone(index + 5001),
      contactEmail: `provider${index + 1}@demo.example`,
      website: `https://provider${index + 1}.demo.example`,
      establishedOn: `${days.year - chance.int(5, 20)}-0${chance.int(1, 9)}-15`,
      employees: chance.int(18, 460),
      introduction: `${name}面向${INDUSTRIES[index % INDUSTRIES.length]?.trades[0]}等行业中小企业提供${OFFERS[category].solution[0]}、${OFFERS[category].service[0]}。（演示数据，机构为虚构）`,
      ...dated(days.before('06-10', 9, index)),
    }
    return { provider: { name, creditCode, city, category, also }, row }
  })
  const stored = await insertRows<{ id: number }>(
    'api::provider.provider',
    plans.map(({ row }) => row),
  )
  return plans.map(({ provider }, at) => ({ ...provider, id: stored[at]?.id as number }))
}

async function insertProducts(cast: Cast, providers: readonly Bare[]): Promise<Offered[]> {
  const plans = providers.flatMap((provider, index) =>
    (['solution', 'product', 'service'] as const).map((kind, place) => {
      const category = place === 2 && provider.also ? provider.also : provider.category
      const title = cycled(OFFERS[category][kind], Math.floor(index / CATEGORY_CODES.length))
      const brand = provider.name.slice(provider.city.short.length, provider.city.short.length + 2)
      return {
        provider,
        category,
        kind,
        name: `${brand}${title}`,
        row: productRow(cast, provider, category, kind, `${brand}${title}`, index * 3 + place),
      }
    }),
  )
  const stored = await insertRows<{ id: number; documentId: string }>(
    'api::product.product',
    plans.map(({ row }) => row),
  )
  return plans.map(({ provider, category, kind, name }, at) => ({
    ...{ provider, category, kind, name },
    id: stored[at]?.id as number,
    documentId: stored[at]?.documentId as string,
  }))
}

function productRow(
  { days }: Cast,
  provider: Bare,
  category: CategoryCode,
  kind: string,
  name: string,
  index: number,
): Row {
  const chance = dice(`product ${index}`)
  const industries = chance.some(INDUSTRIES, 3)
  const priceKind = cycled(['range', 'fixed', 'negotiable'], index)
  const priceFrom = chance.int(3, 80) * 1_000_000
  const device = category === 'smart-equipment'
  return {
    name,
    kind,
    provider: provider.id,
    providerName: provider.name,
    creditCode: provider.creditCode,
    cityCode: provider.city.code,
    categoryCode: category,
    summary: `适用于${industries.map(({ trades }) => trades[0]).join('、')}等行业的${name.slice(2)}，${chance.int(2, 12)}周内可交付使用。`,
    description: `${name}围绕${industries[0]?.processes.join('、')}等环节，解决${industries[0]?.defect}等常见问题，支持与现有${industries[0]?.equipment}对接，按模块选配、分步实施，提供培训和一年免费维保。`,
    industries: industries.map(({ code }) => code),
    scenes: OFFERS[category].scenes,
    priceKind,
    priceFrom: priceKind === 'negotiable' ? null : priceFrom,
    priceTo: priceKind === 'range' ? priceFrom * 3 : priceKind === 'fixed' ? priceFrom : null,
    interfaces:
      device || kind === 'product' ? chance.some(['OPC UA', 'Modbus TCP', 'MQTT', 'RESTful API', 'Profinet'], 2) : null,
    manual: device ? ['key-parameters', 'operating-rules', 'common-faults', 'cautions'] : null,
    training: device ? '操作与日常点检培训（2天）' : '管理员培训（1天）',
    deliveryDays: chance.int(14, 120),
    ...dated(days.before('06-20', 9, index)),
  }
}

async function insertCases(cast: Cast, products: readonly Offered[]): Promise<void> {
  const customers = cast.enterprises.filter(({ labelStatus }) => labelStatus === 'eligible')
  const shown = products.filter((_, index) => index % 2 === 0)
  await insertRows(
    'api::case-study.case-study',
    shown.map((product, index) => caseRow(cast, product, cycled(customers, index * 2), index)),
  )
}

function caseRow({ days }: Cast, product: Offered, customer: DemoEnterprise, index: number): Row {
  const chance = dice(`case ${index}`)
  const { industry } = customer
  const { provider, category } = product
  return {
    title: `${customer.name}${product.name.slice(2)}应用`,
    provider: provider.id,
    product: product.id,
    providerName: provider.name,
    creditCode: provider.creditCode,
    cityCode: provider.city.code,
    categoryCode: category,
    customerName: customer.name,
    customerCreditCode: customer.creditCode,
    industryCode: industry.code,
    background: `${customer.name}生产${customer.product}，${industry.processes[1]}工序依赖人工，${industry.defect}时有发生，管理层希望尽快见到成效。`,
    solution: `采用${product.name}，先在${industry.processes[0]}试点，再推广到${industry.processes[2]}；完成设备联网、数据看板和人员培训，历时${chance.int(2, 8)}个月。`,
    figures: OFFERS[category].figures.map((figure) => ({
      ...figure,
      after: figure.after + (figure.after > 20 ? chance.int(-3, 3) : 0),
    })),
    contractAmount: chance.int(8, 260) * 1_000_000,
    completedOn: `${days.year - 1 - (index % 2)}-0${chance.int(1, 9)}-${chance.int(10, 28)}`,
    ...dated(days.before('06-28', 9, index)),
  }
}
