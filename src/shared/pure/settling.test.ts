import { settled, settledBefore, SETTLING_MS } from './settling'

const CLOSE = new Date('2026-08-21T00:00:00+08:00')
const after = (ms: number) => {
  const instant = new Date(CLOSE.getTime() + ms)
  return { now: instant, arrivedAt: instant }
}

test('[R02] closing waits for requests that arrived before the close', () => {
  expect(settled(CLOSE, after(-1))).toBe(true)
  for (const late of [0, 1, SETTLING_MS - 1])
    expect(settled(CLOSE.toISOString(), after(late))).toMatchObject({
      code: 'requests-settling',
      values: { closesAt: { zh: '2026年8月20日24时' }, from: { zh: '2026年8月21日0时02分', en: '2026-08-21 00:02' } },
    })
  expect(settled(CLOSE, after(SETTLING_MS))).toBe(true)
  expect(settledBefore(after(SETTLING_MS).now)).toEqual(CLOSE)
})

test('without a close there is nothing to wait for', () => expect(settled(null, after(1))).toBe(true))
