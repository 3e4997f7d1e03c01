import type { Core } from '@strapi/strapi'
import { startClock, stopClock } from '../../../shared/server/clock'
import { guardColumns } from '../../../shared/server/columns'
import { guardDocuments } from '../../../shared/server/document-guard'
import { endBoot } from './boot'
import { labelPanel } from './panel-labels'
import { registerPermissions, withholdForms } from './permissions'
import { registerOwnCities } from './roles'

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await startClock()
  guardDocuments(strapi)
  guardColumns(strapi)
  await registerPermissions(strapi)
  withholdForms(strapi)
  await registerOwnCities(strapi)
  await labelPanel(strapi)
}

export async function destroy(): Promise<void> {
  stopClock()
  await endBoot()
}
