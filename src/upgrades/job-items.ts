import { renameQueue } from '../shared/server/upgrades/queues'
import type { Upgrade } from '../shared/server/upgrades/steps'

/** The queue of jobs is the kernel's: items that wait in the one named for the desk move into it. */
export const jobItems: Upgrade = {
  id: '0.7.0/job-items',
  before: () => renameQueue('desk.job-items', 'kernel.job-items'),
}
