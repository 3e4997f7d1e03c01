import { counted, promised } from '../additions/all'

test('each of these changes touches as many files as the README promises', () => {
  const of = promised()
  expect(Object.fromEntries(counted())).toEqual(Object.fromEntries([...counted()].map(([to]) => [to, of.get(to)])))
})
