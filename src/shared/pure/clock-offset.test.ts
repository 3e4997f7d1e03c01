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

  test('an answer that waited three seconds in a busy process does not replace a surer reading', () => {
    const known = read(0, 500, 1, 1)
    const late = read(HALF_A_MINUTE, 500, 1, 3000)
    expect(late.offset).toBeLessThan(-900)
    expect(moreCertainReading(known, late)).toBe(known)
  })

  test('a first reading is used whatever it is, and a surer one takes its place', () => {
    const poor = read(0, 500, 1, 3000)
    const good = read(HALF_A_MINUTE, 500, 1, 1)
    expect(moreCertainReading(undefined, poor)).toBe(poor)
    expect(moreCertainReading(poor, good)).toBe(good)
  })

  test('clocks drift: after a while a somewhat poorer reading is the surer one', () => {
    const known = read(0, 500, 1, 1)
    const fresh = read(HALF_A_MINUTE, 502, 3, 3)
    expect(moreCertainReading(known, fresh)).toBe(fresh)
  })

  test('a clock that was set is believed, though the reading is poorer', () => {
    const known = read(0, 500, 1, 1)
    const fresh = read(1000, 90_000, 50, 50)
    expect(moreCertainReading(known, fresh)).toBe(fresh)
  })
})
