import { must, Refused } from '../../../shared/pure/refusal'
import { actOne, refuse as refuseAct } from '../../../shared/server/flows/act'
import { createRows } from '../../../shared/server/flows/create-rows'
import { inTransaction, selectRows, type Row } from '../../../shared/server/database/database'
import { bindingOf, following, type VerbContext } from '../../../shared/server/flows/flows'
import type { CategoryCode } from '../../../policy/categories'
import { mayListPublicly } from '../domain/catalogue-gate'
import { LISTING, type ListedProduct } from '../contract'
import { listingFacts } from './listing-facts'
import { listingFlow } from '../domain/listing-flow'

const PRODUCT = 'api::product.product'

interface Product extends Row {
  id: number
  documentId: string
  name: string
  providerName: string | null
  creditCode: string
  cityCode: string
  categoryCode: CategoryCode
  version: number
}

/** R17, R36: lists a product of the actor's organisation in the public catalogue, for the first time or again. */
export const listProduct = (documentId: string, context: VerbContext): Promise<ListedProduct> =>
  inTransaction(async () => {
    const product = await ownProduct(documentId, context)
    const listing = await listingOf(product)
    if (listing) return move(listing, 'relist', context)
    const facts = (await listingFacts([product])).get(documentId)
    must(mayListPublicly(product.categoryCode, facts?.active ?? [], facts ?? { listBeforeAdmission: false }))
    const { name: productName, providerName, creditCode, cityCode, categoryCode } = product
    const listedAt = context.at.now.toISOString()
    const row = { product: product.id, productName, providerName, creditCode, cityCode, categoryCode, listedAt }
    const [begun] = await createRows<ListedProduct & Row>(LISTING, 'list', [row], following(context))
    return begun as ListedProduct
  })

/** Unlists a product of the actor's organisation. */
export const unlistProduct = (documentId: string, context: VerbContext): Promise<ListedProduct> =>
  inTransaction(async () => {
    const listing = await listingOf(await ownProduct(documentId, context))
    if (!listing) throw new Refused(refuseAct('not-found', { documentId }))
    return move(listing, 'unlist', context)
  })

async function move(
  { documentId }: ListedProduct,
  action: 'relist' | 'unlist',
  context: VerbContext,
): Promise<ListedProduct> {
  const { after } = await actOne(bindingOf(listingFlow), action, documentId, following(context))
  return after
}

async function ownProduct(documentId: string, { actor, version }: VerbContext): Promise<Product> {
  const mine = [documentId, actor.creditCode ?? '']
  const [product] = await selectRows<Product>(PRODUCT, 'document_id = $1 and credit_code = $2', mine, 'for update')
  if (!product) throw new Refused(refuseAct('not-found', { documentId }))
  if (version !== undefined && version !== product.version)
    throw new Refused(refuseAct('changed-meanwhile', { version, current: product.version }))
  return product
}

async function listingOf({ id }: Product): Promise<ListedProduct | undefined> {
  const [listing] = await selectRows<ListedProduct & Row>(LISTING, 'product_id = $1', [id])
  return listing
}
