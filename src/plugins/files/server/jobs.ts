import { l } from '../../../shared/pure/schema'
import { onceADay, type Job } from '../../../shared/server/jobs/jobs'
import { sweepOrphans } from './sweep-orphans'

export const sweepFiles: Job = {
  name: 'desk.sweep-files',
  label: l('清理无主文件', 'Remove files that belong to nothing'),
  at: '40 3 * * *',
  due: onceADay,
  handle: async (_, now) => {
    await sweepOrphans(now)
  },
}
