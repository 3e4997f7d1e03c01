import { query } from '../shared/server/database/database'
import { CITY_LIST, DEMAND } from '../plugins/filing/contract'
import type { Batches } from './batches'
import { cycled, type Cast, type DemoCity, type DemoEnterprise } from './cast'
import { COURSES, courseOf, FROZEN, SELECTED, type Fate } from './courses'
import { on } from './days'
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

/** The open batch, with its cities at different stages. */
export function planOpenBatch(cast: Cast, batches: Batches, timeline: Timeline): void {
  const tickets = dealTickets(castFates(cast))
  for (const ticket of tickets) planFiling(cast, batches, timeline, ticket)
  for (const ticket of tickets) planSelection(cast, timeline, ticket)
  for (const ticket of tickets.filter(({ fate }) => FROZEN.has(fate))) planReview(cast, timeline, ticket)
  const freezing = new Set(tickets.filter(({ fate }) => FROZEN.has(fate)).map(({ enterprise }) => enterprise.city))
  for (const city of cast.cities) {
    if (freezing.has(city)) planCityList(cast, batches, timeline, city, cast.days.at(-5, 16, city.index * 4), 'freeze')
    else if (courseOf(city, cast.cities.length) === 'none')
      planCityList(cast, batches, timeline, city, cast.days.at(-1, 16), 'declare-none')
  }
}

function castFates(cast: Cast): [DemoEnterprise, Fate[]][] {
  const [first, second, third] = accountHolders(cast)
  const chosen = new Map<DemoEnterprise, Fate[]>([
    [first, ['passed', 'returned', 'draft', 'submitted']],
    [second, ['selected', 'recommended', 'withdrawn']],
    [third, ['to-city', 'not-selected', 'draft']],
  ])
  for (const city of cast.cities) {
    const course = COURSES[courseOf(city, cast.cities.length)]
    let dealt = 0
    const here = cast.enterprises.filter(
      (enterprise) => enterprise.city === city && enterprise.labelStatus === 'eligible' && !chosen.has(enterprise),
    )
    for (const [index, enterprise] of here.entries())
      chosen.set(
        enterprise,
        Array.from({ length: index % 4 === 1 ? 2 : 1 }, () => cycled(course, dealt++)),
      )
  }
  // With labels that await the city or have expired, an enterprise may file but not be selected (R22).
  const doubtful = cast.enterprises.filter(
    ({ labelStatus, city }) =>
      (labelStatus === 'awaiting' || labelStatus === 'expired') && courseOf(city, cast.cities.length) !== 'none',
  )
  for (const [index, enterprise] of doubtful.entries())
    chosen.set(enterprise, [cycled(['submitted', 'submitted', 'draft', 'returned'], index)])
  return [...chosen]
}

/** Demands still `submitted` came in the last days, the rest earlier. */
function planFiling({ days }: Cast, { open }: Batches, timeline: Timeline, { ...ticket }: Ticket<Fate>): void {
  const { enterprise, account, documentId, fate, index } = ticket
  const recent = fate === 'submitted' || fate === 'draft'
  const place = minutes(`filing now ${enterprise.creditCode}`, (recent ? 6 : 8) * 540)
  const filed = on(days.day((recent ? -7 : -17) + Math.floor(place / 541)), 9, place % 540)
  planDraft(ticket, open, new Date(filed.getTime() - 41 * 60_000), timeline, fate !== 'draft' || index % 3 === 0)
  if (fate !== 'draft') timeline.act(filed, account, DEMAND, 'submit', documentId)
  if (fate === 'withdrawn')
    timeline.act(days.at(-8, 8, index % 50), account, DEMAND, 'withdraw', documentId, {
      reason: cycled(WITHDRAW_REASONS, index),
    })
}

