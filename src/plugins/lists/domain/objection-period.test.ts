import { isRefusal } from '../../../shared/pure/refusal'
import { answerDay, objectionPeriod, type Period } from './objection-period'

const at = (text: string): Date => new Date(`${text}+08:00`)

test('[S31] five working days after the day of the announcement, to the end of the last one', () => {
  // Announced on a Friday: Monday to Friday of the next week.
  const period = objectionPeriod(at('2026-06-05T10:00:00'), 5) as Period
  expect(period.opensAt).toEqual(at('2026-06-05T10:00:00'))
  expect(period.closesAt).toEqual(at('2026-06-13T00:00:00'))
})

test("[S31] the day of the announcement is in Shanghai time, whatever the server's zone", () => {
  const before = objectionPeriod(at('2026-06-05T23:59:59.999'), 1) as Period
  const after = objectionPeriod(at('2026-06-06T00:00:00'), 1) as Period
  expect([before.closesAt, after.closesAt]).toEqual([at('2026-06-09T00:00:00'), at('2026-06-09T00:00:00')])
  const sunday = objectionPeriod(at('2026-06-07T23:59:59'), 1) as Period
  const monday = objectionPeriod(at('2026-06-08T00:00:00'), 1) as Period
  expect([sunday.closesAt, monday.closesAt]).toEqual([at('2026-06-09T00:00:00'), at('2026-06-10T00:00:00')])
})

test('[S31] [S39] holidays do not count, make-up days do', () => {
  // Before the National Day holidays of 2026: 20 September is a working Sunday, 1 to 7 October are free.
  expect((objectionPeriod(at('2026-09-18T10:00:00'), 1) as Period).closesAt).toEqual(at('2026-09-21T00:00:00'))
  expect(answerDay(at('2026-09-30T10:00:00'), 1)).toBe('2026-10-08')
})

test('[S39] an unknown year is refused', () => {
  for (const answer of [objectionPeriod(at('2031-06-05T10:00:00'), 5), answerDay(at('2031-06-05T10:00:00'), 10)])
    expect(answer).toMatchObject({ ok: false, code: 'calendar-year-missing', values: { year: 2031 } })
  // One day in a year without a calendar is enough.
  expect(isRefusal(answerDay(at('2026-12-30T10:00:00'), 10))).toBe(true)
})
