import { shanghaiMinute } from './calendar'
import { defineRefusals, type Refusal } from './refusal'
import type { Moment } from './workflow'

export const refuse = defineRefusals({
  'requests-settling': {
    status: 409,
    zh: '截止（{closesAt}）前收到的请求尚在办理，请于{from}后再办理',
    en: 'Requests that arrived before the close ({closesAt}) are still being handled; try again after {from} (Asia/Shanghai)',
  },
})

/**
 * Longest a request that has arrived may wait in our queue. It takes a connection two or three times and waits 30 s at most
 * for each (DATABASE_ACQUIRE_TIMEOUT); after that it is refused as `server-busy`.
 */
export const SETTLING_MS = 120_000

/** The latest close of which nothing waits any more at an instant. */
export const settledBefore = (instant: Date): Date => new Date(instant.getTime() - SETTLING_MS)

/** Whether a window has closed, and every request that came in before has been handled (R02). */
export const isSettled = (closesAt: Date, instant: Date): boolean => closesAt <= settledBefore(instant)

/**
 * What ends the matter that a window was open for must not overtake requests that arrived in time: it waits until they are
 * handled (R02).
 * @returns true before the close as well: whether the act is allowed then is another guard's to say.
 */
export function settled(closesAt: Date | string | null, { arrivedAt }: Moment): true | Refusal {
  const closes = closesAt === null ? null : new Date(closesAt)
  if (!closes || arrivedAt < closes || isSettled(closes, arrivedAt)) return true
  const from = new Date(closes.getTime() + SETTLING_MS)
  return refuse('requests-settling', { closesAt: shanghaiMinute(closes), from: shanghaiMinute(from) })
}
