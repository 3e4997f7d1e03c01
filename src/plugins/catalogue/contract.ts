import type { Core } from '@strapi/strapi'
import type { Subject } from '../../shared/pure/workflow'
import type { VerbContext } from '../../shared/server/flows/flows'
import { serviceOf } from '../../shared/server/process/strapi-edge'

export { PRODUCT_KIND_LABELS } from './domain/words'
export { CASE_STUDIES, PRODUCTS } from './domain/read-models'

export const PRODUCT = 'api::product.product'
export const CASE_STUDY = 'api::case-study.case-study'
export const LISTING = 'plugin::catalogue.listing'

/** A product that is or was in the public catalogue. */
export interface ListedProduct extends Subject {
  listedAt: string
}

export interface CatalogueService {
  /**
   * Lists a product in the public catalogue (R17, R36), in the surrounding transaction, as its provider's account.
   * @throws Refused not-found for a foreign product, not-admitted, not-from-here if it is listed.
   */
  list(product: string, context: VerbContext): Promise<ListedProduct>
  /** Removes a product from the catalogue. @throws Refused not-found, not-from-here. */
  unlist(product: string, context: VerbContext): Promise<ListedProduct>
}

declare module '../../shared/server/process/strapi-edge' {
  interface PluginServices {
    'catalogue.catalogue': CatalogueService
  }
}

export const catalogueOf = (strapi: Core.Strapi): CatalogueService => serviceOf(strapi, 'catalogue', 'catalogue')
