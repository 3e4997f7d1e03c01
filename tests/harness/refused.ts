import { query } from './app'
import type { Reply } from './http'

/** The number of rows in each of these tables. */
export async function countsIn(tables: readonly string[]): Promise<unknown> {
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`)
  return (await query(`select ${counts.join(', ')}`))[0]
}

type Refused = (run: () => Promise<Reply>, code: string, status: number) => Promise<Reply>

/** Asserts a refusal that writes nothing: no row is added to these tables or removed from them. */
export const refusedWithoutRows =
  (tables: readonly string[]): Refused =>
  async (run, code, status) => {
    const before = await countsIn(tables)
    const answer = await run()
    expect(answer).toBeRefused(code, status)
    expect(answer.body.data).toBeNull()
    expect(await countsIn(tables)).toEqual(before)
    return answer
  }
