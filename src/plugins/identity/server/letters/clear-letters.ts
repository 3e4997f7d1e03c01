import { l } from '../../../../shared/pure/schema'
import { execute } from '../../../../shared/server/database/database'
import { onceADay, type Job } from '../../../../shared/server/jobs/jobs'

/** Letters that were sent or given up are kept for 90 days. */
export const clearLetters: Job = {
  name: 'identity.clear-letters',
  label: l('清理已办结的链接邮件', 'Remove letters past their time'),
  at: '25 3 * * *',
  due: onceADay,
  handle: () => execute(`delete from desk_letter where ended_at < clock_timestamp() - interval '90 days'`),
}
