import { tablePath } from '../../../shared/pure/panel-pages'
import { l } from '../../../shared/pure/schema'
import { query } from '../../../shared/server/database/database'
import { thatWait, type TaskSource } from '../../../shared/server/tasks/tasks'
import { ANNOUNCEMENT } from '../contract'

/** Drafts that the province has not published; scheduled ones appear by themselves. */
export const announcementTasks: TaskSource = async ({ kind }) => {
  if (kind !== 'province') return { tasks: [] }
  const [drafts] = await query<{ count: number }>(
    `select count(*)::int as count from announcements where state = 'draft'`,
    [],
  )
  return {
    tasks: thatWait({
      key: 'drafts',
      text: l('通知公告：草稿待发布', 'Announcements in draft'),
      count: drafts?.count ?? 0,
      to: tablePath(ANNOUNCEMENT, { state: 'draft' }),
      sort: 70,
    }),
  }
}
