import type { Actor } from '../../../../shared/pure/actor'
import { statesIn, sqlIn } from '../../../../shared/pure/state-sets'
import { databaseNow } from '../../../../shared/server/database/clock'
import { query, selectRows } from '../../../../shared/server/database/database'
import { citiesFor, type City } from '../../../../shared/server/walls/cities'
import { BATCH } from '../../contract'
import { closesFor, isLiaisonOverdue } from '../../domain/windows'
import { demandFlow } from '../../domain/demand-flow'
import type { BatchRow } from '../../domain/batch-guards'
import { batchesWithExtensions, type ExtensionRow } from '../facts/filing-facts'
import { batchFlow } from '../../domain/batch-flow'

/** Progress of a city in the current batch. */
export interface CityProgress extends City {
  /** Demands by state, without drafts. */
  counts: Record<string, number>
  liaison: string | null
  /** R19: the due date has passed without a liaison. */
  liaisonOverdue: boolean
  list: { documentId: string; state: string; version: number | null } | null
  /** Closing instants for the city, extensions included (R04); absent without a batch. */
  filingClosesAt?: Date | null
  recommendClosesAt?: Date | null
}

export interface Progress {
  batch: BatchRow | undefined
  cities: CityProgress[]
}

/** The current batch and the progress of each city: an officer's own cities, or all. */
export async function readProgress(actor: Actor): Promise<Progress> {
  const cities = await citiesFor(actor)
  const batch = await batchAtWork()
  const extensions = batch ? ((await batchesWithExtensions([batch.id])).extensions.get(batch.id) ?? []) : []
  return { batch, cities: await progressIn(batch, extensions, cities) }
}

/** How far cities are in a batch: what home pages count and reminders say is this one reading. */
export async function progressIn(
  batch: BatchRow | undefined,
  extensions: readonly ExtensionRow[],
  cities: readonly City[],
): Promise<CityProgress[]> {
  const codes = cities.map(({ code }) => code)
  const counts = await demandsIn(codes, batch?.id ?? 0)
  const liaisons = await liaisonsOf(codes)
  const lists = await listsOf(codes, batch?.id ?? 0)
  return cities.map((city) => {
    const liaison = liaisons.get(city.code) ?? null
    return {
      ...city,
      counts: counts.get(city.code) ?? {},
      liaison,
      // Computed, not stored, so that it is never stale.
      liaisonOverdue: isLiaisonOverdue(batch, liaison, databaseNow()),
      list: lists.get(city.code) ?? null,
      ...(batch ? closes(batch, extensions, city.code) : {}),
    }
  })
}

/** Demands that wait for their city. */
export const waitingForCity = ({ counts }: CityProgress): number =>
  statesIn(demandFlow, 'cityWork').reduce((sum, state) => sum + (counts[state] ?? 0), 0)

/** The open batch; when none is, the next or the last one. */
async function batchAtWork(): Promise<BatchRow | undefined> {
  const [batch] = await selectRows<BatchRow>(
    BATCH,
    `kind = 'pilot' and ${sqlIn(batchFlow, 'effective')}`,
    [],
    `order by case state when 'open' then 0 when 'planned' then 1 else 2 end, year desc, ordinal desc limit 1`,
  )
  return batch
}

const closes = (batch: BatchRow, extensions: readonly ExtensionRow[], cityCode: string) => ({
  filingClosesAt: closesFor(batch, 'filing', { cityCode }, extensions),
  recommendClosesAt: closesFor(batch, 'recommendation', { cityCode }, extensions),
})

async function demandsIn(codes: readonly string[], batchId: number): Promise<Map<string, Record<string, number>>> {
  const rows = await query<{ city: string; counts: Record<string, number> }>(
    `select city, jsonb_object_agg(state, count) as counts from (
       select city_code as city, state, count(*)::int as count from demands
       where city_code = any($1::text[]) and batch_id = $2::int and ${sqlIn(demandFlow, 'filed')} group by 1, 2) by_state group by 1`,
    [codes, batchId],
  )
  return new Map(rows.map(({ city, counts }) => [city, counts]))
}

/** Who is the liaison of each city that has one. */
export async function liaisonsOf(codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ city: string; name: string }>(
    `select city_code as city, name from liaisons where state = 'current' and city_code = any($1::text[])`,
    [codes],
  )
  return new Map(rows.map(({ city, name }) => [city, name]))
}

async function listsOf(codes: readonly string[], batchId: number): Promise<Map<string, CityProgress['list']>> {
  const rows = await query<{ city: string; state: string; version: number | null; documentId: string }>(
    `select city_code as city, state, frozen_version as version, document_id as "documentId" from city_lists
     where city_code = any($1::text[]) and batch_id = $2::int`,
    [codes, batchId],
  )
  return new Map(rows.map(({ city, ...list }) => [city, list]))
}
