import { deadLettersOf } from '../jobs/queue-engine'
import { execute, query } from '../database/database'

/**
 * Renames a pg-boss queue; waiting, active and finished units keep their attempts and instants. Runs before the engine
 * starts, which would create an empty queue of the new name. pg-boss keeps each queue in a partition bound to its name,
 * so the queue is created anew and the old one dropped.
 */
export async function renameQueue(before: string, now: string): Promise<void> {
  // Versions 0.1 had no queues.
  const [engine] = await query<{ made: boolean }>(`select to_regclass('pgboss.queue') is not null as made`)
  if (!engine?.made) return
  await copyQueue(deadLettersOf(before), deadLettersOf(now))
  await copyQueue(before, now)
  for (const table of ['job', 'archive'])
    await execute(
      `update pgboss.${table} set name = case name when $1 then $2 else $4 end,
         dead_letter = case dead_letter when $3 then $4 else dead_letter end
       where name in ($1, $3)`,
      [before, now, deadLettersOf(before), deadLettersOf(now)],
    )
  for (const queue of [before, deadLettersOf(before)]) await query('select pgboss.delete_queue($1)', [queue])
}

/** Creates a queue with the options of another and its own dead-letter queue. */
const copyQueue = (before: string, now: string): Promise<unknown> =>
  query(
    `select pgboss.create_queue($2, json_build_object('policy', policy, 'retryLimit', retry_limit,
       'retryDelay', retry_delay, 'retryBackoff', retry_backoff, 'expireInSeconds', expire_seconds,
       'retentionMinutes', retention_minutes, 'deadLetter', case when dead_letter is not null then $3::text end))
     from pgboss.queue where name = $1`,
    [before, now, deadLettersOf(now)],
  )
