import type { Label } from './needs'
import { l } from './schema'

const WEEKDAYS = [
  l('周日', 'Sunday'),
  l('周一', 'Monday'),
  l('周二', 'Tuesday'),
  l('周三', 'Wednesday'),
  l('周四', 'Thursday'),
  l('周五', 'Friday'),
  l('周六', 'Saturday'),
] as const

const plain = (field: string): boolean => /^\d+$/.test(field)
const two = (field: string): string => field.padStart(2, '0')

/** A cron schedule in words; unusual ones are shown as written. */
export function scheduleInWords(at: string): Label {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = at.trim().split(/\s+/)
  if (month !== '*') return l(at, at)
  if (hour === '*' && day === '*' && weekday === '*') return withinHours(minute, at)
  if (!plain(minute) || !plain(hour)) return l(at, at)
  const time = `${two(hour)}:${two(minute)}`
  if (day === '*' && weekday === '*') return l(`每天 ${time}`, `every day at ${time}`)
  const named = WEEKDAYS[Number(weekday) % 7]
  if (day === '*' && plain(weekday) && named) return l(`每${named.zh} ${time}`, `every ${named.en} at ${time}`)
  if (plain(day) && weekday === '*') return l(`每月${day}日 ${time}`, `on day ${day} of each month at ${time}`)
  return l(at, at)
}

function withinHours(minute: string, at: string): Label {
  if (minute === '*') return l('每分钟', 'every minute')
  const step = /^\*\/(\d+)$/.exec(minute)?.[1]
  if (step) return l(`每 ${step} 分钟`, `every ${step} minutes`)
  return plain(minute) ? l(`每小时第 ${minute} 分`, `every hour at minute ${minute}`) : l(at, at)
}
