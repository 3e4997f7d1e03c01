import { tablePath } from '../../../shared/pure/panel-pages'
import { l } from '../../../shared/pure/schema'
import { query } from '../../../shared/server/database/database'
import { thatWait, type TaskSource } from '../../../shared/server/tasks/tasks'
import { APPLICATION_FORM } from '../contract'

/** A version of the application form that is being revised and not in force yet. */
export const formTasks: TaskSource = async ({ kind }) => {
  if (kind !== 'province') return { tasks: [] }
  const [drafts] = await query<{ count: number }>(
    `select count(*)::int as count from application_forms where state = 'draft'`,
    [],
  )
  return {
    tasks: thatWait({
      key: 'draft',
      text: l('申请表：修订稿待启用', 'Application form: a revision to adopt'),
      count: drafts?.count ?? 0,
      to: tablePath(APPLICATION_FORM, { state: 'draft' }),
      sort: 71,
    }),
  }
}
