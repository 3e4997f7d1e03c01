import { ALL, declareType } from '../harness/declaration'
import { broken, both, twice } from '../harness/violations/violation'
import { ANNOUNCEMENT } from '../matrix/actions/announcement'
import { awaits, MAY_CHANGE, nobody } from '../house/awaited'

export default declareType({
  uid: 'api::announcement.announcement',
  zh: '通知公告',
  en: 'Announcement',
  reads: ALL,
  forms: ['province', 'superAdmin'],
  common: true,
  procedure: {
    plugin: 'announcements',
    rules: ANNOUNCEMENT,
    awaited: {
      draft: awaits('province', 'announcements/drafts'),
      scheduled: nobody('appears by itself at its time'),
      published: MAY_CHANGE,
    },
    sets: {
      draft: '',
      scheduled: 'issued newest',
      published: 'issued newest',
      superseded: 'issued',
      withdrawn: 'issued newest',
    },
  },
  // Published a moment ago unless a draft; a scheduled one is due in an hour.
  row: ({ first, hours, newDocumentId, name }, values) => {
    const documentId = newDocumentId()
    const { state = 'draft' } = values
    const publicAt = hours(state === 'scheduled' ? 1 : -0.001)
    const begun = state === 'draft' ? {} : { publicAt, series: documentId, edition: 1 }
    const fields = { documentId, title: `公告${name}`, kind: 'general', body: '正文', state }
    return first('api::announcement.announcement', { ...fields, ...begun, ...values })
  },
  posted: () => ({ title: '公告', body: '正文' }),
  ground: () => ({ state: 'published' }),
  violations: {
    announcements_one_current: twice('announcements', 'series'),
    announcements_edition_once: {
      ...twice('announcements', 'series'),
      sql: `update announcements set series = 'one', state = 'superseded'
            where id in (select row_id from violation_ground where name = 'announcements')`,
    },
    announcements_number_once: both('announcements', `number = '1号'`),
    announcements_published_is_dated: broken('announcements', 'public_at = null'),
    announcements_notice_is_complete: broken(
      'announcements',
      `kind = 'public-notice', number = '1号', ground = '事由', decision = ' '`,
    ),
    announcements_change_is_told: broken('announcements', 'edition = 2'),
  },
})
