import { shanghaiDay, type Day } from '../../../../shared/pure/calendar'
import { eligibility } from '../../../../policy/eligibility'
import { query } from '../../../../shared/server/database/database'
import { readSettings } from '../../../../shared/server/settings/settings'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import type { Moment } from '../../../../shared/pure/workflow'
import type { DemandFacts, DemandRow } from '../../domain/demand-guards'
import { DEMAND } from '../../contract'
import { FILING_SETTINGS } from '../../domain/settings'
import { batchesWithExtensions, citiesWithLiaison } from './filing-facts'
import { panelsOn } from './panels-on-demands'
import { labelsOf, organisationFacts } from '../../../organisations/contract-server'
import { demandFlow } from '../../domain/demand-flow'
import { sqlNotIn } from '../../../../shared/pure/state-sets'

/**
 * Facts for the guards of all demands of an action, in a fixed number of queries. Read beyond the walls: a city decides
 * on what was filed with it even if the enterprise has moved since (R70).
 */
export const demandFacts = (demands: readonly DemandRow[], at: Moment): Promise<Map<string, DemandFacts>> =>
  beyondWalls(() => readFacts(demands, at))

async function readFacts(demands: readonly DemandRow[], at: Moment): Promise<Map<string, DemandFacts>> {
  const batchIds = demands.map((demand) => demand.batch).filter((id) => id !== null)
  const codes = [...new Set(demands.map((demand) => demand.creditCode))]
  const settings = await readSettings(FILING_SETTINGS)
  const { batches, extensions } = await batchesWithExtensions(batchIds)
  const enterprises = await organisationFacts('enterprise', codes)
  const labels = await labelsOf(codes)
  const liaisons = await citiesWithLiaison(demands.map((demand) => demand.cityCode))
  const none = await citiesWithNone(batchIds)
  const filed = await filedDemands(batchIds, codes)
  const panels = await panelsOn(demands.map(({ documentId }) => documentId))
  const today = shanghaiDay(at.arrivedAt)
  const filedOn = await filingDays(demands.map(({ documentId }) => documentId))
  return new Map(
    demands.map((demand) => [
      demand.documentId,
      {
        batch: demand.batch === null ? undefined : batches.get(demand.batch),
        extensions: demand.batch === null ? [] : (extensions.get(demand.batch) ?? []),
        size: enterprises.get(demand.creditCode)?.size ?? null,
        verification: enterprises.get(demand.creditCode)?.verification ?? 'none',
        eligibility: eligibility(
          labels.get(demand.creditCode) ?? [],
          filedOn.get(demand.documentId) ?? today,
          settings,
        ),
        liaisonNamed: liaisons.has(demand.cityCode),
        cityDeclaredNone: none.has(`${demand.batch}|${demand.cityCode}`),
        othersFiled: (filed.get(`${demand.batch}|${demand.creditCode}`) ?? []).filter((id) => id !== demand.documentId)
          .length,
        panel: panels.get(demand.documentId) ?? null,
        settings: judgedBy(settings),
      },
    ]),
  )
}

type FilingSettings = Awaited<ReturnType<typeof readSettings<typeof FILING_SETTINGS>>>

const judgedBy = (settings: FilingSettings): DemandFacts['settings'] => ({
  mostDemands: settings.mostDemands,
  undo: settings.undo,
  returnToCity: settings.returnToCity,
  blockWithoutLiaison: settings.blockWithoutLiaison,
  allGrounds: settings.allPriorityGrounds,
  correctionAfterClose: settings.correctionAfterClose,
  championMayFile: settings.championMayFile,
  unverifiedMaySubmit: settings.unverifiedMaySubmit,
  panelRequired: settings.panelRequired,
})

/** R22: labels count as of the day of filing; answering a return (S04) is no new filing. */
async function filingDays(demandIds: readonly string[]): Promise<Map<string, Day>> {
  const rows = await query<{ id: string; day: Day }>(
    `select subject_id as id, to_char(min(arrived_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
     from desk_history where subject_uid = $1 and subject_id = any($2::text[]) and action = 'submit' group by subject_id`,
    [DEMAND, demandIds],
  )
  return new Map(rows.map(({ id, day }) => [id, day]))
}

async function citiesWithNone(batchIds: readonly number[]): Promise<Set<string>> {
  const rows = await query<{ batch_id: number; city_code: string }>(
    `select batch_id, city_code from city_lists where state = 'none' and batch_id = any($1::int[])`,
    [[...new Set(batchIds)]],
  )
  return new Set(rows.map((row) => `${row.batch_id}|${row.city_code}`))
}

async function filedDemands(batchIds: readonly number[], codes: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await query<{ batch_id: number; credit_code: string; ids: string[] }>(
    `select batch_id, credit_code, array_agg(document_id::text) as ids from demands
     where batch_id = any($1::int[]) and credit_code = any($2::text[]) and ${sqlNotIn(demandFlow, 'unfiled')}
     group by batch_id, credit_code`,
    [[...new Set(batchIds)], codes],
  )
  return new Map(rows.map((row) => [`${row.batch_id}|${row.credit_code}`, row.ids]))
}
