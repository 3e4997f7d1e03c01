import { query, type Row } from '../../../../shared/server/database/database'
import { isPublic } from './public-announcements'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { announcementFlow } from '../../domain/announcement-flow'

export interface Newest extends Row {
  documentId: string
  title: string
  kind: string
  number: string | null
  ground: string | null
  decision: string | null
  body: string
  publicAt: Date
  edition: number
  state: string
  changeNote: string | null
}

const MOST_ENTRIES = 50

/** Content of a feed: the newest current editions, withdrawals included. */
export const newestAnnouncements = (): Promise<Newest[]> =>
  query<Newest>(
    `select document_id as "documentId", title, kind, number, ground, decision, body, public_at as "publicAt", edition, state,
        change_note as "changeNote"
     from announcements t where ${isPublic('t')} and ${sqlIn(announcementFlow, 'newest', 't.state')}
     order by public_at desc, id desc limit ${MOST_ENTRIES}`,
  )
