import type { Locale } from '../../../shared/pure/refusal'
import { query } from '../../../shared/server/database/database'
import type { Template } from '../../../shared/pure/notice'
import { noticeOf } from '../../../shared/server/notices/registry'

export interface Wording extends Template {
  version: number
  changedAt: string | null
  changedBy: string | null
}

/** `batch-opened/zh`: under this the history of a wording is kept. */
export const wordingId = (notice: string, locale: Locale): string => `${notice}/${locale}`

interface Stored extends Record<string, unknown>, Wording {
  notice: string
  locale: Locale
}

/** The wordings in force: what staff wrote, else the shipped text. One query for all that are asked for. */
export async function readWordings(notices: readonly string[]): Promise<(notice: string, locale: Locale) => Template> {
  const rows = await query<Stored>('select * from notices_template where notice = any($1::text[])', [notices])
  const stored = new Map(rows.map((row) => [wordingId(row.notice, row.locale), row]))
  return (notice, locale) => stored.get(wordingId(notice, locale)) ?? noticeOf(notice).template[locale]
}
