import { collectionRoutes } from '../../../../shared/server/http/public-reads'
import { feedOf, FORMATS } from './feeds'
import { publicAnnouncements } from './public-announcements'

const feeds = FORMATS.map((format) => ({
  method: 'GET',
  path: `${publicAnnouncements.path}/feed.${format}`,
  handler: feedOf(format),
  config: { auth: false as const },
}))

/** Feeds must come before `:documentId`. */
export const publicRoutes = [...feeds, ...collectionRoutes(publicAnnouncements)]
