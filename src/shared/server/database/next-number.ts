import { query } from './database'

/** Numbers without gaps: a refused submission rolls its number back, at the cost of a lock per city. */
export async function nextNumber(name: string): Promise<number> {
  const [row] = await query<{ value: string }>(
    `insert into desk_sequence as s (name, value) values ($1, 1) on conflict (name) do update set value = s.value + 1 returning value`,
    [name],
  )
  return Number(row?.value)
}
