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
