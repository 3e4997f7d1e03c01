import { addWorkingDays, isWorkingDay, makeCalendar, type CalendarYear } from './calendar'
import { parseCalendar } from './calendar-entry'

const NOTICE = `2031年 国办发明电〔2030〕1号
休：2031-01-01至2031-01-03、2031-10-01～2031-10-07
班 2031-01-04 2031-10-11

2032
休 2031-12-31 2032-01-01`

test('[S39] the notice as staff copy it: years, sources, ranges and single days', () => {
  const [first, second] = parseCalendar(NOTICE) as CalendarYear[]
  expect(first).toMatchObject({ year: 2031, source: '国办发明电〔2030〕1号', workdays: ['2031-01-04', '2031-10-11'] })
  expect(first?.holidays).toHaveLength(10)
  expect(first?.holidays.slice(0, 4)).toEqual(['2031-01-01', '2031-01-02', '2031-01-03', '2031-10-01'])
  expect(second).toMatchObject({ year: 2032, holidays: ['2031-12-31', '2032-01-01'], workdays: [] })
  expect([parseCalendar(''), parseCalendar(' \n\n')]).toEqual([[], []])
})

test('[S39] working days are counted in a year that was entered, and in no other', () => {
  const calendar = makeCalendar(parseCalendar(NOTICE) as CalendarYear[])
  // A Saturday that is worked, a Friday that is not.
  expect([isWorkingDay('2031-01-04', calendar), isWorkingDay('2031-01-03', calendar)]).toEqual([true, false])
  expect(addWorkingDays('2031-09-30', 1, calendar)).toBe('2031-10-08')
  expect(isWorkingDay('2033-06-01', calendar)).toMatchObject({ code: 'calendar-year-missing', values: { year: 2033 } })
  expect(isWorkingDay('2031-06-02')).toMatchObject({ code: 'calendar-year-missing' })
})

test.each([
  ['days before any year', '休 2031-01-01', 'calendar-line'],
  ['neither off nor working', '2031\n假 2031-01-01', 'calendar-line'],
  ['a day that does not exist', '2031\n休 2031-02-30', 'calendar-line'],
  ['a range that runs backwards', '2031\n休 2031-01-03至2031-01-01', 'calendar-line'],
  ['a range of a year', '2031\n休 2031-01-01至2031-12-31', 'calendar-line'],
  ['three ends', '2031\n休 2031-01-01至2031-01-02至2031-01-03', 'calendar-line'],
  ['no day at all', '2031\n休', 'calendar-line'],
  ['a year without a day off', '2031 文号\n班 2031-01-04', 'calendar-year-empty'],
  ['a year twice', '2031\n休 2031-01-01\n2031\n休 2031-01-02', 'calendar-year-twice'],
  ['a day of another year', '2031\n休 2030-01-01', 'calendar-day-elsewhere'],
  ['a day both off and worked', '2031\n休 2031-01-01\n班 2031-01-01', 'calendar-day-both'],
])('[S39] refused: %s', (_, text, code) => expect(parseCalendar(text)).toMatchObject({ ok: false, code }))

test.each([
  ['the first day of December before', '2030-12-01', undefined],
  ['the last day of November before', '2030-11-30', 'calendar-day-elsewhere'],
  ['the last day of January after', '2032-01-31', undefined],
  ['the first day of February after', '2032-02-01', 'calendar-day-elsewhere'],
])('[S39] a year reaches to %s', (_, day, code) => {
  for (const kind of ['休', '班']) {
    const answer = parseCalendar(`2031\n休 2031-05-01\n${kind} ${day}`)
    expect(Array.isArray(answer) ? undefined : answer).toEqual(
      code && expect.objectContaining({ code, values: { day, year: 2031 } }),
    )
  }
})

test('[S39] a range has 31 days at most', () => {
  expect(parseCalendar('2031\n休 2031-01-01至2031-01-31')).toMatchObject([{ holidays: { length: 31 } }])
  expect(parseCalendar('2031\n休 2031-01-01至2031-02-01')).toMatchObject({ code: 'calendar-line' })
})

test('[S39] separators in a row part nothing', () =>
  expect(parseCalendar('2031\n休 2031-01-01、 2031-01-02，')).toMatchObject([
    { holidays: ['2031-01-01', '2031-01-02'] },
  ]))

test.each([
  ['班', '2031\n休 2031-01-01\n班 2031-01-04 2031-02-30'],
  ['休', '2031\n休 2031-01-01至2031-02-30'],
])('[S39] a line of %s with a day that does not exist is refused with its number', (_, text) =>
  expect(parseCalendar(text)).toMatchObject({ code: 'calendar-line', values: { line: text.split('\n').length } }),
)

test('[S39] the day that stands in both kinds is named, wherever it stands', () =>
  expect(parseCalendar('2031\n休 2031-01-01 2031-01-02\n班 2031-01-02')).toMatchObject({
    code: 'calendar-day-both',
    values: { day: '2031-01-02' },
  }))
