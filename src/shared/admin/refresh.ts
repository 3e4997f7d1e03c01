import { adminApi } from '@strapi/admin/strapi-admin'
import { useDispatch } from 'react-redux'
import { tellChanged } from './api'

const contentApi = adminApi.enhanceEndpoints({
  addTagTypes: ['Document', 'Relations', 'CountDocuments', 'RecentDocumentList'],
})

/** After an act: content-manager does not know that a row moved, so its cache is told. */
export function useRefresh(): () => void {
  const dispatch = useDispatch()
  return () => {
    dispatch(contentApi.util.invalidateTags(['Document', 'Relations', 'CountDocuments', 'RecentDocumentList']))
    tellChanged()
  }
}
