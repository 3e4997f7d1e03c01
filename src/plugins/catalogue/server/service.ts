import type { CatalogueService } from '../contract'
import { listProduct, unlistProduct } from './list-product'

/** What other plugins ask of the catalogue. */
export const catalogueService = (): CatalogueService => ({ list: listProduct, unlist: unlistProduct })
