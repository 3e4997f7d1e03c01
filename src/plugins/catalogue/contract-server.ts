/** Functions that servers of later plugins may call; they run in the caller's transaction and scope. */
export { type Naming, declareNaming } from './server/naming'
export { selectProducts, unselectProducts } from './server/select-products'
