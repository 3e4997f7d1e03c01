import { collectionRoutes } from '../../../shared/server/public-reads'
import { feedOf, FORMATS } from '../reads/feeds'
import { publicAnnouncements } from '../reads/public-announcements'

const feeds = FORMATS.map((format) => ({
  method: 'GET',
  path: `${publicAnnouncements.path}/feed.${format}`,
  handler: feedOf(format),
  config: { auth: false as const },
}))

/** Public notices and announcements; the feeds stand before `:documentId`. */
export default { routes: [...feeds, ...collectionRoutes(publicAnnouncements)] }
