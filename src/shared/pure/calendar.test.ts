import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import {
  addDays,
  addWorkingDays,
  daysBetween,
  endOfDayInclusive,
  isWorkingDay,
  makeCalendar,
  parseDay,
  PUBLISHED_CALENDAR,
  startOfShanghaiDay,
} from './calendar'

const OFFSETS = {
  UTC: 0,
  'America/New_York': 300,
  'Asia/Shanghai': -480,
  'Pacific/Kiritimati': -840,
  'Pacific/Pago_Pago': 660,
}

// Jest gives tests a copy of process.env, so setting TZ has no effect here; it does in a process of its own.
const QUESTIONS = `
  const { transformFileSync } = require('@swc/core')
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }
  require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file)
  const answers = () => {
    for (const file of Object.keys(require.cache)) if (file.endsWith('.ts')) delete require.cache[file]
    const c = require(process.argv[1])
    return {
      offset: new Date('2026-01-01T00:00:00Z').getTimezoneOffset(),
      days: ['2026-08-20T15:59:59.999Z', '2026-08-20T16:00:00Z', '2025-12-31T16:00:00Z'].map((at) => c.shanghaiDay(new Date(at))),
      starts: c.startOfShanghaiDay('2026-08-20'),
      ends: ['2026-08-20', '2026-12-31'].map(c.endOfDayInclusive),
      off: ['2026-02-17', '2026-10-01', '2026-01-02', '2026-11-22', '2026-11-21'].map((day) => c.isWorkingDay(day)),
      on: ['2026-10-10', '2026-02-28', '2026-01-04', '2026-11-23', '2026-10-08'].map((day) => c.isWorkingDay(day)),
      counted: [['2026-11-20', 5], ['2026-09-30', 1], ['2026-10-09', 1], ['2026-10-08', -1], ['2026-10-03', 0], ['2025-12-31', 1]]
        .map(([day, count]) => c.addWorkingDays(day, count)),
    }
  }
  const zones = process.argv.slice(2)
  console.log(JSON.stringify(zones.map((zone) => [zone, ((process.env.TZ = zone), answers())])))`

const ANSWERS = {
  days: ['2026-08-20', '2026-08-21', '2026-01-01'],
  starts: '2026-08-19T16:00:00.000Z',
  ends: ['2026-08-20T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
  off: Array(5).fill(false),
  on: Array(5).fill(true),
  counted: ['2026-11-27', '2026-10-08', '2026-10-10', '2026-09-30', '2026-10-03', '2026-01-04'],
}

let answers: ReadonlyMap<string, unknown> | undefined
function answersOf(zone: string): unknown {
  if (!answers) {
    const args = ['-e', QUESTIONS, join(__dirname, 'calendar.ts'), ...Object.keys(OFFSETS)]
    const output = execFileSync(process.execPath, args, { cwd: __dirname, encoding: 'utf8' })
    answers = new Map(JSON.parse(output) as [string, unknown][])
  }
  return answers.get(zone)
}

test.each(Object.entries(OFFSETS))(
  '[R02] in a process under TZ %s days, deadlines (inclusive, next midnight Asia/Shanghai) and working days are the same',
  (zone, offset) => {
    expect(answersOf(zone)).toEqual({ offset, ...ANSWERS })
  },
)

test('a year without data is refused, also in between', () => {
  expect(isWorkingDay('2027-01-01')).toMatchObject({ code: 'calendar-year-missing', values: { year: 2027 } })
  expect(addWorkingDays('2026-12-31', 1)).toMatchObject({ code: 'calendar-year-missing', values: { year: 2027 } })
  expect(isWorkingDay('2003-06-02')).toMatchObject({ code: 'calendar-year-missing' })
  expect(addWorkingDays('2026-12-30', 1)).toBe('2026-12-31')
})

test('staff enter a year, with days in its neighbour, or replace a published one', () => {
  const entered = {
    year: 2027,
    holidays: ['2027-01-01', '2027-01-02', '2027-01-03'],
    workdays: ['2026-12-27'],
    source: '测试',
  }
  const calendar = makeCalendar([entered])
  expect(addWorkingDays('2026-12-31', 1, calendar)).toBe('2027-01-04')
  expect(isWorkingDay('2026-12-27', calendar)).toBe(true)
  expect(isWorkingDay('2026-12-27')).toBe(false)
  const replaced = makeCalendar([{ year: 2026, holidays: [], workdays: [] }])
  expect(isWorkingDay('2026-10-01', replaced)).toBe(true)
  expect(isWorkingDay('2025-10-01', replaced)).toBe(false)
})

test('every published year has its holidays and make-up days', () => {
  expect([...PUBLISHED_CALENDAR.years].sort()).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i))
  for (const year of PUBLISHED_CALENDAR.years) expect(isWorkingDay(`${year}-10-01`)).toBe(false)
})

test('invalid days and counts are refused', () => {
  for (const bad of [
    '2026-02-30',
    '0000-12-31',
    '2026-8-20',
    '2026/08/20',
    '',
    '2026-13-01',
    '2026-08-20T00:00:00Z',
    '20260820',
  ]) {
    for (const answer of [
      parseDay(bad),
      startOfShanghaiDay(bad),
      endOfDayInclusive(bad),
      isWorkingDay(bad),
      addWorkingDays(bad, 1),
      addDays(bad, 1),
    ])
      expect(answer).toMatchObject({ ok: false, code: 'calendar-day-invalid' })
  }
  for (const bad of [1.5, Number.NaN, Infinity, 3001])
    expect(addWorkingDays('2026-08-20', bad)).toMatchObject({ code: 'calendar-count-invalid' })
  expect(parseDay('2028-02-29')).toBe('2028-02-29')
})

test('plain days', () => {
  expect(addDays('2026-08-20', -20)).toBe('2026-07-31')
  expect(daysBetween('2026-08-20', '2026-08-22')).toBe(2)
  expect(daysBetween('2026-08-22', '2026-08-20')).toBe(-2)
})

test('days that have no four-digit year are refused, and counts that are no days', () => {
  expect(addDays('9999-12-30', 1)).toBe('9999-12-31')
  expect(addDays('0001-01-02', -1)).toBe('0001-01-01')
  for (const [day, count] of [
    ['9999-12-31', 1],
    ['0001-01-01', -1],
    ['2026-08-20', 1e8],
    ['2026-08-20', -1e12],
    ['2026-08-20', 0.5],
    ['2026-08-20', Number.NaN],
  ] as const)
    expect(addDays(day, count)).toMatchObject({ code: 'calendar-count-invalid', values: { value: count } })
})

test('neither end of a span may be another thing than a day', () => {
  for (const [from, to] of [
    ['2026-02-30', '2026-03-01'],
    ['2026-03-01', '2026-02-30'],
  ] as const)
    expect(daysBetween(from, to)).toMatchObject({ code: 'calendar-day-invalid', values: { value: '2026-02-30' } })
})

test('3000 working days are counted, as far as there are calendars', () => {
  expect(addWorkingDays('2026-08-20', 3000)).toMatchObject({ code: 'calendar-year-missing' })
  expect(addWorkingDays(addWorkingDays('2026-08-20', -3000) as string, 3000)).toBe('2026-08-20')
  for (const count of [3001, -3001])
    expect(addWorkingDays('2026-08-20', count)).toMatchObject({ code: 'calendar-count-invalid' })
})
