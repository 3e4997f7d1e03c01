import { my } from '../../../../shared/server/accounts/routes'
import { listOwnProduct } from './own-listings'
import { ownCases, ownProducts } from './own-offers'

const offerRoutes = (path: string, own: typeof ownProducts) => [
  my('GET', path, own.list),
  my('POST', path, own.create),
  my('GET', `${path}/:documentId`, own.read),
  my('PUT', `${path}/:documentId`, own.update),
  my('DELETE', `${path}/:documentId`, own.remove),
]

export const accountRoutes = [
  ...offerRoutes('/my/products', ownProducts),
  my('POST', '/my/products/:documentId/list', listOwnProduct('list')),
  my('POST', '/my/products/:documentId/unlist', listOwnProduct('unlist')),
  ...offerRoutes('/my/case-studies', ownCases),
]
