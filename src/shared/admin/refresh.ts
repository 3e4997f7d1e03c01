import { adminApi, type StrapiApp } from '@strapi/admin/strapi-admin'
import { useDispatch } from 'react-redux'
import { notifyChanged } from './api'

const contentApi = adminApi.enhanceEndpoints({
  addTagTypes: ['Document', 'Relations', 'CountDocuments', 'RecentDocumentList'],
})

/** After an action: invalidates content-manager's cache, which does not know of it. */
export function useRefresh(): () => void {
  const dispatch = useDispatch()
  return () => {
    dispatch(contentApi.util.invalidateTags(['Document', 'Relations', 'CountDocuments', 'RecentDocumentList']))
    notifyChanged()
  }
}

const SAVED = `${adminApi.reducerPath}/executeMutation/fulfilled`

/** After a save in a Strapi form: reloads the panels beside it. */
export function followSaves(app: Pick<StrapiApp, 'addMiddlewares'>): void {
  app.addMiddlewares([
    () => () => (next) => (action) => {
      const result: unknown = next(action)
      if ((action as { type?: string }).type === SAVED) notifyChanged()
      return result
    },
  ])
}
