import type { CategoryCode } from '../../../policy/categories'
import { query } from '../../../shared/server/database/database'
import { readSettings } from '../../../shared/server/settings/settings'
import type { ListingFacts, ListingRow } from '../domain/listing-flow'
import { POOL_SETTINGS } from '../domain/settings'
import { STANDINGS } from '../../pool/contract'

/** R17: each provider's standings now, and the setting for 入驻. */
export async function listingFacts(
  owned: readonly Pick<ListingRow, 'documentId' | 'creditCode'>[],
): Promise<Map<string, ListingFacts>> {
  const [{ listBeforeAdmission }, active] = await Promise.all([
    readSettings(POOL_SETTINGS),
    activeCategories(owned.map(({ creditCode }) => creditCode)),
  ])
  return new Map(
    owned.map(({ documentId, creditCode }) => [
      documentId,
      { listBeforeAdmission, active: active.get(creditCode) ?? [] },
    ]),
  )
}

async function activeCategories(creditCodes: readonly string[]): Promise<Map<string, CategoryCode[]>> {
  const rows = await query<{ code: string; categories: CategoryCode[] }>(
    `select credit_code as code, array_agg(category_code) as categories from ${STANDINGS} standings
     where credit_code = any($1::text[]) and state = 'active' group by credit_code`,
    [creditCodes],
  )
  return new Map(rows.map(({ code, categories }) => [code, categories]))
}
