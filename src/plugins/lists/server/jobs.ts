import type { Job } from '../../../shared/server/jobs/jobs'
import { remindObjections } from './reminders/remind-objections'

/** What the clock does for lists (S31). */
export const LISTS_JOBS: readonly Job[] = [remindObjections]
