import { withClient } from '../harness/new-database'
import { until } from '../harness/until'

/** Commits are written but never acknowledged, as when a synchronous standby is lost. */
export const holdCommits = (adminUrl: string): Promise<void> => standby(adminUrl, 'nobody')
export const letCommitsGo = (adminUrl: string): Promise<void> => standby(adminUrl, '')

function standby(adminUrl: string, name: string): Promise<void> {
  return withClient(adminUrl, async (client) => {
    await client.query(`alter system set synchronous_standby_names = '${name}'`)
    await client.query('select pg_reload_conf()')
  })
}

/** Waits until `count` sessions match. @param what a condition on pg_stat_activity */
export const untilWaiting = (adminUrl: string, what: string, count: number): Promise<true> =>
  withClient(adminUrl, (client) =>
    until(async () => {
      const sql = `select count(*)::int as n from pg_stat_activity where datname = 'pool' and ${what}`
      const { rows } = await client.query<{ n: number }>(sql)
      return (rows[0]?.n ?? 0) >= count
    }),
  )
