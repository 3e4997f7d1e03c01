import type { Subject } from '../../../shared/pure/workflow'
import { act, actAll } from '../../../shared/server/flows/act'
import { createRows } from '../../../shared/server/flows/create-rows'
import { inTransaction, type Row } from '../../../shared/server/database/database'
import { following, type Verb, bindingOf } from '../../../shared/server/flows/flows'
import { ANNOUNCEMENT } from '../contract'
import type { Announcement } from '../domain/announcement-guards'
import { announcementFlow } from '../domain/announcement-flow'

type EditionOf = (before: Announcement, input: Row) => Row

/**
 * R69: a published text is never changed; a new edition takes its place in one transaction, and the one before stays
 * readable. `meta.editions` names the new ones.
 * @param entry the act by which the new edition becomes public.
 */
export const newEdition =
  (action: 'correct' | 'withdraw', entry: 'replace' | 'retract', editionOf: EditionOf): Verb =>
  (documentIds, context) =>
    inTransaction(async () => {
      // The edition before gives way first: a series and a document number have one current edition at any instant.
      const result = await act(bindingOf(announcementFlow), action, documentIds, context)
      const rows = result.done.map(({ before }) => editionOf(before as Announcement, context.input))
      const made = await createRows<Subject>(ANNOUNCEMENT, action, rows, context, String(context.input.reason))
      const editions = made.map(({ documentId }) => documentId)
      await actAll(bindingOf(announcementFlow), entry, editions, following(context))
      return { ...result, meta: { editions } }
    })
