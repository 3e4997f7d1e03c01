import { collectionRoutes } from '../../../shared/server/public-reads'

/** Announcements that staff made public, from the instant they set. */
export default {
  routes: collectionRoutes({
    path: '/announcements',
    uid: 'api::announcement.announcement',
    where: 't.published_online is true and t.public_at <= now()',
    fields: {
      title: { filter: 'text', sort: 'chinese' },
      kind: { filter: 'text' },
      number: { filter: 'text', sort: true },
      body: {},
      publicAt: { filter: 'instant', sort: true },
    },
    defaultSort: 'publicAt:desc',
  }),
}
