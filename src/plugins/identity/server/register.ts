import type { Core } from '@strapi/strapi'
import { definePermissions } from '../../../shared/server/flows/permissions'
import { defineJobs, type Job } from '../../../shared/server/jobs/jobs'
import { defineQueue } from '../../../shared/server/jobs/queue'
import { defineAccountLetters } from './accounts/account-letters'
import { askForSessions } from './accounts/account-sessions'
import { closeStrapisRoutes } from './accounts/close-routes'
import { guardIdentities } from './accounts/guard-identities'
import { judgeOwnPasswordFirst } from './accounts/guard-passwords'
import { watchRotations } from './accounts/replayed-tokens'
import { withoutStaffKeys } from './accounts/staff-keys'
import { takeAnySpelling } from './accounts/staff-sign-in'
import { tellRights } from './accounts/tell-rights'
import { clearLetters } from './letters/clear-letters'
import { lettersQueue } from './letters/send-letter'
import { bindNotices } from './notices'
import { IDENTITY_PERMISSIONS } from './permissions'
import { declareWalls } from './walls'
import { defineSettings } from '../../../shared/server/settings/settings'
import { IDENTITY_SETTINGS } from '../domain/settings'
import { limitRequests } from './throttles'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'

export function register({ strapi }: { strapi: Core.Strapi }): void {
  declareWalls()
  declareHistoryWords('identity', HISTORY_WORDS)
  limitRequests()
  closeStrapisRoutes(strapi)
  askForSessions()
  watchRotations()
  judgeOwnPasswordFirst(strapi)
  guardIdentities(strapi)
  takeAnySpelling(strapi)
  defineSettings('identity', IDENTITY_SETTINGS)
  defineQueue('identity', lettersQueue)
  defineAccountLetters()
  defineJobs('identity', [tellRights as Job, clearLetters])
  definePermissions('identity', IDENTITY_PERMISSIONS)
  withoutStaffKeys(strapi)
  bindNotices()
}
