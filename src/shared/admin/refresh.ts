import { adminApi, type StrapiApp } from '@strapi/admin/strapi-admin'
import { useDispatch } from 'react-redux'
import { notifyChanged } from './api'

const contentApi = adminApi.enhanceEndpoints({
  addTagTypes: ['Document', 'Relations', 'CountDocuments', 'RecentDocumentList'],
})

/** After an act: content-manager does not know that a row moved, so its cache is told. */
export function useRefresh(): () => void {
  const dispatch = useDispatch()
  return () => {
    dispatch(contentApi.util.invalidateTags(['Document', 'Relations', 'CountDocuments', 'RecentDocumentList']))
    notifyChanged()
  }
}

const SAVED = `${adminApi.reducerPath}/executeMutation/fulfilled`

/** After a save in a form of Strapi's: the panels beside it, such as the record, read again. */
export function followSaves(app: Pick<StrapiApp, 'addMiddlewares'>): void {
  app.addMiddlewares([
    () => () => (next) => (action) => {
      const result: unknown = next(action)
      if ((action as { type?: string }).type === SAVED) notifyChanged()
      return result
    },
  ])
}
