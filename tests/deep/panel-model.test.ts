import { tryAtRandom } from '../panels/run'

const RUNS = Number(process.env.PROPERTY_RUNS ?? 60)
const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_125)
const MINUTES = 60_000

test(
  '[R10] [R11] [R12] [R13] for long: a panel follows its table, nobody with an interest opens anything, a refusal changes nothing',
  async () => {
    const { allowed, refused } = await tryAtRandom({ seed: SEED, numRuns: RUNS, steps: 150 })
    process.stdout.write(
      `panels at random: ${[...allowed.keys()].join(', ')}; refused: ${[...refused.keys()].join(', ')}\n`,
    )
    for (const action of ['declare', 'submit', 'recuse']) expect([...allowed.keys()]).toContain(action)
    expect(allowed.size).toBeGreaterThan(5)
    expect([...refused.keys()]).toEqual(expect.arrayContaining(['not-from-here', 'not-your-role']))
    expect(refused.size).toBeGreaterThan(5)
  },
  15 * MINUTES,
)
