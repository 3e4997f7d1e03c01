import { AT_MOST_LINEAR, growthOf } from '../harness/growth'

test('linear work grows by four, quadratic work by more than is allowed', async () => {
  const linear = (text: string): boolean => /^x*$/.test(text)
  const quadratic = (text: string): boolean => /x+y/.test(text)
  expect(await growthOf(['x'], linear, 50_000)).toBeLessThan(AT_MOST_LINEAR)
  expect(await growthOf(['x'], quadratic, 1000)).toBeGreaterThan(AT_MOST_LINEAR)
})
