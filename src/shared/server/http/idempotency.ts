import { createHash } from 'node:crypto'
import { defineRefusals, Refused } from '../../pure/refusal'
import { inTransaction, query } from '../database/database'

export const refuse = defineRefusals({
  'idempotency-key-reused': {
    status: 422,
    zh: '幂等键“{key}”已用于另一个请求',
    en: 'The idempotency key "{key}" was used for another request',
  },
  'idempotency-key-invalid': {
    status: 400,
    zh: '幂等键应为 1–200 个可见字符',
    en: 'The idempotency key must be 1–200 visible characters',
  },
})

export interface Answer {
  status: number
  body: unknown
}

/**
 * Runs a write in one transaction; with a key, at most once per actor: a repeated request gets the first answer,
 * another body under the same key is refused. A concurrent request waits on the key's row. A refused or failed write
 * keeps no key, so that it can be tried again. Keys are kept for 24 hours.
 */
export function once(
  key: string | undefined,
  actorId: string,
  request: unknown,
  run: () => Promise<Answer>,
): Promise<Answer> {
  if (!key) return inTransaction(run)
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Refused(refuse('idempotency-key-invalid'))
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex')
  return inTransaction(async () => {
    await query(
      `delete from desk_idempotency where actor_id = $1 and key = $2 and at < clock_timestamp() - interval '24 hours'`,
      [actorId, key],
    )
    const [mine] = await query(
      'insert into desk_idempotency (actor_id, key, body_hash) values ($1, $2, $3) on conflict do nothing returning 1 as mine',
      [actorId, key, hash],
    )
    if (!mine) return firstAnswer(actorId, key, hash)
    const answer = await run()
    await query('update desk_idempotency set status = $3, answer = $4::jsonb where actor_id = $1 and key = $2', [
      actorId,
      key,
      answer.status,
      JSON.stringify(answer.body ?? null),
    ])
    return answer
  })
}

async function firstAnswer(actorId: string, key: string, hash: string): Promise<Answer> {
  const [row] = await query<{ body_hash: string; status: number; answer: unknown }>(
    'select body_hash, status, answer from desk_idempotency where actor_id = $1 and key = $2',
    [actorId, key],
  )
  if (!row || row.body_hash !== hash) throw new Refused(refuse('idempotency-key-reused', { key }))
  return { status: row.status, body: row.answer }
}
