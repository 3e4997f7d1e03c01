import type { Core } from '@strapi/strapi'
import { CALENDAR_SETTINGS } from '../../../shared/pure/calendar-entry'
import { markDatabase } from '../../../shared/server/database/database-client'
import { limitSilentConnections } from '../../../shared/server/database/patience'
import { checkPanelQueries } from '../../../shared/server/forms/panel-queries'
import { checkStrapiIds } from '../../../shared/server/forms/strapi-bodies'
import { throttleRequests } from '../../../shared/server/http/throttle'
import { itemsQueue } from '../../../shared/server/jobs/job-items'
import { disableStrapiCron } from '../../../shared/server/jobs/job-ticks'
import { defineQueue } from '../../../shared/server/jobs/queue'
import { releaseAtEnd, takeBootLock } from '../../../shared/server/process/boot-lock'
import { drainBeforeStop } from '../../../shared/server/process/draining'
import { guardProcess } from '../../../shared/server/process/process-guard'
import { defineSettings } from '../../../shared/server/settings/settings'
import { beginBoot } from '../../../shared/server/upgrades/boot-transaction'
import { actorOf } from '../../../shared/server/walls/actors'
import { declareKernelWalls } from '../../../shared/server/walls/kernel-walls'
import { rememberAuthor } from '../../../shared/server/walls/author'
import { checkRole } from '../../../shared/server/walls/policies'
import { scopeOf } from '../../../shared/server/walls/scope'
import { guardRequests, raiseWalls, awaitCommits } from '../../../shared/server/walls/walls'
import { clearBootRegistries } from '../../../shared/server/process/boot-registries'
import { keepDatabase } from './keep-database'

/** Runs before every other plugin: empties the kernel's registries, waits for the boot lock, raises the walls. */
export async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  drainBeforeStop(strapi)
  guardProcess(strapi, () => strapi.destroy())
  // A second boot in one process binds them anew.
  clearBootRegistries()
  declareKernelWalls()
  markDatabase(strapi)
  releaseAtEnd(await takeBootLock())
  limitSilentConnections(strapi)
  await beginBoot(strapi)
  awaitCommits(strapi)
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
  keepDatabase(strapi)
  defineSettings('boot', CALENDAR_SETTINGS)
  defineQueue('boot', itemsQueue)
  disableStrapiCron(strapi)
}
