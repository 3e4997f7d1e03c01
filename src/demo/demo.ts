import type { Core } from '@strapi/strapi'
import { databaseNow } from '../shared/server/database/clock'
import { execute, inTransaction, query } from '../shared/server/database/database'
import { publish } from '../shared/server/flows/events'
import { asSystem } from '../shared/server/walls/scope'
import { planApplications } from './applications'
import { planAnnouncements } from './announcements'
import { insertBatches, planWindows } from './batches'
import { planInvitations, planCarriedOver, planLiaisons } from './city-work'
import type { Cast } from './cast'
import { planClosedBatch } from './closed-batch'
import { daysFrom } from './days'
import { insertEnterprises } from './enterprises'
import { insertLabels, planDeclaredLabels } from './labels'
import { demoLogins, emailOf, removeLogins, slugOf, writeLogins } from './logins'
import { createOfficers, planOfficers } from './officers'
import { planOpenBatch } from './open-batch'
import { insertPool } from './pool'
import { createAccounts, createProviderAccount, createStaff, openAccount } from './staff'
import { accountHolders } from './tickets'
import { timeline, type Timeline } from './timeline'
import { planVerifications } from './verifications'

const MARKER = 'demo'

/** Seeds an empty database, in one transaction; a database with data of its own is left alone. */
export async function seedDemo(strapi: Core.Strapi): Promise<void> {
  await asSystem(() =>
    inTransaction(async () => {
      if (!(await isMarked()) && (await isEmpty())) await fill(strapi)
    }),
  )
}

/** Writes the logins for `npm start` to print, if this database has the demo. */
export async function showLogins(): Promise<void> {
  if (await asSystem(isMarked)) writeLogins(demoLogins(await asSystem(cityNames)))
  else removeLogins()
}

async function isMarked(): Promise<boolean> {
  return (await query('select 1 from desk_marker where name = $1', [MARKER])).length > 0
}

/** No data entered by people: the demo must not mix with it. */
async function isEmpty(): Promise<boolean> {
  const [row] = await query<{ used: boolean }>(
    `select exists (select from enterprises) or exists (select from batches) or exists (select from providers)
        or exists (select from admin_users) or exists (select from up_users) as used`,
  )
  return row?.used === false
}

async function cityNames(): Promise<{ name: string; slug: string }[]> {
  const rows = await query<{ name: string; name_en: string | null; code: string }>(
    'select name, name_en, code from cities order by code',
  )
  return rows.map(({ name, name_en: nameEn, code }) => ({ name, slug: slugOf(nameEn, code) }))
}

async function fill(strapi: Core.Strapi): Promise<void> {
  const from = Date.now()
  const days = daysFrom(databaseNow())
  const province = await createStaff(strapi)
  const cities = await createOfficers(strapi, days)
  const enterprises = await insertEnterprises(cities, days)
  await createAccounts(strapi, enterprises)
  const cast: Cast = { days, province, cities, enterprises }
  await insertLabels(cast)
  const providers = await insertPool(cast)
  const course = timeline()
  await planVerifications(cast, course)
  await planApplications(strapi, cast, providers, course)
  await playBatches(cast, course)
  for (const [index, { account }] of accountHolders(cast).entries())
    if (account) await openAccount(strapi, account, emailOf(`enterprise${index + 1}`))
  const [provider] = providers
  if (provider) await createProviderAccount(strapi, provider.creditCode, provider.name)
  await publish('demo.told', [{ until: days.now.toISOString() }])
  await execute('insert into desk_marker (name, hash) values ($1, $2)', [MARKER, days.now.toISOString()])
  strapi.log.info(`demo data seeded in ${((Date.now() - from) / 1000).toFixed(1)} s`)
}

async function playBatches(cast: Cast, course: Timeline): Promise<void> {
  const batches = await insertBatches(cast.days)
  planOfficers(cast, course)
  planWindows(cast, batches, course)
  planLiaisons(cast, course)
  planInvitations(cast, course)
  const before = planClosedBatch(cast, batches, course)
  planDeclaredLabels(cast, course)
  planCarriedOver(cast, before, course)
  planOpenBatch(cast, batches, course)
  planAnnouncements(cast, batches, course)
  await course.play()
}
