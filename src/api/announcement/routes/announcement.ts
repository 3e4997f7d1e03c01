import { collectionRoutes } from '../../../shared/server/http/public-reads'
import { feedOf, FORMATS } from '../../../plugins/announcements/server/reads/feeds'
import { publicAnnouncements } from '../../../plugins/announcements/server/reads/public-announcements'

const feeds = FORMATS.map((format) => ({
  method: 'GET',
  path: `${publicAnnouncements.path}/feed.${format}`,
  handler: feedOf(format),
  config: { auth: false as const },
}))

/** Public notices and announcements; the feeds stand before `:documentId`. */
export default { routes: [...feeds, ...collectionRoutes(publicAnnouncements)] }
