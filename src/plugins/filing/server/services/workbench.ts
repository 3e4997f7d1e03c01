import type { Context } from 'koa'
import type { Actor } from '../../../../shared/pure/actor'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { databaseNow } from '../../../../shared/server/database/clock'
import { query, selectRows } from '../../../../shared/server/database/database'
import { closesFor } from '../../domain/windows'
import { BATCH } from '../../contract'
import { batchesWithExtensions, type ExtensionRow } from '../facts/filing-facts'
import type { BatchRow } from '../../domain/batch-guards'

interface CityRow {
  [column: string]: unknown
  code: string
  name: string
  nameEn: string | null
}

const staff = { policies: ['admin::isAuthenticatedAdmin'] }

/** What the panel's home page tells, and the names of the cities for its lists. */
export const workbenchRoutes = [
  { method: 'GET', path: '/workbench', handler: workbench, config: staff },
  { method: 'GET', path: '/cities', handler: cities, config: staff },
]

async function cities(ctx: Context): Promise<void> {
  await staffActorOf(ctx)
  ctx.body = { data: await citiesFor({ kind: 'province' }), meta: {} }
}

const citiesFor = ({ kind, cityCodes = [] }: Pick<Actor, 'kind'> & Partial<Actor>): Promise<CityRow[]> =>
  query<CityRow>(
    `select code, name, name_en as "nameEn" from cities where $1::boolean or code = any($2::text[]) order by sort, code`,
    [kind !== 'city', cityCodes],
  )

/** The batch at work and how far each city is: an officer's own cities, or all of them. */
async function workbench(ctx: Context): Promise<void> {
  const actor = await staffActorOf(ctx)
  const mine = await citiesFor(actor)
  const batch = await batchAtWork()
  const extensions = batch ? ((await batchesWithExtensions([batch.id])).extensions.get(batch.id) ?? []) : []
  const progress = await progressOf(
    mine.map((city) => city.code),
    batch?.id,
  )
  ctx.body = {
    data: {
      kind: actor.kind,
      now: databaseNow().toISOString(),
      batch: batch && present(batch),
      cities: mine.map((city) => ({
        ...city,
        ...progress(city.code),
        ...(batch ? closes(batch, extensions, city.code) : {}),
        liaisonOverdue: liaisonOverdue(batch, progress(city.code).liaison),
      })),
    },
    meta: {},
  }
}

/** The open batch; when none is, the next or the last one. */
async function batchAtWork(): Promise<BatchRow | undefined> {
  const [batch] = await selectRows<BatchRow>(
    BATCH,
    `kind = 'pilot' and state <> 'cancelled'`,
    [],
    `order by case state when 'open' then 0 when 'planned' then 1 else 2 end, year desc, ordinal desc limit 1`,
  )
  return batch
}

const present = ({
  documentId,
  name,
  state,
  liaisonDueAt,
  filingOpensAt,
  filingClosesAt,
  recommendClosesAt,
}: BatchRow) => ({
  documentId,
  name,
  state,
  liaisonDueAt,
  filingOpensAt,
  filingClosesAt,
  recommendClosesAt,
})

/** The instants that hold for a city, extensions counted (R04). */
const closes = (batch: BatchRow, extensions: readonly ExtensionRow[], cityCode: string) => ({
  filingClosesAt: closesFor(batch, 'filing', { cityCode }, extensions),
  recommendClosesAt: closesFor(batch, 'recommendation', { cityCode }, extensions),
})

/** R19: derived from the day and from whom there is, so that it is never out of date. */
const liaisonOverdue = (batch: BatchRow | undefined, liaison: string | null): boolean =>
  batch?.state === 'open' && !liaison && !!batch.liaisonDueAt && new Date(batch.liaisonDueAt) <= databaseNow()

async function progressOf(codes: readonly string[], batchId: number | undefined) {
  const demands = await query<{ city: string; state: string; count: number }>(
    `select city_code as city, state, count(*)::int as count from demands
     where city_code = any($1::text[]) and batch_id = $2::int and state <> 'draft' group by 1, 2`,
    [codes, batchId ?? 0],
  )
  const labels = await query<{ city: string; count: number }>(
    `select city_code as city, count(*)::int as count from enterprise_labels where state = 'declared' and city_code = any($1::text[]) group by 1`,
    [codes],
  )
  const verifications = await query<{ city: string; count: number }>(
    `select city_code as city, count(*)::int as count from verifications where state = 'submitted' and city_code = any($1::text[]) group by 1`,
    [codes],
  )
  const handOvers = await query<{ city: string; count: number }>(
    `select to_city as city, count(*)::int as count from hand_overs where state = 'proposed' and to_city = any($1::text[]) group by 1`,
    [codes],
  )
  const liaisons = await query<{ city: string; name: string }>(
    `select city_code as city, name from liaisons where state = 'current' and city_code = any($1::text[])`,
    [codes],
  )
  const lists = await query<{ city: string; state: string; version: number | null; id: string }>(
    `select city_code as city, state, frozen_version as version, document_id as id from city_lists where city_code = any($1::text[]) and batch_id = $2::int`,
    [codes, batchId ?? 0],
  )
  return (code: string) => {
    const list = lists.find((row) => row.city === code)
    return {
      counts: Object.fromEntries(demands.filter((row) => row.city === code).map((row) => [row.state, row.count])),
      toVerify: verifications.find((row) => row.city === code)?.count ?? 0,
      toReceive: handOvers.find((row) => row.city === code)?.count ?? 0,
      labelsToConfirm: labels.find((row) => row.city === code)?.count ?? 0,
      liaison: liaisons.find((row) => row.city === code)?.name ?? null,
      list: list ? { documentId: list.id, state: list.state, version: list.version } : null,
    }
  }
}
