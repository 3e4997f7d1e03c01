import { query } from '../../../../shared/server/database/database'
import { enqueue } from '../../../../shared/server/jobs/queue'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import type { LetterKind } from '../../contract'
import { bootRegistry } from '../../../../shared/server/process/boot-registries'

export const LETTERS_QUEUE = 'desk.letters'

const kinds = bootRegistry<LetterKind>('letter')

/** Declares a kind of letter at boot. @throws when it is declared already. */
export const defineLetter = (owner: string, name: string, kind: LetterKind): void => kinds.add(owner, name, kind)

export const letterKind = (name: string): LetterKind | undefined => kinds.get(name)

/**
 * Queues a letter in the surrounding transaction; it is sent only if that commits. Requested again while it waits, it
 * stays one letter.
 */
export const queueLetter = (kind: string, subject: string): Promise<void> =>
  queueBy('select $1::text as kind, $2::text as subject', [kind, subject])

/**
 * Queues a letter whose kind and subject a query returns. The same statements run and the same amount is queued for
 * every address, so that neither answer nor time reveals who is registered.
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
