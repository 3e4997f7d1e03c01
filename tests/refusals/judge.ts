import type { FlowBinding } from '../../src/shared/server/flows/flows'
import { database, query } from '../harness/app'
import { stored } from '../harness/given'
import type { Reply } from '../harness/http'
import { subject } from '../harness/subjects'
import { attemptsIn, type Attempt } from './attempts'

/** Concurrent requests. */
const AT_ONCE = 20

const fingerprint = async (documentId: string, table: string): Promise<string> =>
  JSON.stringify([
    await stored(table, documentId),
    await query('select count(*)::int as n from desk_history where subject_id = $1', [documentId]),
    await query('select count(*)::int as n from desk_event'),
  ])

function isRefusal({ status, body }: Reply): boolean {
  const code = (body as { error?: { details?: { code?: string } } } | null)?.error?.details?.code
  return status >= 400 && status < 500 && (code !== undefined || [401, 403, 404, 405].includes(status))
}

/** The attempts that `choose` keeps are refused and change nothing. */
export async function expectRefusals(
  binding: FlowBinding,
  state: string,
  choose: (all: readonly Attempt[]) => readonly Attempt[] = (all) => all,
): Promise<void> {
  const row = await subject(binding, state)
  const table = database.tableOf(binding.uid)
  const attempts = choose(await attemptsIn(binding, state, row.creditCode as string | undefined))
  const before = await fingerprint(row.documentId, table)
  const wrong: string[] = []
  for (let from = 0; from < attempts.length; from += AT_ONCE)
    await Promise.all(
      attempts.slice(from, from + AT_ONCE).map(async ({ who, action, send }) => {
        const reply = await send(row.documentId)
        if (!isRefusal(reply))
          wrong.push(`${who} ${action}: ${reply.status} ${JSON.stringify(reply.body).slice(0, 200)}`)
      }),
    )
  expect(wrong).toEqual([])
  expect(attempts.length).toBeGreaterThan(0)
  expect(await fingerprint(row.documentId, table)).toBe(before)
}
