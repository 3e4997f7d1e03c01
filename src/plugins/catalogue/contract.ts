import type { Core } from '@strapi/strapi'
import type { Subject } from '../../shared/pure/workflow'
import type { VerbContext } from '../../shared/server/flows/flows'
import { serviceOf } from '../../shared/server/process/strapi-edge'

export { PRODUCT_KIND_LABELS } from './domain/words'

export const PRODUCT = 'api::product.product'
export const CASE_STUDY = 'api::case-study.case-study'
export const LISTING = 'plugin::catalogue.listing'

/** That a product stands in the public catalogue, or stood there. */
export interface Listed extends Subject {
  listedAt: string
}

export interface CatalogueService {
  /**
   * Puts a product into the public catalogue (R17, R36), in the surrounding transaction, as its provider's account.
   * @throws Refused not-found for what is not its own, not-admitted, not-from-here when it stands there.
   */
  list(product: string, context: VerbContext): Promise<Listed>
  /** Takes a product out of the catalogue. @throws Refused not-found, not-from-here. */
  unlist(product: string, context: VerbContext): Promise<Listed>
}

declare module '../../shared/server/process/strapi-edge' {
  interface PluginServices {
    'catalogue.catalogue': CatalogueService
  }
}

export const catalogueOf = (strapi: Core.Strapi): CatalogueService => serviceOf(strapi, 'catalogue', 'catalogue')
