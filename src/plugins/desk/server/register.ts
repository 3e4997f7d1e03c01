import type { Core } from '@strapi/strapi'
import { actorOf } from '../../../shared/server/actors'
import { rememberAuthor } from '../../../shared/server/author'
import { takeBootLock } from '../../../shared/server/boot-lock'
import { keepConstraints } from '../../../shared/server/constraints'
import { markDatabase } from '../../../shared/server/database-client'
import { drainFirst, finishBeforeEnd } from '../../../shared/server/draining'
import { clearListeners } from '../../../shared/server/events'
import { bindFlow, clearFlows } from '../../../shared/server/flows'
import { itemsQueue } from '../../../shared/server/job-items'
import { clearJobs, defineJobs } from '../../../shared/server/jobs'
import { runNothingOfStrapis } from '../../../shared/server/job-ticks'
import { limitSilence } from '../../../shared/server/patience'
import { checkPanelQueries } from '../../../shared/server/panel-queries'
import { definePermissions } from '../../../shared/server/permissions'
import { checkRole } from '../../../shared/server/policies'
import { guardProcess } from '../../../shared/server/process-guard'
import { clearQueues, defineQueue } from '../../../shared/server/queue'
import { scopeOf } from '../../../shared/server/scope'
import { checkStrapiIds } from '../../../shared/server/strapi-bodies'
import { throttleRequests } from '../../../shared/server/throttle'
import { guardRequests, raiseWalls, trustCommits } from '../../../shared/server/walls'
import { OFFICER } from '../contract'
import { officerFlow } from '../domain/officer-flow'
import { bindAnnouncements } from './announcements/bind-announcements'
import { askForSessions } from './accounts/account-sessions'
import { watchRotations } from './accounts/replayed-tokens'
import { closeStrapisRoutes } from './accounts/close-routes'
import { guardIdentities } from './accounts/guard-identities'
import { judgeOwnPasswordFirst } from './accounts/guard-passwords'
import { defineAccountLetters } from './accounts/account-letters'
import { lettersQueue } from './letters/send-letter'
import { CALENDAR_SETTINGS } from '../../../shared/pure/calendar-entry'
import { defineSettings } from '../../../shared/server/settings'
import { FILE_SETTINGS } from '../domain/file-settings'
import { releaseAtEnd } from './boot'
import { closeRoutes } from './closed-routes'
import { DESK_JOBS } from './jobs/desk-jobs'
import { DESK_ACTIONS } from './permissions'
import { withoutStaffKeys } from './accounts/staff-keys'
import { fetchNothing, guardWebhooks, hostsOf } from './webhooks/guard-webhooks'
import { guardMediaLibrary } from './files/media-library'
import { finishImports } from './services/import-jobs'

export async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  drainFirst(strapi)
  finishBeforeEnd(finishImports)
  guardProcess(strapi, () => strapi.destroy())
  // A second boot in one process binds them anew.
  clearFlows()
  clearListeners()
  clearQueues()
  clearJobs()
  markDatabase(strapi)
  releaseAtEnd(await takeBootLock())
  limitSilence(strapi)
  trustCommits(strapi)
  raiseWalls(strapi)
  guardRequests(strapi, async (ctx) => {
    const actor = await actorOf(ctx)
    rememberAuthor(ctx, actor)
    return scopeOf(actor)
  })
  throttleRequests(strapi)
  checkPanelQueries(strapi)
  checkStrapiIds(strapi)
  await checkRole()
  keepConstraints(strapi)
  closeStrapisRoutes(strapi)
  askForSessions()
  watchRotations()
  judgeOwnPasswordFirst(strapi)
  guardIdentities(strapi)
  defineSettings(FILE_SETTINGS)
  defineSettings(CALENDAR_SETTINGS)
  defineQueue(itemsQueue)
  defineQueue(lettersQueue)
  defineAccountLetters()
  defineJobs(DESK_JOBS)
  definePermissions(DESK_ACTIONS)
  guardMediaLibrary(strapi)
  closeRoutes(strapi, { webhooks: hostsOf(strapi).length > 0 })
  guardWebhooks(strapi, hostsOf(strapi))
  withoutStaffKeys(strapi)
  fetchNothing(strapi)
  runNothingOfStrapis(strapi)
  bindFlow({ flow: officerFlow, uid: OFFICER, plugin: 'desk', kind: 'officer', writtenBy: 'verbs' })
  bindAnnouncements()
}
