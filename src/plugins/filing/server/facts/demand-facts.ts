import { shanghaiDay } from '../../../../shared/pure/calendar'
import { eligibility, type EnterpriseLabel } from '../../../../policy/eligibility'
import type { LabelSettings } from '../../../../policy/labels'
import { query } from '../../../../shared/server/database/database'
import { readSettings } from '../../../../shared/server/settings/settings'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import type { Moment } from '../../../../shared/pure/workflow'
import type { DemandFacts, DemandRow } from '../../domain/demand-guards'
import { FILING_SETTINGS } from '../../domain/settings'
import { batchesWithExtensions, citiesWithLiaison } from './filing-facts'
import { panelsOn } from './panels-on-demands'

/**
 * Everything the guards of a demand judge by, for all demands of an act in a fixed number of queries. Read beyond the
 * walls: a city decides on what was filed with it though the enterprise has moved to another since (R70).
 */
export const demandFacts = (demands: readonly DemandRow[], at: Moment): Promise<Map<string, DemandFacts>> =>
  beyondWalls(() => readFacts(demands, at))

async function readFacts(demands: readonly DemandRow[], at: Moment): Promise<Map<string, DemandFacts>> {
  const batchIds = demands.map((demand) => demand.batch).filter((id) => id !== null)
  const codes = [...new Set(demands.map((demand) => demand.creditCode))]
  const settings = await readSettings(FILING_SETTINGS)
  const { batches, extensions } = await batchesWithExtensions(batchIds)
  const enterprises = await enterprisesOf(codes)
  const labels = await labelsOf(codes)
  const liaisons = await citiesWithLiaison(demands.map((demand) => demand.cityCode))
  const none = await citiesWithNone(batchIds)
  const filed = await filedDemands(batchIds, codes)
  const panels = await panelsOn(demands.map(({ documentId }) => documentId))
  const today = shanghaiDay(at.arrivedAt)
  const verdicts = new Map(
    codes.map((code) => [code, eligibility(labels.get(code) ?? [], today, settings satisfies LabelSettings)]),
  )
  return new Map(
    demands.map((demand) => [
      demand.documentId,
      {
        batch: demand.batch === null ? undefined : batches.get(demand.batch),
        extensions: demand.batch === null ? [] : (extensions.get(demand.batch) ?? []),
        size: enterprises.get(demand.creditCode)?.size ?? null,
        verification: enterprises.get(demand.creditCode)?.verification ?? 'none',
        eligibility: verdicts.get(demand.creditCode) ?? eligibility([], today),
        liaisonNamed: liaisons.has(demand.cityCode),
        cityDeclaredNone: none.has(`${demand.batch}|${demand.cityCode}`),
        othersFiled: (filed.get(`${demand.batch}|${demand.creditCode}`) ?? []).filter((id) => id !== demand.documentId)
          .length,
        panel: panels.get(demand.documentId) ?? null,
        settings: {
          mostDemands: settings.mostDemands,
          undo: settings.undo,
          returnToCity: settings.returnToCity,
          blockWithoutLiaison: settings.blockWithoutLiaison,
          allGrounds: settings.allPriorityGrounds,
          correctionAfterClose: settings.correctionAfterClose,
          championMayFile: settings.championMayFile,
          unverifiedMaySubmit: settings.unverifiedMaySubmit,
          panelRequired: settings.panelRequired,
        },
      },
    ]),
  )
}

type Enterprise = Pick<DemandFacts, 'size' | 'verification'> & { creditCode: string }

async function enterprisesOf(codes: readonly string[]): Promise<Map<string, Enterprise>> {
  const rows = await query<Enterprise>(
    `select e.credit_code as "creditCode", e.size, case when e.verified_at is not null then 'verified'
        when exists (select 1 from verifications v where v.credit_code = e.credit_code and v.state = 'submitted')
        then 'evidence-given' else 'none' end as verification
     from enterprises e where e.credit_code = any($1::text[])`,
    [codes],
  )
  return new Map(rows.map((row) => [row.creditCode, row]))
}

/** Labels of enterprises as the eligibility rule reads them. */
export async function labelsOf(codes: readonly string[]): Promise<Map<string, EnterpriseLabel[]>> {
  const rows = await query<EnterpriseLabel & { credit_code: string }>(
    `select l.credit_code, l.kind, l.state, l.source, l.certificate_number as "certificateNumber", l.year,
        to_char(l.valid_until_on, 'YYYY-MM-DD') as "validUntilOn", l.chain_name as "chainName", l.proof is not null as "hasProof",
        (select to_char(max(h.at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from desk_history h
          where h.subject_id = l.document_id and h.action in ('confirm', 'accept-expired')) as "confirmedOn"
     from enterprise_labels l where l.credit_code = any($1::text[]) and l.state <> 'removed'`,
    [codes],
  )
  const byCode = new Map<string, EnterpriseLabel[]>()
  for (const { credit_code, ...label } of rows) byCode.set(credit_code, [...(byCode.get(credit_code) ?? []), label])
  return byCode
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
     where batch_id = any($1::int[]) and credit_code = any($2::text[]) and state not in ('draft', 'withdrawn')
     group by batch_id, credit_code`,
    [[...new Set(batchIds)], codes],
  )
  return new Map(rows.map((row) => [`${row.batch_id}|${row.credit_code}`, row.ids]))
}
