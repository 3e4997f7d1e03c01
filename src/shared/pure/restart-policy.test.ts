import { nextStart, RESTARTS } from './restart-policy'

const MINUTE = 60_000

describe('a server that ended by accident', () => {
  test('is started again at once five times, each time after twice as long, then no more', () => {
    const restarts: number[] = []
    const delays: number[] = []
    let now = 1_000_000
    for (;;) {
      const next = nextStart(restarts, now)
      if (!next.again) {
        expect(next.restarts).toBe(5)
        break
      }
      expect(next.nth).toBe(restarts.length + 1)
      delays.push(next.afterMs)
      now += next.afterMs
      restarts.push(now)
    }
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000])
  })

  test('crashes more than ten minutes ago do not count', () => {
    const restarts = [0, 1, 2, 3, 4].map((n) => n * MINUTE)
    expect(nextStart(restarts, 9.99 * MINUTE)).toEqual({ again: false, restarts: 5 })
    expect(nextStart(restarts, 10 * MINUTE)).toEqual({ again: true, nth: 5, afterMs: 16_000 })
    expect(nextStart(restarts, 14 * MINUTE)).toEqual({ again: true, nth: 1, afterMs: RESTARTS.firstDelayMs })
  })

  test('one crash per quarter of an hour is restarted for ever', () => {
    const restarts: number[] = []
    for (let now = 0; now < 24 * 60 * MINUTE; now += 15 * MINUTE) {
      expect(nextStart(restarts, now)).toMatchObject({ again: true, nth: 1 })
      restarts.push(now)
    }
  })
})
