import { my } from '../../../../shared/server/accounts/routes'
import { listOwn } from './own-listings'
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
  my('POST', '/my/products/:documentId/list', listOwn('list')),
  my('POST', '/my/products/:documentId/unlist', listOwn('unlist')),
  ...offerRoutes('/my/case-studies', ownCases),
]
