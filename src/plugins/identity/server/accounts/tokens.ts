import { execute, query } from '../../../../shared/server/database/database'
import { digestOf, newSecret } from './hashes'

export type Purpose = 'confirm' | 'reset'

/**
 * A secret for one link. Earlier ones stay valid until one is used, so that a second mail requested by a stranger does
 * not invalidate the first. Of one letter that is retried only the newest is valid.
 * @param minutes its life, from now: the letter is sent at once.
 * @param letter identifies the letter; one per request.
 * @returns the secret; only its digest is stored.
 */
export async function issueToken(
  accountId: number,
  purpose: Purpose,
  minutes: number,
  letter: string,
): Promise<string> {
  const secret = newSecret()
  await execute('delete from desk_account_token where expires_at < clock_timestamp() or letter = $1', [letter])
  await execute(
    `insert into desk_account_token (digest, account_id, purpose, expires_at, letter)
     values ($1, $2, $3, clock_timestamp() + make_interval(mins => $4), $5)`,
    [digestOf(secret), accountId, purpose, minutes, letter],
  )
  return secret
}

/** The account of a secret, with its token locked: of two concurrent uses the second waits, then finds none. */
export async function lockToken(secret: string, purpose: Purpose): Promise<number | undefined> {
  const [row] = await query<{ account_id: number }>(
    `select account_id from desk_account_token
     where digest = $1 and purpose = $2 and expires_at > clock_timestamp() for update`,
    [digestOf(secret), purpose],
  )
  return row?.account_id
}

/** Using one link invalidates all others of the account. */
export const consumeTokens = (accountId: number): Promise<void> =>
  execute('delete from desk_account_token where account_id = $1', [accountId])
