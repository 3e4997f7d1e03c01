import { execute, query } from '../../../../shared/server/database'
import { digestOf, newSecret } from './hashes'

export type Purpose = 'confirm' | 'reset'

/**
 * A secret for one link. Those sent before stay good until one is used: a second mail, asked for by whomever, must not
 * spoil the first. @returns the secret; the database keeps its digest.
 */
export async function issueToken(accountId: number, purpose: Purpose, minutes: number): Promise<string> {
  const secret = newSecret()
  await execute('delete from desk_account_token where expires_at < clock_timestamp()')
  await execute(
    `insert into desk_account_token (digest, account_id, purpose, expires_at)
     values ($1, $2, $3, clock_timestamp() + make_interval(mins => $4))`,
    [digestOf(secret), accountId, purpose, minutes],
  )
  return secret
}

/** The account a secret is for, its token locked: of two who use it at once the second waits, then finds none. */
export async function lockToken(secret: string, purpose: Purpose): Promise<number | undefined> {
  const [row] = await query<{ account_id: number }>(
    `select account_id from desk_account_token
     where digest = $1 and purpose = $2 and expires_at > clock_timestamp() for update`,
    [digestOf(secret), purpose],
  )
  return row?.account_id
}

/** After one link was used, no other of the account is good. */
export const spendTokens = (accountId: number): Promise<void> =>
  execute('delete from desk_account_token where account_id = $1', [accountId])
