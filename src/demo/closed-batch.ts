import { query } from '../shared/server/database/database'
import { changeSetting } from '../shared/server/settings/settings'
import { BATCH, CITY_LIST, DEMAND } from '../plugins/filing/contract'
import { LIST } from '../plugins/lists/contract'
import { LIST_SETTINGS } from '../plugins/lists/domain/list-settings'
import type { Batches } from './batches'
import { cycled, type Cast, type DemoEnterprise } from './cast'
import {
  accountHolders,
  dealTickets,
  FAIL_REASONS,
  groundsOf,
  mayHavePriority,
  minutes,
  NOT_SELECT_REASONS,
  PASS_REASONS,
  planDraft,
  RETURN_REASONS,
  SELECT_REASON,
  TO_CITY_REASONS,
  WITHDRAW_REASONS,
  type Ticket,
} from './tickets'
import { perform, type Timeline } from './timeline'

/** `answered`: returned, corrected, listed. `second`: returned to the city and listed by the second edition. */
type Fate =
  | 'listed'
  | 'answered'
  | 'second'
  | 'not-listed'
  | 'not-selected'
  | 'returned'
  | 'submitted'
  | 'withdrawn'
  | 'draft'

const FATES: readonly Fate[] = [
  'listed',
  'not-listed',
  'listed',
  'not-selected',
  'listed',
  'answered',
  'listed',
  'draft',
  'listed',
  'not-listed',
  'listed',
  'withdrawn',
  'listed',
  'second',
  'not-selected',
  'listed',
  'returned',
  'listed',
  'submitted',
  'listed',
  'not-listed',
  'listed',
  'not-selected',
]
const RECOMMENDED = new Set<Fate>(['listed', 'answered', 'second', 'not-listed'])

/**
 * The batch of the year before, from its first draft to the second edition of the published list. Returns its demands.
 */
export function planClosedBatch(cast: Cast, batches: Batches, timeline: Timeline): Ticket<Fate>[] {
  const tickets = dealTickets(castFates(cast))
  for (const ticket of tickets) planFiling(cast, batches, timeline, ticket)
  for (const ticket of tickets) planSelection(cast, timeline, ticket)
  for (const city of cast.cities) {
    const at = cast.days.before(city.index === 2 ? '08-25' : '08-22', 14, city.index * 4)
    timeline.tell(at, () => freezeOrDeclareNone(cast, batches.closed.id, city.index, at))
  }
  planReview(cast, tickets, timeline)
  planPublishedLists(cast, batches, tickets, timeline)
  planSettings(cast, timeline)
  return tickets
}

function castFates(cast: Cast): [DemoEnterprise, Fate[]][] {
  const [first, second, third] = accountHolders(cast)
  const chosen = new Map<DemoEnterprise, Fate[]>([
    [first, ['listed', 'not-selected']],
    [second, ['not-listed']],
    [third, ['listed', 'withdrawn']],
  ])
  let dealt = 0
  // Half of the eligible enterprises take part, every third of them with two demands.
  const others = cast.enterprises.filter(
    (enterprise, index) => enterprise.labelStatus === 'eligible' && !chosen.has(enterprise) && index % 2 === 0,
  )
  for (const [index, enterprise] of others.entries())
    chosen.set(
      enterprise,
      Array.from({ length: index % 3 === 0 ? 2 : 1 }, () => cycled(FATES, dealt++)),
    )
  return [...chosen]
}

function planFiling({ days }: Cast, { closed }: Batches, timeline: Timeline, ticket: Ticket<Fate>): void {
  const { enterprise, account, documentId, fate, index } = ticket
  const early = fate === 'answered' || fate === 'returned'
  const place = minutes(`filing ${enterprise.creditCode}`, early ? 6 * 540 : 26 * 540)
  // 540 working minutes a day, from nine to six.
  const filed = new Date(days.before('07-22', 9).getTime() + (Math.floor(place / 540) * 1440 + (place % 540)) * 60_000)
  planDraft(ticket, closed, new Date(filed.getTime() - 26 * 60_000), timeline, fate !== 'draft')
  if (fate !== 'draft') timeline.act(filed, account, DEMAND, 'submit', documentId)
  if (fate === 'withdrawn')
    timeline.act(days.before('08-19', 10, index), account, DEMAND, 'withdraw', documentId, {
      reason: cycled(WITHDRAW_REASONS, index),
    })
}

function planSelection({ days }: Cast, timeline: Timeline, ticket: Ticket<Fate>): void {
  const {
    enterprise: { city, product },
    account,
    documentId,
    fate,
    index,
  } = ticket
  const screening = days.before('08-20', 9, city.index * 3)
  const officer = city.officerAt(screening)
  if (fate === 'returned' || fate === 'answered')
    timeline.act(days.before('08-05', 9, index), officer, DEMAND, 'return', documentId, {
      reason: cycled(RETURN_REASONS, index),
    })
  if (fate === 'answered') {
    timeline.act(days.before('08-10', 10, index), account, DEMAND, 'save', documentId, {
      expectedBenefit: `项目实施后${product}人均产值提升18%，测算依据见附表：以上年产量为基数，按节拍缩短计算。`,
    })
    timeline.act(days.before('08-10', 10, index + 3), account, DEMAND, 'answer-return', documentId)
  }
  if (fate === 'not-selected')
    timeline.act(screening, officer, DEMAND, 'not-select', documentId, { reason: cycled(NOT_SELECT_REASONS, index) })
  if (!RECOMMENDED.has(fate)) return
  const recommended = days.before(city.index === 2 ? '08-24' : '08-21', 10, city.index * 3)
  timeline.act(screening, officer, DEMAND, 'select', documentId, { reason: SELECT_REASON })
  if (index % 3 === 0 && mayHavePriority(ticket))
    timeline.act(days.before('08-20', 15, city.index), officer, DEMAND, 'mark-priority', documentId, {
      grounds: groundsOf(ticket),
    })
  timeline.act(recommended, officer, DEMAND, 'recommend', documentId)
}

