import { database } from './app'

export const ANNOUNCEMENT = 'api::announcement.announcement'

/** The first edition of a published announcement. */
export const firstEdition = (publicAt: string, values: object = {}): Record<string, unknown> => {
  const documentId = database.newDocumentId()
  return {
    ...{ documentId, title: '公告', kind: 'general', body: '正文', state: 'published' },
    ...{ publicAt, series: documentId, edition: 1 },
    ...values,
  }
}
