import { addDays, shanghaiDay, type Day } from '../../src/shared/pure/calendar'
import { must } from '../../src/shared/pure/refusal'
import { clockNow, passHours, resetClock, setClock } from '../harness/clock'
import { given, JINAN } from '../harness/given'
import type { Somebody } from '../harness/http'
import { as } from '../harness/people'

let jinan: Somebody
beforeAll(async () => {
  jinan = await as.cityOfficer(JINAN)
})
// At two in the morning, when UTC still has the day before.
beforeEach(() => setClock(new Date(`${day(clockNow(), 1)}T02:00:00+08:00`)))
afterEach(resetClock)

const because = { reason: '符合条件' }
const day = (from: Date, days: number): Day => must(addDays(shanghaiDay(from), days))

/** A demand that its enterprise files now, with a title valid until so many days later. */
async function filed(validDays: number): Promise<{ documentId: string; firm: Somebody }> {
  const enterprise = await given.enterprise({ labelled: false })
  const { creditCode } = enterprise
  const validUntilOn = day(clockNow(), validDays)
  await given.label({ creditCode, cityCode: JINAN, enterprise: enterprise.id, validUntilOn })
  const { documentId } = await given.demand({ enterprise })
  const firm = await as.account(creditCode)
  expect(await firm.post(`/api/my/demands/${documentId}/submit`)).toAnswer(200)
  return { documentId, firm }
}
const act = (documentId: string, action: string, body: object = because) =>
  jinan.post(`/filing/demand/${documentId}/${action}`, body)

test('[R22] a title valid on the day of filing counts though it has expired when the city selects and recommends', async () => {
  const { documentId } = await filed(0)
  passHours(30)
  expect(await act(documentId, 'select')).toAnswer(200)
  passHours(24)
  expect(await act(documentId, 'recommend', {})).toAnswer(200)
})

test('[R22] a title that had expired the day before the filing is for the city to decide', async () => {
  const { documentId } = await filed(-1)
  expect(await act(documentId, 'select')).toBeRefused('label-unconfirmed', 409)
})

test('[R22] [S04] answering a return is no new filing', async () => {
  const { documentId, firm } = await filed(0)
  expect(await act(documentId, 'return')).toAnswer(200)
  passHours(30)
  expect(await firm.post(`/api/my/demands/${documentId}/answer-return`)).toAnswer(200)
  expect(await act(documentId, 'select')).toAnswer(200)
})
