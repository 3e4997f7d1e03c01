const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/

/** Whether a text is a day. JavaScript reads 30 February as 2 March and has a year 0; PostgreSQL refuses both. */
export function isRealDay(day: string): boolean {
  if (!DAY.test(day)) return false
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

/** A day `YYYY-MM-DD` in Chinese sentences: `2026年8月20日`. */
export function dayInChinese(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
