import { accountAddress } from '../../../../shared/pure/mail-address'
import type { Actor } from '../../../../shared/pure/actor'
import { must, Refused } from '../../../../shared/pure/refusal'
import type { Moment } from '../../../../shared/pure/workflow'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { recordHistory } from '../../../../shared/server/flows/history'
import { refuse } from './refusals'

const ADDRESS = 'notices_address'

/**
 * Lifts the mark of an address that a server refused for good: mails go to it again from now on.
 * @throws Refused mail-address-invalid, address-not-marked
 */
export const clearAddress = (given: string, actor: Actor, at: Moment): Promise<void> =>
  inTransaction(async () => {
    const address = must(accountAddress(given))
    const [mark] = await query('delete from notices_address where address = $1 returning answer', [address])
    if (!mark) throw new Refused(refuse('address-not-marked'))
    const [last] = await query<{ version: number }>(
      'select coalesce(max(version), 0)::int as version from desk_history where subject_id = $1 and subject_uid = $2',
      [address, ADDRESS],
    )
    const version = (last?.version ?? 0) + 1
    const line = { uid: ADDRESS, documentId: address, version, from: 'refused', to: 'usable', action: 'clear' } as const
    await recordHistory([{ ...line, input: { answer: mark.answer } }], actor, at)
  })
