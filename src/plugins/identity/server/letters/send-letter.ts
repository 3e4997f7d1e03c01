import type { Core } from '@strapi/strapi'
import { outcomeOf, type MailAnswer, type MailError, type MailOutcome } from '../../../../shared/pure/mail-outcome'
import { l } from '../../../../shared/pure/schema'
import { execute, query } from '../../../../shared/server/database/database'
import { sendMail } from '../../../../shared/server/process/mail'
import type { Queue } from '../../../../shared/server/jobs/queue'
import type { LetterState } from '../../domain/letter-words'
import type { Letter } from '../../contract'
import { letterKind, LETTERS_QUEUE } from './queue-letter'

declare const strapi: Core.Strapi

/** Makes the queue try again. The queue stores its message, so it contains no address; the cause is in the row. */
class TryAgain extends Error {}

interface Waiting extends Record<string, unknown> {
  id: string
  kind: string
  subject: string
  round: number
  minutes: number
}

/** People wait for these: the first retries come soon, ten of them cover a night's outage. */
export const lettersQueue: Queue = {
  name: LETTERS_QUEUE,
  label: l('账号邮件', 'Letters about accounts'),
  concurrency: 3,
  leaseSeconds: 240,
  retry: { limit: 10, delaySeconds: 30 },
  handle: sendLetter,
  dead: (unit) => end(unit, 'failed'),
}

/** Sends the letter of a unit `id:request`, unless it was requested again, has ended, or is too late. */
async function sendLetter(unit: string): Promise<void> {
  const letter = await waiting(unit)
  if (!letter) return
  const kind = letterKind(letter.kind)
  if (!kind || letter.subject.startsWith('nobody:')) return forget(letter)
  if (letter.minutes > kind.wantedForMinutes) return end(unit, 'dropped')
  const written = await kind.write(letter.subject, `${letter.id}:${letter.round}`)
  if (!written) return end(unit, 'dropped')
  await send(unit, written)
}

async function waiting(unit: string): Promise<Waiting | undefined> {
  const [letter] = await query<Waiting>(
    `select id::text, kind, subject, round, (extract(epoch from clock_timestamp() - asked_at) / 60)::float as minutes
     from desk_letter where id = split_part($1, ':', 1)::bigint and request = split_part($1, ':', 2)::integer
       and state = 'queued'`,
    [unit],
  )
  return letter
}

async function send(unit: string, written: Letter): Promise<void> {
  const { end: ending, answer } = await tryToSend(written)
  if (ending === 'sent') return end(unit, 'sent', answer)
  // Only the cause: recipient and content must not be logged.
  strapi.log.warn(`letter ${unit}: ${answer}`)
  if (ending === 'failed') return end(unit, 'failed', answer)
  await execute(
    `update desk_letter set attempts = attempts + 1, answer = $2
     where id = split_part($1, ':', 1)::bigint and request = split_part($1, ':', 2)::integer and state = 'queued'`,
    [unit, answer],
  )
  throw new TryAgain(answer)
}

async function tryToSend(written: Letter): Promise<Pick<MailOutcome, 'end' | 'answer'>> {
  try {
    const { file } = await sendMail(written)
    return { end: 'sent', answer: file ? 'filed' : 'accepted' }
  } catch (error) {
    return outcomeOf(error as MailError)
  }
}

const end = (unit: string, state: LetterState, answer?: MailAnswer): Promise<void> =>
  execute(
    `update desk_letter set state = $2, ended_at = clock_timestamp(), answer = coalesce($3::text, answer),
        attempts = attempts + case when $3::text is null then 0 else 1 end
     where id = split_part($1, ':', 1)::bigint and request = split_part($1, ':', 2)::integer and state = 'queued'`,
    [unit, state, answer ?? null],
  )

const forget = ({ id }: Waiting): Promise<void> => execute('delete from desk_letter where id = $1::bigint', [id])
