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
import { tellRights } from './accounts/tell-rights'
import { lettersQueue } from './letters/send-letter'
import { bindNotices } from './notices'
import { IDENTITY_PERMISSIONS } from './permissions'
import { declareWalls } from './walls'

export function register({ strapi }: { strapi: Core.Strapi }): void {
  declareWalls()
  closeStrapisRoutes(strapi)
  askForSessions()
  watchRotations()
  judgeOwnPasswordFirst(strapi)
  guardIdentities(strapi)
  defineQueue(lettersQueue)
  defineAccountLetters()
  defineJobs([tellRights as Job])
  definePermissions(IDENTITY_PERMISSIONS)
  withoutStaffKeys(strapi)
  bindNotices()
}
