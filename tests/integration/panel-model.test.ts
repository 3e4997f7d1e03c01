import { tryAtRandom } from '../panels/run'

const SEED = Number(process.env.PROPERTY_SEED ?? Date.now() % 2_147_483_647)

test('[R10] [R11] [R12] [R13] whatever random people do to a panel, it follows its table, nobody with an interest opens anything, and a refusal changes nothing', async () => {
  // One known to go all the way, and one that is new each time.
  const known = await tryAtRandom({ seed: 20_261_127, numRuns: 3, steps: 50 })
  const fresh = await tryAtRandom({ seed: SEED, numRuns: 2, steps: 40 })
  expect(known.allowed.size).toBeGreaterThan(3)
  expect(known.refused.size).toBeGreaterThan(3)
  // How far a few steps of a seed nobody knows will come, nobody knows.
  expect(fresh.allowed.size + fresh.refused.size).toBeGreaterThan(0)
  for (const action of ['declare', 'submit', 'recuse']) expect([...known.allowed.keys()]).toContain(action)
  expect([...known.refused.keys()]).toEqual(expect.arrayContaining(['not-from-here', 'not-your-role']))
})
