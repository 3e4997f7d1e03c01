import type { NewAccount } from '../../contract'
import { findAccount, insertAccount, queueForAddress, release } from './account-store'
import { hashOf } from './hashes'
import { mustBeStrong } from './password-policy'

/**
 * A taken address costs the same hash as a new one. A registration never changes an existing account, or anybody could
 * undo an owner's registration by knowing the address. The owner of a mailbox always gets in by confirming it.
 */
export async function openAccount(account: NewAccount): Promise<{ accountId: number } | undefined> {
  const { email, name, creditCode, proven = false } = account
  await mustBeStrong(account.password, { email, name, creditCode })
  const password = await hashOf(account.password)
  await queueForAddress(email)
  const known = await findAccount(email)
  if (known?.lapsed) await release(known)
  else if (known) return undefined
  return { accountId: await insertAccount({ email, name, password, confirmed: proven }) }
}
