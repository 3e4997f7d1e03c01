import { query } from '../../../../shared/server/database/database'
import { enqueue } from '../../../../shared/server/jobs/queue'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import type { LetterKind } from '../../contract'

export const LETTERS_QUEUE = 'desk.letters'

const kinds = new Map<string, LetterKind>()

/** Declares a kind of letter at boot; a second boot in one process declares it anew. */
export const defineLetter = (name: string, kind: LetterKind): void => void kinds.set(name, kind)

export const letterKind = (name: string): LetterKind | undefined => kinds.get(name)

/**
 * Queues a letter in the surrounding transaction: if that commits it is sent, else never. One that waits already for
 * the same subject is asked for anew, and stays one letter.
 */
export const queueLetter = (kind: string, subject: string): Promise<void> =>
  queueBy('select $1::text as kind, $2::text as subject', [kind, subject])

/**
 * Queues a letter of which a query says the kind and the subject. For every address the same statements are run and the
 * same amount is queued, so that neither answer nor time tells who is known.
 * @param found one row with `kind` and `subject`.
 */
export async function queueBy(found: string, params: readonly unknown[]): Promise<void> {
  await beyondWalls(async () => {
    const [letter] = await query<{ unit: string }>(
      `insert into desk_letter as l (kind, subject) select kind, subject from (${found}) found
       on conflict (kind, subject) do update set request = l.request + 1,
         round = l.round + case when l.state = 'queued' then 0 else 1 end, state = 'queued', asked_at = clock_timestamp(),
         ended_at = null, attempts = 0, answer = null
       returning l.id || ':' || l.request as unit`,
      params,
    )
    if (letter) await enqueue(LETTERS_QUEUE, [letter.unit])
  })
}
