import { l } from '../../../../shared/pure/schema'
import { execute } from '../../../../shared/server/database/database'
import { onceADay, type Job } from '../../../../shared/server/jobs/jobs'

/** Items keep their rows: the key marks them as handled. */
const clearOld: Job = {
  name: 'desk.clear-old',
  label: l('清理过期记录', 'Remove records past their time'),
  at: '20 3 * * *',
  due: onceADay,
  handle: async () => {
    await execute(`delete from desk_idempotency where at < clock_timestamp() - interval '24 hours'`)
    await execute(`delete from desk_job_slot where started_at < clock_timestamp() - interval '90 days'`)
    await execute(
      `update desk_job_item set payload = '{}' where done_at < clock_timestamp() - interval '90 days' and payload <> '{}'`,
    )
  },
}

export const DESK_JOBS = [clearOld]
