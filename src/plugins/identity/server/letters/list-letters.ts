import { query, type Row } from '../../../../shared/server/database/database'
import type { LetterRow } from '../../domain/letter-words'
import { letterKind } from './queue-letter'

const MOST = 100

type Stored = Row & Omit<LetterRow, 'label' | 'address'> & { kind: string; subject: string }

/** What waits or failed, newest first: whose letter it is and why it did not go out, without a word of it. */
export async function listLetters(): Promise<LetterRow[]> {
  const rows = await query<Stored>(
    `select id::text, kind, subject, state, asked_at as "askedAt", ended_at as "endedAt", attempts, answer
     from desk_letter where state in ('queued', 'failed') and subject not like 'nobody:%'
     order by asked_at desc limit ${MOST}`,
  )
  const shown: LetterRow[] = []
  for (const { kind, subject, ...row } of rows) {
    const known = letterKind(kind)
    if (known) shown.push({ ...row, label: known.label, address: await known.addressOf(subject) })
  }
  return shown
}
