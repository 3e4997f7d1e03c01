import type { Collection } from '../../../../shared/server/http/public-reads'

export const UID = 'api::announcement.announcement'

/** The clock judges, not a job: what is due is public whether or not anything ran since. */
export const isPublic = (row: string): string => `${row}.state <> 'draft' and ${row}.public_at <= now()`
const stateOf = (row: string): string => `case ${row}.state when 'scheduled' then 'published' else ${row}.state end`

const EDITIONS = `select jsonb_agg(jsonb_build_object('documentId', e.document_id, 'edition', e.edition, 'state', ${stateOf('e')},
    'title', e.title, 'number', e.number, 'publicAt', e.public_at, 'changeNote', e.change_note) order by e.edition)
  from announcements e where e.series = t.series and ${isPublic('e')}`

/**
 * Public notices and announcements, each in its current edition unless the reader asks for a state. What was corrected or
 * withdrawn stays readable under its documentId and says so (R69). What a notice is about is not public.
 */
export const publicAnnouncements: Collection = {
  path: '/announcements',
  uid: UID,
  where: isPublic('t'),
  unlessAsked: { field: 'state', where: `t.state <> 'superseded'` },
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
