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

type Windows = Batches['windows']

/** The intervals of the policy (15, 20, 22 August); the instant is the midnight after the day (S01). */
const windowsAt = (opens: Date, liaison: Date, closes: Date, recommend: Date): Windows => ({
  filingOpensAt: opens.toISOString(),
  liaisonDueAt: liaison.toISOString(),
  filingClosesAt: closes.toISOString(),
  recommendClosesAt: recommend.toISOString(),
})

/** Three batches, planned as in the form; those that are due are opened later on the timeline. */
export async function insertBatches(days: Days): Promise<Batches> {
  const windows = windowsAt(days.at(-20), days.at(9), days.at(14), days.at(16))
  const august = windowsAt(days.before('07-20'), days.before('08-16'), days.before('08-21'), days.before('08-23'))
  const later = windowsAt(days.at(120), days.at(146), days.at(151), days.at(153))
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
  const applicant = enterprises.find(({ labelStatus, city }) => labelStatus === 'eligible' && city === late)
  const extend = (at: Date, batch: DemoBatch, whose: Row, until: Date, reason: string): void =>
    timeline.act(at, province, BATCH, 'grant-extension', batch.documentId, {
      ...whose,
      until: until.toISOString(),
      reason,
    })
  const filing = { window: 'filing', scope: 'applicant', creditCode: applicant?.creditCode }
  const recommendation = { window: 'recommendation', scope: 'city', cityCode: late?.code }
  timeline.act(days.before('07-18', 9), province, BATCH, 'open', closed.documentId)
  const outage = '企业因厂区停电无法按时填报，已提供证明。'
  extend(days.before('08-19', 15), closed, filing, days.before('08-22'), outage)
  const typhoon = '台风影响，市局来函申请延长推荐期限三天。'
  extend(days.before('08-21', 16), closed, recommendation, days.before('08-26'), typhoon)
  timeline.act(days.at(-21, 9), province, BATCH, 'open', open.documentId)
  timeline.act(days.at(-6, 14), province, BATCH, 'change-windows', open.documentId, {
    recommendClosesAt: days.at(17).toISOString(),
    reason: '多市反映核查时间紧张，市级推荐截止时间延后一天。',
  })
  extend(days.at(-4, 10), open, filing, days.at(16), '企业正在搬迁，申请延期两天填报。')
  extend(days.at(-2, 10), open, recommendation, days.at(20), '市局申报企业较多，现场核查尚需时间。')
}
