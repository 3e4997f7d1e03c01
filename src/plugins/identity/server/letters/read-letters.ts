import { query, type Row } from '../../../../shared/server/database/database'
import type { LetterRow } from '../../domain/letter-words'
import { letterKind } from './queue-letter'

const MOST = 100

type Stored = Row & Omit<LetterRow, 'label' | 'address'> & { kind: string; subject: string }

/** Letters that wait or failed, newest first: recipient and cause, no content. */
export async function readLetters(): Promise<LetterRow[]> {
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
