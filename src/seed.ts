import type { Core } from '@strapi/strapi'
import type { Moment } from './shared/pure/workflow'
import { databaseNow } from './shared/server/database/clock'
import { inTransaction } from './shared/server/database/database'
import { seedCities } from './plugins/desk/server/seed-cities'
import { seedForm } from './plugins/forms/server/forms'
import { seedCategories } from './plugins/pool/server/seed-categories'
import { asSystem } from './shared/server/walls/scope'

/** Demo data only on request, never in production. */
function wantsDemo(): boolean {
  const inProduction = process.env.NODE_ENV === 'production'
  const wanted = process.env.SEED ?? (inProduction ? 'none' : 'demo')
  if (wanted !== 'demo' && wanted !== 'none') throw new Error(`SEED is demo or none, not ${wanted}`)
  if (wanted === 'demo' && inProduction)
    throw new Error('SEED=demo is refused in production: demo accounts have known passwords')
  return wanted === 'demo'
}

/** What every installation has: cities, categories, the application form. */
export async function seed(): Promise<void> {
  const now = databaseNow()
  // The demo acts for cities in the year before, so their own history must begin earlier.
  const since = wantsDemo() ? new Date(Date.UTC(now.getUTCFullYear() - 1, 0, 5)) : now
  await asSystem(() =>
    inTransaction(() => seedReference(process.env.PROVINCE_CODE ?? '370000', { now: since, arrivedAt: since })),
  )
}

/** Seeds the demo into an empty database, if asked for. As with real users, each action is a transaction of its own. */
export async function seedDemo(strapi: Core.Strapi): Promise<void> {
  if (process.env.NODE_ENV === 'production') return
  const demo = await import('./demo/demo.js')
  if (wantsDemo()) await demo.seedDemo(strapi)
  await demo.showLogins()
}

/** In the order in which rows refer to each other. */
async function seedReference(provinceCode: string, at: Moment): Promise<void> {
  await seedCities(provinceCode, at)
  await seedCategories()
  await seedForm(at)
}
