import { insertRows, newDocumentId, type Row } from '../shared/server/database/database'
import { BATCH } from '../plugins/filing/contract'
import { dated, type Cast } from './cast'
import type { Days } from './days'
import type { Timeline } from './timeline'

export interface DemoBatch {
  id: number
  documentId: string
  name: string
}

export interface Batches {
  closed: DemoBatch
  open: DemoBatch
  planned: DemoBatch
  /** Windows of the open batch, as instants. */
  windows: Record<'filingOpensAt' | 'liaisonDueAt' | 'filingClosesAt' | 'recommendClosesAt', string>
}

/** Three batches, planned as in the form; those that are due are opened later on the timeline. */
export async function insertBatches(days: Days): Promise<Batches> {
  const iso = (at: Date): string => at.toISOString()
  // The intervals of the policy (15, 20, 22 August); the instant is the midnight after the day (S01).
  const windows = {
    filingOpensAt: iso(days.at(-20)),
    liaisonDueAt: iso(days.at(9)),
    filingClosesAt: iso(days.at(14)),
    recommendClosesAt: iso(days.at(16)),
  }
  const august = {
    filingOpensAt: iso(days.before('07-20')),
    liaisonDueAt: iso(days.before('08-16')),
    filingClosesAt: iso(days.before('08-21')),
    recommendClosesAt: iso(days.before('08-23')),
  }
  const later = {
    filingOpensAt: iso(days.at(120)),
    liaisonDueAt: iso(days.at(146)),
    filingClosesAt: iso(days.at(151)),
    recommendClosesAt: iso(days.at(153)),
  }
  const batch = (name: string, year: number, ordinal: number, made: Date, instants: object): Row => ({
    documentId: newDocumentId(),
    name,
    kind: 'pilot',
    year,
    ordinal,
    parallel: false,
    state: 'planned',
    ...instants,
    ...dated(made),
  })
  const rows = [
    batch(`${days.year - 1}年首批`, days.year - 1, 1, days.before('07-10', 9), august),
    batch(`${days.year}年首批`, days.year, 1, days.at(-25, 9), windows),
    {
      ...batch(`${days.year}年第二批`, days.year, 2, days.at(-1, 9), later),
      note: '时间为暂定，待首批名单公布后确定。',
    },
  ]
  const [closed, open, planned] = (await insertRows<DemoBatch>(BATCH, rows)) as [DemoBatch, DemoBatch, DemoBatch]
  return { closed, open, planned, windows }
}

/** Opening, a changed window, extensions (R01, R03, R04). */
export function planWindows(
  { province, cities, enterprises, days }: Cast,
  { closed, open }: Batches,
  timeline: Timeline,
): void {
  const late = cities[2] ?? cities[0]
  const applicant = enterprises.find(({ standing, city }) => standing === 'eligible' && city === late)
  const extend = (at: Date, batch: DemoBatch, input: Row): void =>
    timeline.act(at, province, BATCH, 'grant-extension', batch.documentId, input)
  timeline.act(days.before('07-18', 9), province, BATCH, 'open', closed.documentId)
  extend(days.before('08-19', 15), closed, {
    window: 'filing',
    scope: 'applicant',
    creditCode: applicant?.creditCode,
    until: days.before('08-22').toISOString(),
    reason: '企业因厂区停电无法按时填报，已提供证明。',
  })
  extend(days.before('08-21', 16), closed, {
    window: 'recommendation',
    scope: 'city',
    cityCode: late?.code,
    until: days.before('08-26').toISOString(),
    reason: '台风影响，市局来函申请延长推荐期限三天。',
  })
  timeline.act(days.at(-21, 9), province, BATCH, 'open', open.documentId)
  timeline.act(days.at(-6, 14), province, BATCH, 'change-windows', open.documentId, {
    recommendClosesAt: days.at(17).toISOString(),
    reason: '多市反映核查时间紧张，市级推荐截止时间延后一天。',
  })
  extend(days.at(-4, 10), open, {
    window: 'filing',
    scope: 'applicant',
    creditCode: applicant?.creditCode,
    until: days.at(16).toISOString(),
    reason: '企业正在搬迁，申请延期两天填报。',
  })
  extend(days.at(-2, 10), open, {
    window: 'recommendation',
    scope: 'city',
    cityCode: late?.code,
    until: days.at(20).toISOString(),
    reason: '市局申报企业较多，现场核查尚需时间。',
  })
}
