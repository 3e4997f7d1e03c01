/**
 * Growth of CPU time when the text becomes four times as long: about 4 for linear work, 16 for quadratic. The median of
 * several pairs, in CPU time, so that a busy machine does not matter.
 * @param work processes a unit repeated `n` or `4 * n` times
 */
export async function growthOf(units: readonly string[], work: (text: string) => unknown, n: number): Promise<number> {
  // Flattened: concatenated strings would be built within the measured time.
  const texts = (times: number): string[] => units.map((unit) => Buffer.from(unit.repeat(times)).toString())
  const [short, long] = [texts(n), texts(4 * n)]
  const took = async (all: readonly string[]): Promise<number> => {
    const before = process.cpuUsage()
    for (let time = 0; time < TIMES; time++) for (const text of all) await work(text)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  // Warm-up, before compilation.
  await took(short)
  const ratios: number[] = []
  for (let pair = 0; pair < PAIRS; pair++) {
    const least = await took(short)
    ratios.push((await took(long)) / least)
  }
  return ratios.sort((one, other) => one - other)[PAIRS >> 1] as number
}

const PAIRS = 5
/** Enough to be well above the timer's resolution. */
const TIMES = 4

/** Between linear and quadratic. */
export const AT_MOST_LINEAR = 9
