import { batchOpen, whileCityMayAct, type Demand, type DemandFacts } from './demand-guards'

const CLOSES = new Date('2026-08-22T16:00:00Z')
const ANSWER_BY = new Date('2026-08-25T16:00:00Z')
const batch = {
  documentId: 'b',
  name: '首批',
  state: 'open',
  filingOpensAt: '2026-07-31T16:00:00Z',
  liaisonDueAt: null,
  filingClosesAt: '2026-08-20T16:00:00Z',
  recommendClosesAt: CLOSES,
}
const asked = (arrivedAt: Date, cityAnswerBy: Date | null, given: object | undefined = batch) =>
  whileCityMayAct({
    subject: { cityCode: '370100', creditCode: 'A', cityAnswerBy } as unknown as Demand,
    facts: { batch: given, extensions: [] } as unknown as DemandFacts,
    at: { now: arrivedAt, arrivedAt },
  } as Parameters<typeof whileCityMayAct>[0])
const before = (instant: Date) => new Date(instant.getTime() - 1)

test('[S41] a city answers a return of the province after its window has closed, until the instant it is due', () => {
  expect(asked(before(CLOSES), null)).toBe(true)
  expect(asked(CLOSES, null)).toMatchObject({ code: 'window-closed' })
  expect(asked(before(ANSWER_BY), ANSWER_BY)).toBe(true)
  expect(asked(ANSWER_BY, ANSWER_BY)).toMatchObject({ code: 'window-closed' })
})

test('[S41] no answer is taken in a batch that is cancelled, not yet open or unknown', () => {
  const at = before(ANSWER_BY)
  expect(asked(at, ANSWER_BY, { ...batch, state: 'cancelled' })).toMatchObject({ code: 'batch-not-open' })
  expect(asked(at, ANSWER_BY, { ...batch, filingOpensAt: ANSWER_BY })).toMatchObject({ code: 'window-not-open-yet' })
  expect(asked(at, ANSWER_BY, null as unknown as undefined)).toMatchObject({ code: 'batch-unknown' })
})

test('[R25] what an open batch decides does not depend on its windows', () => {
  const open = (given: object | undefined, at = new Date('2027-01-01T00:00:00Z')) =>
    batchOpen({
      subject: { cityCode: '370100', creditCode: 'A' } as unknown as Demand,
      facts: { batch: given, extensions: [] } as unknown as DemandFacts,
      at: { now: at, arrivedAt: at },
    } as unknown as Parameters<typeof batchOpen>[0])
  expect([open(batch), open(batch, before(CLOSES)), open(batch, new Date('2026-01-01T00:00:00Z'))]).toEqual([
    true,
    true,
    true,
  ])
  for (const state of ['planned', 'closed', 'cancelled'])
    expect(open({ ...batch, state })).toMatchObject({ code: 'batch-not-open' })
  expect(open(undefined)).toMatchObject({ code: 'batch-unknown' })
})
