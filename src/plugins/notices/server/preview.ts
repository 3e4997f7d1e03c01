import { must, Refused, type Locale } from '../../../shared/pure/refusal'
import type { NoticeValues, Template } from '../../../shared/pure/notice'
import { refuse } from '../../../shared/server/flows/act'
import { latestOf, noticeCatalogue, readFacts } from '../../../shared/server/notices/registry'
import { checkTemplate, render } from '../domain/render'
import { noticeOrRefuse } from './templates'

/**
 * A wording on a real row: the newest one it could be about, or one that is chosen. Read as the reader may read, so the
 * walls hold; what comes with the event and not from the row is shown as an example.
 * @returns `documentId` null where there is no such row yet. Refusals: those of checkTemplate, not-found.
 */
export async function preview(
  key: string,
  locale: Locale,
  template: Template,
  documentId?: string,
): Promise<Template & { documentId: string | null }> {
  const notice = noticeOrRefuse(key)
  must(checkTemplate(noticeCatalogue(), notice, template))
  const samples: NoticeValues = Object.fromEntries(
    Object.entries(notice.variables ?? {}).map(([name, { sample }]) => [name, sample]),
  )
  const id = notice.about && (documentId ?? (await latestOf(notice.about)))
  const fact = notice.about && id ? (await readFacts(notice.about, [id], new Set())).get(id) : undefined
  if (documentId !== undefined && !fact) throw new Refused(refuse('not-found', { documentId }))
  return { ...render(template, { ...fact?.values, ...samples }, locale), documentId: fact ? (id ?? null) : null }
}
