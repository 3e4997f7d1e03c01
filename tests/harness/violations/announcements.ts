import { both, broken, twice, type Violations } from './violation'

/** database/constraints/110-announcements.sql */
export const ANNOUNCEMENTS: Violations = {
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
}
