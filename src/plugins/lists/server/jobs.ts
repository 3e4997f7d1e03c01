import type { Job } from '../../../shared/server/jobs/jobs'
import { remindObjections } from './reminders/remind-objections'

/** Jobs of lists (S31). */
export const LISTS_JOBS: readonly Job[] = [remindObjections]
