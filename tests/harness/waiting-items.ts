import { withClient } from './new-database'

/** SQL: job items in a queue with its name before 0.7.0: new, retried, failed. */
export const WAITING = `insert into pgboss.job (name, data, state, retry_count, start_after, dead_letter, keep_until) values
    ('desk.job-items', '{"id":"910001"}', 'created', 0, now() + interval '90 days', 'desk.job-items.dead', now() + interval '9 years'),
    ('desk.job-items', '{"id":"910002"}', 'retry', 2, now() + interval '90 days', 'desk.job-items.dead', now() + interval '9 years'),
    ('desk.job-items.dead', '{"id":"910003"}', 'created', 0, now() + interval '90 days', null, now() + interval '9 years')`

export const waitingIn = (url: string): Promise<unknown[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `select name, data ->> 'id' as id, state::text, retry_count, dead_letter from pgboss.job
       where data ->> 'id' like '91000%' order by id`,
    )
    return rows
  })

export const queuesIn = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select name from pgboss.queue where name ~ 'job-items' order by 1`,
    )
    return rows.map(({ name }) => name)
  })
