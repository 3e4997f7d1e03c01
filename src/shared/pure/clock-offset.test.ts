import { readingOf, moreCertainReading } from './clock-offset'

const HALF_A_MINUTE = 30_000
/** A reading of a clock that is `ahead`, with network times `there` and `back`. */
const read = (at: number, ahead: number, there: number, back: number) =>
  readingOf(at, at + there + ahead, at + there + back)

describe('[R02] the offset to the clock of the database', () => {
  test('is off by half a round trip at most', () => {
    const { offset, error } = read(1000, 500, 0, 8)
    expect(error).toBe(4)
    expect(Math.abs(offset - 500)).toBeLessThanOrEqual(error)
  })

  test('a reading delayed by three seconds does not replace a more certain one', () => {
    const known = read(0, 500, 1, 1)
    const late = read(HALF_A_MINUTE, 500, 1, 3000)
    expect(late.offset).toBeLessThan(-900)
    expect(moreCertainReading(known, late)).toBe(known)
  })

  test('the first reading is used, and replaced by a more certain one', () => {
    const poor = read(0, 500, 1, 3000)
    const good = read(HALF_A_MINUTE, 500, 1, 1)
    expect(moreCertainReading(undefined, poor)).toBe(poor)
    expect(moreCertainReading(poor, good)).toBe(good)
  })

  test('clocks drift: after a while a slightly worse reading is the more certain one', () => {
    const known = read(0, 500, 1, 1)
    const fresh = read(HALF_A_MINUTE, 502, 3, 3)
    expect(moreCertainReading(known, fresh)).toBe(fresh)
  })

  test('a contradicting reading is used, because a clock was set', () => {
    const known = read(0, 500, 1, 1)
    const fresh = read(1000, 90_000, 50, 50)
    expect(moreCertainReading(known, fresh)).toBe(fresh)
  })

  test.each([
    ['as far off as both errors allow', 3, 2, 'known'],
    ['farther off than both errors allow', 3.01, 2, 'fresh'],
    ['just as certain', 0, 1, 'fresh'],
    ['less certain', 0, 1.01, 'known'],
  ])('a reading of the same moment that is %s', (_what, offset, error, kept) => {
    const known = { offset: 0, error: 1, readAt: 0 }
    const fresh = { offset, error, readAt: 0 }
    expect(moreCertainReading(known, fresh)).toBe(kept === 'known' ? known : fresh)
  })
})
