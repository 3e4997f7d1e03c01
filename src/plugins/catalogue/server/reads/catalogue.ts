import type { Context } from 'koa'
import { readPage, oneOf, type Collection } from '../../../../shared/server/http/public-reads'
import { asSystem } from '../../../../shared/server/walls/scope'
import { readSettings } from '../../../../shared/server/settings/settings'
import { POOL_SETTINGS } from '../../domain/settings'
import { idOf } from '../../../../shared/server/http/request-parts'
import { STANDINGS } from '../../../pool/contract'

const LISTING_OF = `from listings l where l.product_id = t.id and l.state = 'listed'`

/**
 * R17, R36: listings of providers with an active standing in their category; losing the standing removes them at once.
 */
const catalogue: Collection = {
  path: '/products',
  uid: 'api::product.product',
  where: `exists (select 1 ${LISTING_OF})`,
  fields: {
    name: { filter: 'text', sort: 'chinese' },
    kind: { filter: 'text' },
    categoryCode: { filter: 'text', sort: true },
    providerName: { filter: 'text', sort: 'chinese' },
    creditCode: { filter: 'text' },
    cityCode: { filter: 'text', sort: true },
    summary: { filter: 'text' },
    description: {},
    industries: {},
    scenes: {},
    priceKind: { filter: 'text' },
    // Amounts are bigints, which the driver returns as text.
    priceFrom: { show: asNumber },
    priceTo: { show: asNumber },
    interfaces: {},
    manual: {},
    training: {},
    deliveryDays: {},
    selectedInBatch: { filter: 'text' },
    selectedAt: { filter: 'instant', sort: true },
    listedAt: { sql: `select l.listed_at ${LISTING_OF}`, filter: 'instant', sort: true },
  },
  defaultSort: 'listedAt:desc',
}

function asNumber(value: string | null): number | null {
  return value === null ? null : Number(value)
}

const STANDS = {
  sql: `exists (select 1 from ${STANDINGS} s where s.credit_code = t.credit_code and s.category_code = t.category_code
    and s.state = 'active')`,
  params: [],
}
const EVERY_LISTING = { sql: 'true', params: [] }

const readers = async () => ((await readSettings(POOL_SETTINGS)).listBeforeAdmission ? EVERY_LISTING : STANDS)

const open = (path: string, read: (ctx: Context) => Promise<void>) => ({
  method: 'GET',
  path,
  handler: (ctx: Context) => asSystem(() => read(ctx)),
  config: { auth: false as const },
})

export const catalogueRoutes = [
  open('/products', async (ctx) => {
    ctx.body = await readPage(catalogue, ctx.query, await readers())
  }),
  open('/products/:documentId', async (ctx) => {
    ctx.body = { data: await oneOf(catalogue, idOf(ctx), ctx.query, await readers()), meta: {} }
  }),
]
