import type { Core } from '@strapi/strapi'
import { guardAppendOnly } from '../../../shared/server/append-only'
import { startClock, stopClock } from '../../../shared/server/clock'
import { guardColumns } from '../../../shared/server/columns'
import { guardDocuments } from '../../../shared/server/document-guard'
import { rememberFailures } from '../../../shared/server/refusals'
import { guardRelations } from '../../../shared/server/relation-guard'
import { guardForms } from '../../../shared/server/forms'
import { keepPersonalData } from '../../../shared/server/record'
import { guardReferences } from '../../../shared/server/references'
import { prepareJobs } from '../../../shared/server/jobs'
import { stopTicking } from '../../../shared/server/job-ticks'
import { lateHooksDone } from '../../../shared/server/process-guard'
import { prepareQueues, stopQueues } from '../../../shared/server/queue-workers'
import { settled } from './accounts/afterwards'
import { guardAccountPasswords, guardStaffPasswords } from './accounts/guard-passwords'
import { guardStaffRelations } from './accounts/staff-relations'
import { keepInvitedNames, separateDuties } from './accounts/guard-identities'
import { watchStaff } from './accounts/staff-sign-in'
import { tidyStrapisNames } from '../../../shared/server/strapi-names'
import { stopCounters } from '../../../shared/server/throttle-store'
import { endBoot } from './boot'
import { guardMediaStorage } from './files/media-storage'
import { configureScanner, startScanning, stopScanning } from './files/scan-files'
import { scannerOf } from './files/scanner'
import { configureStorage } from './files/storage'
import { endWorkers } from '../../../shared/server/workers'
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