function planSelection({ days }: Cast, timeline: Timeline, ticket: Ticket<Fate>): void {
  const {
    enterprise: { city, product, creditCode },
    account,
    documentId,
    fate,
    index,
  } = ticket
  const screening = days.at(-8, 9, city.index * 3)
  const officer = city.officerAt(screening)
  if (fate === 'returned' || fate === 'answered')
    timeline.act(days.at(-8, 10, index % 50), officer, DEMAND, 'return', documentId, {
      reason: cycled(RETURN_REASONS, index),
    })
  if (fate === 'answered') {
    const answered = 9 * 60 + minutes(`answer ${creditCode}`, 300)
    timeline.act(days.at(-3, 0, answered), account, DEMAND, 'save', documentId, {
      expectedBenefit: `实施后${product}单位制造成本下降12%，按近两年平均产量测算，投资回收期约2.5年。`,
    })
    timeline.act(days.at(-3, 0, answered + 4), account, DEMAND, 'answer-return', documentId)
  }
  if (fate === 'not-selected')
    timeline.act(screening, officer, DEMAND, 'not-select', documentId, { reason: cycled(NOT_SELECT_REASONS, index) })
  if (!SELECTED.has(fate)) return
  timeline.act(screening, officer, DEMAND, 'select', documentId, { reason: SELECT_REASON })
  if (fate === 'undone')
    return timeline.act(days.at(-7, 9, city.index), officer, DEMAND, 'undo-select', documentId, {
      reason: '误操作，尚待现场核查后再作结论。',
    })
  if (index % 3 !== 1 && mayHavePriority(ticket))
    timeline.act(days.at(-7, 15, city.index), officer, DEMAND, 'mark-priority', documentId, {
      grounds: groundsOf(ticket),
    })
  if (fate !== 'selected')
    timeline.act(days.at(FROZEN.has(fate) ? -6 : -1, 10, city.index * 3), officer, DEMAND, 'recommend', documentId)
}

/** The province begins to review the first frozen lists. */
function planReview(
  { province, days }: Cast,
  timeline: Timeline,
  { documentId, fate, index, enterprise: { city } }: Ticket<Fate>,
): void {
  if (fate === 'frozen') return
  timeline.act(days.at(-4, 9), province, DEMAND, 'start-review', documentId)
  if (fate === 'passed')
    timeline.act(days.at(-2, 14, index % 3), province, DEMAND, 'pass', documentId, {
      reason: cycled(PASS_REASONS, index),
    })
  if (fate === 'failed')
    timeline.act(days.at(-2, 15, index % 3), province, DEMAND, 'fail', documentId, {
      reason: cycled(FAIL_REASONS, index),
    })
  if (fate === 'to-city' || fate === 'to-city-again')
    timeline.act(days.at(-3, 11), province, DEMAND, 'return-to-city', documentId, {
      reason: cycled(TO_CITY_REASONS, index),
      answerBy: days.day(12),
    })
  if (fate !== 'to-city-again') return
  const officer = city.officerAt(days.now)
  timeline.act(days.at(-2, 10), officer, DEMAND, 'select', documentId, {
    reason: '已核实企业规模与称号，同意初选通过。',
  })
  timeline.act(days.at(-1, 10), officer, DEMAND, 'recommend', documentId)
}

function planCityList(
  { days }: Cast,
  { open }: Batches,
  timeline: Timeline,
  city: DemoCity,
  at: Date,
  action: 'freeze' | 'declare-none',
): void {
  const officer = city.officerAt(at)
  const input = action === 'freeze' ? {} : { reason: '经初选，本批次辖区内没有符合推荐条件的企业。' }
  timeline.tell(at, async () => {
    const [row] = await query<{ document_id: string }>(
      'select document_id from city_lists where batch_id = $1 and city_code = $2',
      [open.id, city.code],
    )
    if (!row) throw new Error(`no list of ${city.name}`)
    await perform(at, officer, CITY_LIST, action, [row.document_id], input)
    // The first city froze what the province had returned as a second edition.
    const again = days.at(-1, 17)
    if (action === 'freeze' && city.index === 0)
      timeline.tell(again, () => perform(again, officer, CITY_LIST, 'freeze-again', [row.document_id]))
  })
}
