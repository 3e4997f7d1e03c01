import type { Core } from '@strapi/strapi'
import { actorOf } from '../../../shared/server/walls/actors'
import { rememberAuthor } from '../../../shared/server/walls/author'
import { takeBootLock } from '../../../shared/server/process/boot-lock'
import { keepConstraints } from '../../../shared/server/database/constraints'
import { markDatabase } from '../../../shared/server/database/database-client'
import { drainFirst, finishBeforeEnd } from '../../../shared/server/process/draining'
import { clearListeners } from '../../../shared/server/flows/events'
import { bindFlow, clearFlows } from '../../../shared/server/flows/flows'
import { itemsQueue } from '../../../shared/server/jobs/job-items'
import { clearJobs, defineJobs } from '../../../shared/server/jobs/jobs'
import { runNothingOfStrapis } from '../../../shared/server/jobs/job-ticks'
import { limitSilence } from '../../../shared/server/database/patience'
import { checkPanelQueries } from '../../../shared/server/forms/panel-queries'
import { definePermissions } from '../../../shared/server/flows/permissions'
import { checkRole } from '../../../shared/server/walls/policies'
import { guardProcess } from '../../../shared/server/process/process-guard'
import { clearQueues, defineQueue } from '../../../shared/server/jobs/queue'
import { scopeOf } from '../../../shared/server/walls/scope'
import { checkStrapiIds } from '../../../shared/server/forms/strapi-bodies'
import { throttleRequests } from '../../../shared/server/http/throttle'
import { guardRequests, raiseWalls, trustCommits } from '../../../shared/server/walls/walls'
import { OFFICER } from '../contract'
import { officerFlow } from '../domain/officer-flow'
import { bindAnnouncements } from '../../announcements/server/bind-announcements'
import { askForSessions } from '../../identity/server/accounts/account-sessions'
import { watchRotations } from '../../identity/server/accounts/replayed-tokens'
import { closeStrapisRoutes } from '../../identity/server/accounts/close-routes'
import { guardIdentities } from '../../identity/server/accounts/guard-identities'
import { judgeOwnPasswordFirst } from '../../identity/server/accounts/guard-passwords'
import { defineAccountLetters } from '../../identity/server/accounts/account-letters'
import { lettersQueue } from '../../identity/server/letters/send-letter'
import { CALENDAR_SETTINGS } from '../../../shared/pure/calendar-entry'
import { defineSettings } from '../../../shared/server/settings/settings'
import { FILE_SETTINGS } from '../../files/domain/file-settings'
import { releaseAtEnd } from './boot'
import { closeRoutes } from './closed-routes'
import { DESK_JOBS } from './jobs/desk-jobs'
import { DESK_ACTIONS } from './permissions'
import { withoutStaffKeys } from '../../identity/server/accounts/staff-keys'
import { fetchNothing, guardWebhooks, hostsOf } from './webhooks/guard-webhooks'
import { guardMediaLibrary } from '../../files/server/media-library'
import { finishImports } from '../../organisations/server/import/import-jobs'

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
