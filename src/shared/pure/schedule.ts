import { parseExpression } from 'cron-parser'

/** Schedules are in China's zone, whatever the machine's. */
export const ZONE = 'Asia/Shanghai'

const parse = (at: string, from: Date) => parseExpression(at, { tz: ZONE, currentDate: from })

/** @throws for an invalid schedule, or one that never fires, such as 30 February. */
export function checkSchedule(at: string): void {
  // The parser also accepts fewer fields, and seconds.
  if (at.trim().split(/\s+/).length !== 5) throw new Error(`"${at}" is no schedule of five fields`)
  try {
    parse(at, new Date(0)).next()
  } catch (error) {
    throw new Error(`"${at}" is no schedule that ever fires: ${(error as Error).message}`)
  }
}

/** The latest slot that is not after `now`. */
export const latestSlot = (at: string, now: Date): Date =>
  // The parser looks strictly before the given instant; a slot at this instant counts.
  parse(at, new Date(now.getTime() + 1))
    .prev()
    .toDate()

/** The first slot after `now`. */
export const nextSlot = (at: string, now: Date): Date => parse(at, now).next().toDate()
