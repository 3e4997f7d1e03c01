import type { Core } from '@strapi/strapi'
import { guardAppendOnly } from '../../../shared/server/forms/append-only'
import { startClock, stopClock } from '../../../shared/server/database/clock'
import { guardColumns } from '../../../shared/server/forms/columns'
import { guardDocuments } from '../../../shared/server/flows/document-guard'
import { follows } from '../../../shared/server/walls/follows'
import { rememberFailures } from '../../../shared/server/http/refusals'
import { guardRelations } from '../../../shared/server/forms/relation-guard'
import { guardForms } from '../../../shared/server/forms/forms'
import { keepPersonalData } from '../../../shared/server/flows/record'
import { guardReferences } from '../../../shared/server/forms/references'
import { prepareJobs } from '../../../shared/server/jobs/jobs'
import { stopTicking } from '../../../shared/server/jobs/job-ticks'
import { lateHooksDone } from '../../../shared/server/process/process-guard'
import { prepareQueues, stopQueues } from '../../../shared/server/jobs/queue-workers'
import { settled } from '../../identity/server/accounts/afterwards'
import { guardAccountPasswords, guardStaffPasswords } from '../../identity/server/accounts/guard-passwords'
import { guardStaffRelations } from '../../identity/server/accounts/staff-relations'
import { keepInvitedNames, separateDuties } from '../../identity/server/accounts/guard-identities'
import { watchStaff } from '../../identity/server/accounts/staff-sign-in'
import { tidyStrapisNames } from '../../../shared/server/forms/strapi-names'
import { stopCounters } from '../../../shared/server/http/throttle-store'
import { endBoot } from './boot'
import { guardMediaStorage } from '../../files/server/media-storage'
import { configureScanner, startScanning, stopScanning } from '../../files/server/scan-files'
import { scannerOf } from '../../files/server/scanner'
import { configureStorage } from '../../files/server/storage'
import { endWorkers } from '../../../shared/server/workers/workers'
import { hideWalls } from './hide-walls'
import { labelPanel } from './panel-labels'
import { refuseRelations } from './relation-refusals'
import { registerPermissions, withholdForms } from './permissions'
import { registerOwnCities } from './role-condition'

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await startClock()
  await configureStorage(process.env, strapi.dirs.app.root)
  configureScanner(scannerOf(process.env))
  guardMediaStorage(strapi)
  rememberFailures(strapi)
  keepPersonalData(strapi)
  guardDocuments(strapi)
  follows(strapi)
  guardRelations(strapi)
  guardForms(strapi)
  tidyStrapisNames(strapi)
  guardReferences(strapi)
  refuseRelations(strapi)
  hideWalls(strapi)
  guardAccountPasswords(strapi)
  guardStaffPasswords(strapi)
  guardStaffRelations(strapi)
  watchStaff(strapi)
  keepInvitedNames(strapi)
  separateDuties(strapi)
  guardColumns(strapi)
  guardAppendOnly(strapi)
  await registerPermissions(strapi)
  withholdForms(strapi)
  await registerOwnCities(strapi)
  await labelPanel(strapi)
  await prepareQueues()
  await prepareJobs()
  startScanning()
}

export async function destroy(): Promise<void> {
  await stopTicking()
  await stopQueues()
  await lateHooksDone()
  await settled()
  await stopScanning()
  await endWorkers()
  stopClock()
  await stopCounters()
  await endBoot()
}
