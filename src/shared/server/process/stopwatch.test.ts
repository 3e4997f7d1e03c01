import { stopwatch } from './stopwatch'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('runs down while it is started, and only then', () => {
  const onEnd = jest.fn()
  const watch = stopwatch(1000, onEnd)
  jest.advanceTimersByTime(600)
  watch.stop()
  watch.stop()
  jest.advanceTimersByTime(10_000)
  watch.start()
  jest.advanceTimersByTime(399)
  expect(onEnd).not.toHaveBeenCalled()
  jest.advanceTimersByTime(1)
  expect(onEnd).toHaveBeenCalledTimes(1)
})
