import type { Job } from '../../../shared/server/jobs/jobs'
import { remindCities } from './reminders/remind-cities'
import { remindCityReturns } from './reminders/remind-city-returns'
import { remindDrafts } from './reminders/remind-drafts'
import { remindLiaison } from './reminders/remind-liaison'
import { remindReturns } from './reminders/remind-returns'

/** Jobs of filing (R19, RULES section 4, S04, S41). */
export const filingJobs: readonly Job[] = [remindLiaison, remindDrafts, remindCities, remindReturns, remindCityReturns]