/** A city with recommendations freezes its list (R28); one without declares that. */
async function freezeOrDeclareNone({ cities }: Cast, batch: number, index: number, at: Date): Promise<void> {
  const city = cities[index] as Cast['cities'][number]
  const [row] = await query<{ document_id: string; recommended: number }>(
    `select c.document_id, (select count(*)::int from demands d where d.batch_id = c.batch_id and d.city_code = c.city_code and d.state = 'recommended') as recommended
     from city_lists c where c.batch_id = $1 and c.city_code = $2`,
    [batch, city.code],
  )
  if (!row) throw new Error(`no list of ${city.name}`)
  if (row.recommended > 0) await perform(at, city.officerAt(at), CITY_LIST, 'freeze', [row.document_id])
  else
    await perform(at, city.officerAt(at), CITY_LIST, 'declare-none', [row.document_id], {
      reason: '本批次辖区内没有符合推荐条件的企业。',
    })
}

function planReview({ province, days }: Cast, tickets: readonly Ticket<Fate>[], timeline: Timeline): void {
  for (const {
    documentId,
    fate,
    index,
    enterprise: { city },
  } of tickets.filter(({ fate: f }) => RECOMMENDED.has(f))) {
    timeline.act(days.before('09-01', 9), province, DEMAND, 'start-review', documentId)
    if (fate === 'second') {
      const officer = city.officerAt(days.before('10-10'))
      timeline.act(days.before('09-03', 11), province, DEMAND, 'return-to-city', documentId, {
        reason: cycled(TO_CITY_REASONS, index),
        answerBy: `${days.year - 1}-10-20`,
      })
      timeline.act(days.before('10-10', 10), officer, DEMAND, 'select', documentId, {
        reason: '已核实，材料补充完整，同意初选通过。',
      })
      timeline.act(days.before('10-11', 10), officer, DEMAND, 'recommend', documentId)
      timeline.act(days.before('10-21', 9), province, DEMAND, 'start-review', documentId)
    }
    const concluded = fate === 'second' ? days.before('10-24', 10) : days.before('09-12', 9, index)
    if (fate === 'not-listed')
      timeline.act(concluded, province, DEMAND, 'fail', documentId, { reason: cycled(FAIL_REASONS, index) })
    else
      timeline.act(
        fate === 'second' ? concluded : days.before('09-12', 14, index % 3),
        province,
        DEMAND,
        'pass',
        documentId,
        { reason: cycled(PASS_REASONS, index) },
      )
  }
}

/** R33: determined, published, and once more with demands that the cities corrected. */
function planPublishedLists(
  { province, days }: Cast,
  { closed }: Batches,
  tickets: readonly Ticket<Fate>[],
  timeline: Timeline,
): void {
  const edition = (determined: Date, published: Date, title: string, number: string): void => {
    timeline.act(determined, province, BATCH, 'determine-list', closed.documentId, { title })
    timeline.tell(published, async () => {
      const [list] = await query<{ document_id: string }>(
        `select document_id from lists where batch_id = $1 and kind = 'pilot' and state = 'determined'`,
        [closed.id],
      )
      if (!list) throw new Error('no list was determined')
      await perform(published, province, LIST, 'publish', [list.document_id], { number })
    })
  }
  const last = days.year - 1
  edition(
    days.before('09-28', 15),
    days.before('10-09', 10),
    `${closed.name}数字化转型试点企业名单`,
    `工信数转〔${last}〕18号`,
  )
  if (tickets.some(({ fate }) => fate === 'second'))
    edition(
      days.before('10-28', 15),
      days.before('10-30', 15),
      `${closed.name}数字化转型试点企业名单（第2版）`,
      `工信数转〔${last}〕21号`,
    )
  timeline.act(days.before('11-10', 10), province, BATCH, 'close', closed.documentId)
}

/** Last year experts met outside the system, and lists had no objection period (S31, S47). */
function planSettings({ province, days }: Cast, timeline: Timeline): void {
  const change = (at: Date, name: string, value: unknown, reason: string): void =>
    timeline.tell(at, () => changeSetting(name, value, reason, province, { now: at, arrivedAt: at }))
  change(days.before('09-01', 8), 'panelRequired', false, '过渡期内专家复审在系统外组织，意见另行存档。')
  change(days.before('09-28', 9), 'objectionDays', 0, '上年度试点名单不经公示。')
  change(days.before('11-10', 11), 'objectionDays', LIST_SETTINGS.objectionDays.default, '今后名单一律公示后公布。')
  change(days.at(-1, 18), 'panelRequired', true, '本批次起，需求复审须有专家组结论。')
}
