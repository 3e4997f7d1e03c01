import { parseMailAddress } from '../../../../shared/pure/mail-address'
import { must, Refused } from '../../../../shared/pure/refusal'
import type { Actor } from '../../../../shared/pure/actor'
import type { Moment } from '../../../../shared/pure/workflow'
import { execute, inTransaction, query } from '../../../../shared/server/database/database'
import { recordHistory } from '../../../../shared/server/flows/history'
import { enqueue } from '../../../../shared/server/jobs/queue'
import { FAILED_STATES, type MessageState } from '../../domain/message-words'
import { MAIL_QUEUE } from '../outbox'
import { refuse } from './refusals'

/** Subject of the history of messages. */
export const MESSAGE = 'notices_message'

export interface Resending {
  /** The address that the recipient has by now; without it the one that the message was written with. */
  address?: string
  /** Lifts the mark of an address that was refused for good. */
  clearAddress?: boolean
}

interface Stored {
  state: MessageState
  address: string | null
  resends: number
  cityCode: string | null
  creditCode: string | null
}

/**
 * Tries a mail anew that failed or was undeliverable, under the same Message-ID.
 * @throws Refused message-unknown, resend-not-needed, address-needed, mail-address-invalid, address-marked
 */
export const resend = (
  id: string,
  input: Resending,
  actor: Actor,
  at: Moment,
): Promise<{ id: string; state: string }> =>
  inTransaction(async () => {
    const message = await lock(id)
    const given = input.address ?? message.address
    if (!given) throw new Refused(refuse('address-needed'))
    const address = must(parseMailAddress(given))
    await settleMark(address, input.clearAddress === true)
    const version = message.resends + 1
    const line = { uid: MESSAGE, documentId: id, version, from: message.state, to: 'queued', action: 'resend' } as const
    const { cityCode, creditCode } = message
    await recordHistory([{ ...line, cityCode, creditCode, input: { ...input } }], actor, at)
    await execute(
      `update notices_message set state = 'queued', address = $2, resends = $3, answer = null, answer_text = null, ended_at = null
       where id = $1`,
      [id, address, version],
    )
    await enqueue(MAIL_QUEUE, [id])
    return { id, state: 'queued' }
  })

async function lock(id: string): Promise<Stored> {
  const [message] = await query<Stored>(
    `select state, address, resends, city_code as "cityCode", credit_code as "creditCode"
     from notices_message where id = $1 for update`,
    [id],
  )
  if (!message) throw new Refused(refuse('message-unknown'))
  if (!(FAILED_STATES as readonly string[]).includes(message.state))
    throw new Refused(refuse('resend-not-needed', { state: message.state }))
  return message
}

async function settleMark(address: string, clear: boolean): Promise<void> {
  if (clear) return execute('delete from notices_address where address = lower($1)', [address])
  const [mark] = await query('select answer from notices_address where address = lower($1)', [address])
  if (mark) throw new Refused(refuse('address-marked', { answer: mark.answer }))
}
