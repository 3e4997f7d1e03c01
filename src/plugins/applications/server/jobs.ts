import type { Job } from '../../../shared/server/jobs/jobs'
import { remindDrafts } from './reminders/remind-drafts'
import { remindReturns } from './reminders/remind-returns'

/** Jobs of applications (RULES section 4, R09). */
export const APPLICATION_JOBS: readonly Job[] = [remindDrafts, remindReturns]
