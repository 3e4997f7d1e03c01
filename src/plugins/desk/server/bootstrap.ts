import type { Core } from '@strapi/strapi'
import { hideWalls } from './hide-walls'
import { labelPanel } from './panel-labels'
import { registerPermissions, withholdForms } from './permissions'
import { refuseRelations } from './relation-refusals'
import { registerOwnCities } from './role-condition'

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  refuseRelations(strapi)
  hideWalls(strapi)
  await registerPermissions(strapi)
  withholdForms(strapi)
  await registerOwnCities(strapi)
  await labelPanel(strapi)
}
