import { CATEGORIES_VERSION, CATEGORY_CODES, categoryOf } from '../../../policy/categories'
import { execute, insertRows, query } from '../../../shared/server/database/database'

/** The seven categories (§2): adds those that are missing; the conditions of an older edition are overwritten. */
export async function seedCategories(): Promise<void> {
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
