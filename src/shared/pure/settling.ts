import { defineRefusals, type Refusal } from './refusal'
import { deadlineInText, openingInText } from './say-instant'
import type { Moment } from './workflow'

export const refuse = defineRefusals({
  'requests-settling': {
    status: 409,
    zh: '截止（{closesAt}）前收到的请求尚在办理，请于{from}后再办理',
    en: 'Requests that arrived before the close ({closesAt}) are still being handled; try again after {from} (Asia/Shanghai)',
  },
})

/**
 * Longest time an accepted request may wait. It takes a connection two or three times, waiting 30 s at most for each
 * (DATABASE_ACQUIRE_TIMEOUT); then it is refused as `server-busy`.
 */
export const SETTLING_MS = 120_000

/** Windows that closed before this have no request in progress any more. */
export const settledBefore = (instant: Date): Date => new Date(instant.getTime() - SETTLING_MS)

/** R02: whether a window has closed and every request that arrived before has been handled. */
export const isSettled = (closesAt: Date, instant: Date): boolean => closesAt <= settledBefore(instant)

/**
 * R02: actions that end a window's business wait until requests that arrived in time are handled.
 * @returns true also before the close: whether the action is allowed then is checked by another guard.
 */
export function settled(closesAt: Date | string | null, { arrivedAt }: Moment): true | Refusal {
  if (closesAt === null) return true
  const closes = new Date(closesAt)
  if (arrivedAt < closes || isSettled(closes, arrivedAt)) return true
  const from = new Date(closes.getTime() + SETTLING_MS)
  return refuse('requests-settling', { closesAt: deadlineInText(closes), from: openingInText(from) })
}
