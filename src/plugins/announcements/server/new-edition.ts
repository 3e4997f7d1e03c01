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
 * R69: a published text is never changed. A new edition replaces it in one transaction, and the old one stays readable.
 * `meta.editions` has the new ones.
 * @param entry the action that publishes the new edition.
 */
export const newEdition =
  (action: 'correct' | 'withdraw', entry: 'replace' | 'retract', editionOf: EditionOf): Verb =>
  (documentIds, context) =>
    inTransaction(async () => {
      // First, because a series and a document number have one current edition at any time.
      const result = await act(bindingOf(announcementFlow), action, documentIds, context)
      const rows = result.done.map(({ before }) => editionOf(before as Announcement, context.input))
      const made = await createRows<Subject>(ANNOUNCEMENT, action, rows, context, String(context.input.reason))
      const editions = made.map(({ documentId }) => documentId)
      await actAll(bindingOf(announcementFlow), entry, editions, following(context))
      return { ...result, meta: { editions } }
    })
