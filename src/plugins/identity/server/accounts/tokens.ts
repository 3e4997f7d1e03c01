import { execute, query } from '../../../../shared/server/database/database'
import { digestOf, newSecret } from './hashes'

export type Purpose = 'confirm' | 'reset'

/**
 * A secret for one link. Those sent before stay good until one is used: a second mail, asked for by whomever, must not
 * spoil the first. Of one letter that is tried again only the newest is good.
 * @param minutes how long it is good, from now: the letter goes out at once.
 * @param letter the letter that carries it, one for each time somebody asked.
 * @returns the secret; the database keeps its digest.
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
