import type { Collection } from '../../../../shared/server/http/public-reads'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { announcementFlow } from '../../domain/announcement-flow'

export const UID = 'api::announcement.announcement'

/** By the clock, not by state: what is due is public even if no job has run. */
export const isPublic = (row: string): string =>
  `${sqlIn(announcementFlow, 'issued', `${row}.state`)} and ${row}.public_at <= now()`
const stateOf = (row: string): string => `case ${row}.state when 'scheduled' then 'published' else ${row}.state end`

const EDITIONS = `select jsonb_agg(jsonb_build_object('documentId', e.document_id, 'edition', e.edition, 'state', ${stateOf('e')},
    'title', e.title, 'number', e.number, 'publicAt', e.public_at, 'changeNote', e.change_note) order by e.edition)
  from announcements e where e.series = t.series and ${isPublic('e')}`

/**
 * Announcements in their current edition, unless the reader asks for a state. Corrected and withdrawn ones stay
 * readable under their documentId and say so (R69). The row that a notice is about is not public.
 */
export const publicAnnouncements: Collection = {
  path: '/announcements',
  uid: UID,
  where: isPublic('t'),
  unlessAsked: { field: 'state', where: sqlIn(announcementFlow, 'newest', 't.state') },
  fields: {
    title: { filter: 'text', sort: 'chinese' },
    kind: { filter: 'text' },
    number: { filter: 'text', sort: true },
    ground: {},
    decision: {},
    decidedOn: { sort: true },
    body: {},
    publicAt: { filter: 'instant', sort: true },
    edition: { filter: 'integer', sort: true },
    series: { filter: 'text' },
    state: { sql: stateOf('t'), filter: 'text' },
    changeNote: {},
    editions: { sql: EDITIONS, populated: true },
  },
  defaultSort: 'publicAt:desc',
}
