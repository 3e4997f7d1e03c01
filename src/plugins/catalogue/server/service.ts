import type { CatalogueService } from '../contract'
import { listProduct, unlistProduct } from './list-product'

/** Implements the contract. */
export const catalogueService = (): CatalogueService => ({ list: listProduct, unlist: unlistProduct })
