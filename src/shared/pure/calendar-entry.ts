import { clip } from './brief'
import { addDays, parseDay, type CalendarYear, type Day } from './calendar'
import { defineRefusals, isRefusal, type Refusal } from './refusal'
import { l } from './schema'
import type { Settings } from './setting'

export const refuse = defineRefusals({
  'calendar-line': {
    status: 400,
    zh: '工作日历第{line}行“{value}”无法识别：年份行形如“2027 国办发明电〔2026〕1号”，其下各行以“休”或“班”开头，后接日期或“2027-01-01至2027-01-03”',
    en: 'Line {line} of the calendar, "{value}", is not understood: a year with its notice, then lines that begin with 休 (off) or 班 (working) and name days or ranges such as 2027-01-01至2027-01-03',
  },
  'calendar-year-twice': { status: 400, zh: '{year}年重复填报', en: 'The year {year} is entered twice' },
  'calendar-year-empty': {
    status: 400,
    zh: '{year}年没有放假日期，请按国务院办公厅通知逐项录入',
    en: 'The year {year} has no day off; enter the notice of the State Council whole',
  },
  'calendar-day-elsewhere': {
    status: 400,
    zh: '{day}不在{year}年及其前后，请核对年份',
    en: '{day} lies neither in {year} nor next to it',
  },
  'calendar-day-both': {
    status: 400,
    zh: '{day}既写作“休”又写作“班”',
    en: '{day} is entered both as off and as working',
  },
})

const LONGEST_RANGE = 31
const KINDS = { 休: 'holidays', 班: 'workdays' } as const

/**
 * S39: years as staff copy them from the notice of the State Council: a year with its source, followed by days: `2027
 * 国办发明电〔2026〕1号`, `休 2027-01-01至2027-01-03`, `班 2027-01-09、2027-02-14`. Empty text: no years.
 */
export function parseCalendar(text: string): CalendarYear[] | Refusal {
  const years: { year: number; source: string; holidays: Day[]; workdays: Day[] }[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const value = raw.trim()
    if (value === '') continue
    const malformed = refuse('calendar-line', { line: at + 1, value: clip(value, 80) })
    const begins = /^(20\d\d)(?:\s*年)?(?:\s+(.*))?$/.exec(value)
    if (begins) {
      years.push({ year: Number(begins[1]), source: begins[2]?.trim() ?? '', holidays: [], workdays: [] })
      continue
    }
    const [, kind, dates = ''] = /^([休班])\s*[:：]?\s*(.+)$/.exec(value) ?? []
    const year = years.at(-1)
    const days = kind && year ? daysOf(dates) : undefined
    if (!kind || !year || !days) return malformed
    year[KINDS[kind as keyof typeof KINDS]].push(...days)
  }
  return wrongIn(years) ?? years
}

/** Days and ranges separated by spaces or commas; undefined if one is invalid. */
function daysOf(dates: string): Day[] | undefined {
  const days: Day[] = []
  for (const part of dates.split(/[\s、，,;；]+/).filter(Boolean)) {
    const [from = '', to = from, ...more] = part.split(/至|~|～/)
    if (more.length > 0 || [from, to].some((day) => isRefusal(parseDay(day)))) return undefined
    let day: Day | Refusal = from
    for (let count = 0; !isRefusal(day) && day <= to; count++) {
      if (count === LONGEST_RANGE) return undefined
      days.push(day)
      day = addDays(day, 1)
    }
    if (from > to) return undefined
  }
  return days
}

function wrongIn(years: readonly CalendarYear[]): Refusal | undefined {
  for (const { year, holidays, workdays } of years) {
    if (years.filter((one) => one.year === year).length > 1) return refuse('calendar-year-twice', { year })
    if (holidays.length === 0) return refuse('calendar-year-empty', { year })
    // Holidays over New Year extend into the neighbouring year.
    const far = [...holidays, ...workdays].find((day) => day < `${year - 1}-12-01` || day > `${year + 1}-01-31`)
    if (far) return refuse('calendar-day-elsewhere', { day: far, year })
    const both = holidays.find((day) => workdays.includes(day))
    if (both) return refuse('calendar-day-both', { day: both })
  }
  return undefined
}

export const CALENDAR_SETTINGS = {
  workingCalendar: {
    code: 'S39',
    label: l('补录的工作日历（国务院办公厅放假通知）', 'Working-day calendars entered by staff'),
    type: 'text',
    default: '',
    max: 10_000,
    check: (text: string): Refusal | undefined => {
      const years = parseCalendar(text)
      return isRefusal(years) ? years : undefined
    },
    hint: l(
      '每年先写一行年份和文号，如“2027 国办发明电〔2026〕1号”，再逐行写“休 2027-01-01至2027-01-03”“班 2027-01-09”；一行可写多日。补录的年份代替系统自带的同一年。',
      'For each year a line with the year and the number of the notice, then lines such as "休 2027-01-01至2027-01-03" (off) and "班 2027-01-09" (working). A year entered here takes the place of the built-in one.',
    ),
  },
} as const satisfies Settings
