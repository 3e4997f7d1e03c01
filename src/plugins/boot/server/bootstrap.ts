import type { Core } from '@strapi/strapi'
import { startClock } from '../../../shared/server/database/clock'
import { guardDocuments } from '../../../shared/server/flows/document-guard'
import { keepPersonalData } from '../../../shared/server/flows/record'
import { guardAppendOnly } from '../../../shared/server/forms/append-only'
import { guardColumns } from '../../../shared/server/forms/columns'
import { guardForms } from '../../../shared/server/forms/forms'
import { guardReferences } from '../../../shared/server/forms/references'
import { guardRelations } from '../../../shared/server/forms/relation-guard'
import { tidyStrapisNames } from '../../../shared/server/forms/strapi-names'
import { follows } from '../../../shared/server/walls/follows'
import { rememberFailures } from '../../../shared/server/http/answer-errors'
import { stopTicking } from '../../../shared/server/jobs/job-ticks'
import { prepareJobs } from '../../../shared/server/jobs/jobs'
import { prepareQueues, stopQueues } from '../../../shared/server/jobs/queue-workers'
import { lateHooksDone } from '../../../shared/server/process/process-guard'

/** Guards that stand in front of every other plugin's, and the tables of jobs and queues. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await startClock()
  rememberFailures(strapi)
  keepPersonalData(strapi)
  guardDocuments(strapi)
  follows(strapi)
  guardRelations(strapi)
  guardForms(strapi)
  tidyStrapisNames(strapi)
  guardReferences(strapi)
  guardColumns(strapi)
  guardAppendOnly(strapi)
  await prepareQueues()
  await prepareJobs()
}

/** First of all plugins: nothing new begins while the others end. */
export async function destroy(): Promise<void> {
  await stopTicking()
  await stopQueues()
  await lateHooksDone()
}
