import { l } from '../../../../shared/pure/schema'
import { execute } from '../../../../shared/server/database/database'
import type { Job, JobItem } from '../../../../shared/server/jobs/jobs'
import { publishScheduled } from '../../../announcements/server/publish-scheduled'
import { sweepOrphans } from '../../../files/server/sweep-orphans'
import { tellRights } from '../../../identity/server/accounts/tell-rights'

/** A job that is one piece of work: its only item bears the instant, since no slot is searched twice. */
const once = (now: Date): Promise<JobItem[]> => Promise.resolve([{ key: now.toISOString() }])

const sweepFiles: Job = {
  name: 'desk.sweep-files',
  label: l('清理无主文件', 'Remove files that belong to nothing'),
  at: '40 3 * * *',
  due: once,
  handle: async (_, now) => {
    await sweepOrphans(now)
  },
}

/** Items keep their rows: the key says for ever that it was handled. */
const clearOld: Job = {
  name: 'desk.clear-old',
  label: l('清理过期记录', 'Remove records past their time'),
  at: '20 3 * * *',
  due: once,
  handle: async () => {
    await execute(`delete from desk_idempotency where at < clock_timestamp() - interval '24 hours'`)
    await execute(`delete from desk_letter where ended_at < clock_timestamp() - interval '90 days'`)
    await execute(`delete from desk_job_slot where started_at < clock_timestamp() - interval '90 days'`)
    await execute(
      `update desk_job_item set payload = '{}' where done_at < clock_timestamp() - interval '90 days' and payload <> '{}'`,
    )
  },
}

export const DESK_JOBS = [sweepFiles, clearOld, publishScheduled, tellRights as Job]
