import type { Job } from '../../../shared/server/jobs/jobs'
import { watchPanels } from './watch/watch-panels'

/** Scheduled jobs of reviews (R12, R13, S34). */
export const expertsJobs: readonly Job[] = [watchPanels]
