import type { CategoryCode } from '../../../policy/categories'
import type { Subject } from '../../../shared/pure/workflow'
import { query } from '../../../shared/server/database/database'
import { readSettings } from '../../../shared/server/settings/settings'
import type { ListingFacts } from '../domain/listing-flow'
import { POOL_SETTINGS } from '../domain/settings'

/** R17: where each provider stands now, and how 入驻 is read. */
export async function listingFacts(subjects: readonly Subject[]): Promise<Map<string, ListingFacts>> {
  const owned = subjects as readonly (Subject & { creditCode: string })[]
  const [{ listBeforeAdmission }, active] = await Promise.all([
    readSettings(POOL_SETTINGS),
    activeCategories(owned.map(({ creditCode }) => creditCode)),
  ])
  return new Map(
    owned.map(({ documentId, creditCode }) => [
      documentId,
      { listBeforeAdmission: listBeforeAdmission as boolean, active: active.get(creditCode) ?? [] },
    ]),
  )
}

async function activeCategories(creditCodes: readonly string[]): Promise<Map<string, CategoryCode[]>> {
  const rows = await query<{ code: string; categories: CategoryCode[] }>(
    `select credit_code as code, array_agg(category_code) as categories from standings
     where credit_code = any($1::text[]) and state = 'active' group by credit_code`,
    [creditCodes],
  )
  return new Map(rows.map(({ code, categories }) => [code, categories]))
}
