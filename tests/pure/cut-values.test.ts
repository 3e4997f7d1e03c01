/** Refusals name the value that was sent, cut; none ends in half a character, which no database and no browser shows. */
import { must } from '../../src/shared/pure/refusal'
import { bodyFault } from '../../src/shared/pure/body-types'
import { parseDay } from '../../src/shared/pure/calendar'
import { parseCalendar } from '../../src/shared/pure/calendar-entry'
import { findCity } from '../../src/policy/divisions'
import { parseIndustryCode } from '../../src/policy/industries'
import { parseLabelKind } from '../../src/policy/labels'
import { parseReceiptNumber } from '../../src/policy/receipt-number'

const WIDE = '𠮷'

test.each([
  ['a city', (text: string) => findCity(text, '370000'), 40],
  ['a label', parseLabelKind, 40],
  ['an industry', parseIndustryCode, 40],
  ['a receipt number', parseReceiptNumber, 60],
  ['a day', parseDay, 40],
  ['a line of the calendar', parseCalendar, 80],
])('%s that is unknown', (_, parse, most) => {
  // One narrow character before wide ones puts every even number of units in the middle of a character.
  expect(parse(`x${WIDE.repeat(200)}`)).toMatchObject({ ok: false, values: { value: `x${WIDE.repeat(most - 1)}` } })
  expect(() => must(parse(WIDE.repeat(most)))).toThrow(WIDE.repeat(most))
})

test('a field of another type', () => {
  const shapes = { name: 'id' } as const
  expect(bodyFault({ name: WIDE.repeat(100) }, shapes)).toMatchObject({ values: { value: `"${WIDE.repeat(59)}` } })
})
