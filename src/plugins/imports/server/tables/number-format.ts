import { format as render, getFormatDateInfo, isDateFormat } from 'numfmt'
import type { Cell, ShownDate } from '../../domain/table'

/** How a cell writes its number. */
export type Format =
  | { kind: 'general' }
  | { kind: 'date'; code: string; shows: 'day' | 'month' | 'part' }
  | { kind: 'number'; code: string; text: boolean }
  /** The format is not understood, so what people see is unknown. */
  | { kind: 'unknown' }

export const GENERAL: Format = { kind: 'general' }

const CHINESE_DAY = 'yyyy"年"m"月"d"日"'
const CHINESE_MONTH = 'yyyy"年"m"月"'
const MONTH_AND_DAY = 'm"月"d"日"'

/** Built-in formats, named by number only, as Chinese programs show them. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0;¥-#,##0',
  6: '¥#,##0;[Red]¥-#,##0',
  7: '¥#,##0.00;¥-#,##0.00',
  8: '¥#,##0.00;[Red]¥-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: CHINESE_MONTH,
  28: MONTH_AND_DAY,
  29: MONTH_AND_DAY,
  30: 'm/d/yy',
  31: CHINESE_DAY,
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PM h"时"mm"分"',
  35: 'AM/PM h"时"mm"分"ss"秒"',
  36: CHINESE_MONTH,
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: CHINESE_MONTH,
  51: MONTH_AND_DAY,
  52: CHINESE_MONTH,
  53: MONTH_AND_DAY,
  54: MONTH_AND_DAY,
  55: 'AM/PM h"时"mm"分"',
  56: 'AM/PM h"时"mm"分"ss"秒"',
  57: CHINESE_MONTH,
  58: MONTH_AND_DAY,
}

const KNOWN = new Map<string, Format>()
const MOST_KNOWN = 1000

/** Parses a format code; results are cached. */
export function formatOf(code: string): Format {
  let format = KNOWN.get(code)
  if (!format) {
    format = read(code)
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
    KNOWN.set(code, format)
  }
  return format
}

/** Longest code that Excel writes. */
const LONGEST = 1000

function read(written: string): Format {
  if (written.length > LONGEST) return { kind: 'unknown' }
  const code = inPlainWriting(written)
  if (/^(general|@)?$/i.test(code)) return GENERAL
  // Digits in Chinese characters: 一百二十三.
  if (/\[DBNum/i.test(code)) return { kind: 'unknown' }
  try {
    render(code, 1, OPTIONS)
    if (!isDateFormat(code)) return { kind: 'number', code, text: hasTextSection(code) }
    const { year, month, day } = getFormatDateInfo(code)
    return { kind: 'date', code, shows: year && month ? (day ? 'day' : 'month') : 'part' }
  } catch {
    return { kind: 'unknown' }
  }
}

const OPTIONS = { locale: 'zh-CN', throws: true } as const

/**
 * Chinese programs write `!` for `\` (the next character is literal), `G/通用格式` for `General` and `上午/下午` for
 * `AM/PM`; numfmt knows only the international forms.
 */
function inPlainWriting(code: string): string {
  return code
    .replace(/"[^"]*"|\\.|!(.)/gs, (part, escaped: string | undefined) =>
      escaped === undefined ? part : `\\${escaped}`,
    )
    .replace(/G\/通用格式/g, 'General')
    .replace(/上午\/下午/g, 'AM/PM')
}

const hasTextSection = (code: string): boolean => {
  const bare = code.replace(/"[^"]{0,255}"|\\.|\[[^\]]{0,255}\]/gs, '')
  return bare.includes('@') || bare.split(';').length > 3
}

const EXPONENT_FROM = 1e15
const NOTHING_BUT_A_DASH = /^[-–—－]$/

/**
 * A number as its cell shows it.
 * @param value to 15 significant digits, the precision of spreadsheets.
 */
export function shownNumber(value: number, format: Format, date1904: boolean): Cell {
  if (Math.abs(value) >= EXPONENT_FROM) return { fault: 'long-number', shown: String(value) }
  if (format.kind === 'general') return value
  if (format.kind === 'unknown') return { fault: 'format', shown: String(value) }
  if (format.kind === 'date') return shownDate(value + (date1904 ? DAYS_TO_1904 : 0), format)
  const shown = render(format.code, value, OPTIONS).trim()
  // Accounting formats show zero as a dash, other formats may hide it.
  if (value === 0 && NOTHING_BUT_A_DASH.test(shown)) return 0
  if (shown === '') return value === 0 ? null : { fault: 'hidden-by-format', shown: String(value) }
  if (/\dE[+-]?\d/i.test(shown)) return { fault: 'exponent', shown }
  // Negative numbers shown in red without a sign would be read as positive.
  if (value < 0 && !/[-−－(（负]/.test(shown)) return { fault: 'format', shown }
  return shown
}

/** Text under a format like `"鲁"@`, or one that hides it. */
export function shownText(text: string, format: Format): Cell {
  if (format.kind !== 'number' || !format.text) return text
  const shown = render(format.code, text, OPTIONS)
  return shown.trim() === '' ? { fault: 'hidden-by-format', shown: text } : shown
}

const DAYS_TO_1904 = 1462
const LAST_SERIAL = 2_958_466
const DAY_MS = 86_400_000

function shownDate(serial: number, { code, shows }: Format & { kind: 'date' }): ShownDate | Cell {
  if (serial < 0 || serial >= LAST_SERIAL) return { fault: 'format', shown: '########' }
  const shown = render(code, serial, OPTIONS).trim()
  if (shown === '') return { fault: 'hidden-by-format', shown: String(serial) }
  // Excel counts a 29 February 1900, which did not exist: earlier days are one off.
  const whole = Math.floor(serial)
  if (shows === 'part' || whole < 1 || whole === 60) return { shown }
  const day = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * DAY_MS).toISOString().slice(0, 10)
  return shows === 'day' ? { shown, day } : { shown, month: day.slice(0, 7) }
}
