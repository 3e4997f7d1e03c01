import { Refused } from '../../../shared/pure/refusal'
import type { Setting, ValueOf } from '../../../shared/pure/setting'
import { execute, query } from '../../../shared/server/database/database'
import type { FILE_SETTINGS } from '../domain/file-settings'
import { refuse } from './refusals'

export const MEGABYTE = 1024 * 1024

type Limits = { [K in keyof typeof FILE_SETTINGS]: ValueOf<(typeof FILE_SETTINGS)[K] & Setting> }

/** Files are counted per organisation, or per account without one. */
export interface Holder {
  creditCode: string | null
  accountId: number
}

/** Serialises uploads of one holder, so that the second counts the first. Only within a transaction. */
export const queueHolder = ({ creditCode, accountId }: Holder): Promise<void> =>
  execute(`select pg_advisory_xact_lock(hashtextextended('files:' || $1, 0))`, [creditCode ?? `account:${accountId}`])

/**
 * @param bytes to be added.
 * @throws Refused file-quota, file-daily-quota.
 */
export async function assertRoom(holder: Holder, bytes: number, limits: Limits): Promise<void> {
  const { creditCode, accountId } = holder
  const [held] = await query<{ bytes: string }>(
    `select coalesce(sum(size), 0)::bigint as bytes from private_files
     where scan <> 'infected' and ${creditCode ? 'credit_code = $1' : 'account_id = $1 and credit_code is null'}`,
    [creditCode ?? accountId],
  )
  const total = Number(held?.bytes ?? 0) + bytes
  if (total > limits.organisationMb * MEGABYTE)
    throw new Refused(refuse('file-quota', { total: Math.ceil(total / MEGABYTE), most: limits.organisationMb }))
  // From the history: deleted uploads of today count too.
  const [today] = await query<{ n: number }>(
    `select count(*)::int as n from desk_history
     where subject_uid = 'plugin::files.private-file' and action = 'upload'
       and coalesce(credit_code, actor_id) = $1 and at > clock_timestamp() - interval '24 hours'`,
    [creditCode ?? `account:${accountId}`],
  )
  const count = today?.n ?? 0
  const most = creditCode ? limits.dailyFiles : limits.claimantFiles
  if (count >= most) throw new Refused(refuse('file-daily-quota', { count, most }))
}
