import type { Core } from '@strapi/strapi'
import { SYSTEM } from './shared/pure/actor'
import { categoryOf, CATEGORIES_VERSION, CATEGORY_CODES } from './policy/categories'
import { citiesOf } from './policy/divisions'
import { databaseNow } from './shared/server/database/clock'
import { execute, inTransaction, insertRows, query, type Row } from './shared/server/database/database'
import { seedForm } from './plugins/forms/server/forms'
import { asSystem } from './shared/server/walls/scope'
import { createRows } from './shared/server/flows/create-rows'

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
  await asSystem(() => inTransaction(() => seedReference(process.env.PROVINCE_CODE ?? '370000', since)))
}

/** Seeds the demo into an empty database, if asked for. As with real users, each action is a transaction of its own. */
export async function seedDemo(strapi: Core.Strapi): Promise<void> {
  if (process.env.NODE_ENV === 'production') return
  const demo = await import('./demo/demo.js')
  if (wantsDemo()) await demo.seedDemo(strapi)
  await demo.showLogins()
}

/** The province's cities and the seven categories (§2), overwritten from the code. */
async function seedReference(provinceCode: string, since: Date): Promise<void> {
  const [other] = await query<{ province_code: string }>(
    'select province_code from cities where province_code <> $1 limit 1',
    [provinceCode],
  )
  if (other)
    throw new Error(`the database belongs to province ${other.province_code}, PROVINCE_CODE says ${provinceCode}`)
  const known = new Set((await query<{ code: string }>('select code from cities')).map((row) => row.code))
  const missing = citiesOf(provinceCode).filter((city) => !known.has(city.code))
  const rows = missing.map(
    (city, at): Row => ({
      code: city.code,
      name: city.name,
      nameEn: city.nameEn,
      provinceCode,
      sort: known.size + at + 1,
    }),
  )
  await createRows('api::city.city', 'create', rows, { actor: SYSTEM, at: { now: since, arrivedAt: since }, input: {} })
  await seedCategories()
  await seedForm({ now: since, arrivedAt: since })
}

async function seedCategories(): Promise<void> {
  const known = new Set((await query<{ code: string }>('select code from provider_categories')).map((row) => row.code))
  const missing = CATEGORY_CODES.filter((code) => !known.has(code)).map((code) => {
    const { number, zh, en, clause, conditions } = categoryOf(code)
    return { code, number, name: zh, nameEn: en, clause, conditions, edition: CATEGORIES_VERSION }
  })
  await insertRows('api::provider-category.provider-category', missing)
  for (const code of CATEGORY_CODES)
    await execute(
      'update provider_categories set conditions = $2::jsonb, edition = $3 where code = $1 and edition < $3',
      [code, JSON.stringify(categoryOf(code).conditions), CATEGORIES_VERSION],
    )
}
