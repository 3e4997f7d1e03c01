/** What servers of later rooms may call of this one, in the caller's transaction and with its eyes. */
export { type Naming, namesOffers } from './server/naming'
export { selectProducts, unselectProducts } from './server/select-products'
