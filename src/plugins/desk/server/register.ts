import type { Core } from '@strapi/strapi'
import { bindFlow, bindingsFor } from '../../../shared/server/flows/flows'
import { definePermissions } from '../../../shared/server/flows/permissions'
import { defineJobs } from '../../../shared/server/jobs/jobs'
import { CITY, OFFICER } from '../contract'
import { cityFlow } from '../domain/city-flow'
import { defineUpgrades } from '../../../shared/server/upgrades/steps'
import { actorsBy } from '../../../shared/server/walls/actors'
import { appointOfficer } from './services/appoint-officer'
import { officerFlow } from '../domain/officer-flow'
import { closeRoutes } from './closed-routes'
import { nameOffices } from '../../../shared/server/accounts/office-names'
import { officeWords } from '../domain/office-words'
import { officesOf } from './offices'
import { DESK_JOBS } from './jobs/desk-jobs'
import { bindNotices } from './notices'
import { DESK_ACTIONS } from './permissions'
import { roleMemory } from './upgrades'
import { fetchNothing, guardWebhooks, hostsOf } from './webhooks/guard-webhooks'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'

export function register({ strapi }: { strapi: Core.Strapi }): void {
  actorsBy('desk', 'offices', officesOf)
  nameOffices('desk', officeWords)
  defineJobs('desk', DESK_JOBS)
  declareHistoryWords('desk', HISTORY_WORDS)
  definePermissions('desk', DESK_ACTIONS)
  defineUpgrades('desk', [roleMemory(strapi)])
  closeRoutes(strapi, { webhooks: hostsOf(strapi).length > 0 })
  guardWebhooks(strapi, hostsOf(strapi))
  fetchNothing(strapi)
  const desk = bindingsFor('desk')
  bindFlow(
    desk({
      flow: cityFlow,
      uid: CITY,
      kind: 'city',
      writtenBy: 'form',
      cityAttribute: 'code',
      procedural: ['code', 'provinceCode'],
      verbs: { 'appoint-officer': appointOfficer },
    }),
  )
  bindFlow(desk({ flow: officerFlow, uid: OFFICER, kind: 'officer', writtenBy: 'verbs' }))
  bindNotices()
}
