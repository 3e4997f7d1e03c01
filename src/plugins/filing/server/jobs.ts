import type { Job } from '../../../shared/server/jobs/jobs'
import { remindCities } from './reminders/remind-cities'
import { remindDrafts } from './reminders/remind-drafts'
import { remindLiaison } from './reminders/remind-liaison'

/** Jobs of filing (R19, RULES section 4, S31). */
export const filingJobs: readonly Job[] = [remindLiaison, remindDrafts, remindCities]
