import { act } from '../../../../shared/server/flows/act'
import { inTransaction } from '../../../../shared/server/database/database'
import { bindingOf, type Verb, type VerbContext } from '../../../../shared/server/flows/flows'
import { dependsOn, keyOf, together, without, type Entry } from '../../domain/entries'
import { changeNote } from '../../domain/list-notices'
import { createEdition, liveEditions, type Edition } from '../lists/editions'
import { supersedeOne } from '../services/supersede-list'
import { candidateOf, type PossibleEntry } from './candidate'
import { followCorrection } from './follow-correction'
import { publishCorrection } from './publish-correction'
import type { ObjectionRow } from '../../domain/objection/objection-guards'
import { objectionFlow } from '../../domain/objection/objection-flow'

/**
 * S31, R16: upholding an objection creates a new edition of each changed list, with the changes. Corrections of
 * published lists are published at once and admissions follow (R14).
 */
export const upholdObjection =
  (action: 'uphold' | 'reconsider'): Verb =>
  (documentIds, context) =>
    inTransaction(async () => {
      const result = await act(bindingOf(objectionFlow), action, documentIds, context)
      for (const { after } of result.done) await correct(after, context)
      return result
    })

/** An edition with its changes. */
interface Corrected {
  edition: Edition
  differing: Entry[]
}

async function correct(objection: ObjectionRow, context: VerbContext): Promise<void> {
  const { batch, listKind, wish, entry } = objection
  const live = await liveEditions(batch, together(listKind))
  const putIn = wish === 'put-in' ? await candidateOf(batch, listKind, entry) : undefined
  const corrected: Corrected[] = []
  for (const edition of live) {
    const entries = wish === 'put-in' ? withEntry(edition, listKind, putIn) : withoutEntry(edition, live, objection)
    const differing = [...without(edition.entries, entries), ...without(entries, edition.entries)]
    if (differing.length > 0)
      corrected.push({ edition: await replace(edition, entries, changeNote(wish, differing), context), differing })
  }
  const changed = corrected.flatMap(({ differing }) => differing)
  await followCorrection(wish, batch, changed, context)
  const published = corrected.filter(({ edition }) => edition.state === 'published')
  if (published.length > 0)
    await publishCorrection(
      published.map(({ edition }) => edition),
      published.flatMap(({ differing }) => differing),
      wish,
      context,
    )
}

const withEntry = ({ kind, entries }: Edition, listKind: string, putIn?: PossibleEntry): Entry[] =>
  putIn && kind === listKind ? [...entries, putIn.entry] : entries

/** A provider's products in a category are removed with it. */
function withoutEntry({ entries }: Edition, live: readonly Edition[], { listKind, entry }: ObjectionRow): Entry[] {
  const gone = live
    .filter(({ kind }) => kind === listKind)
    .flatMap((edition) => edition.entries)
    .find((one) => keyOf(one) === entry)
  return gone ? entries.filter((one) => !dependsOn(gone, one)) : entries
}

/**
 * The next edition keeps the state of the previous one: published, open to objections until the same day, or
 * determined.
 */
async function replace(before: Edition, entries: Entry[], change: string, context: VerbContext): Promise<Edition> {
  await supersedeOne(before.documentId, context)
  const { title, kind, batch, state, objectionsOpenAt, objectionsCloseAt } = before
  const inForce =
    state === 'published'
      ? { number: String(context.input.number), publishedOnlineAt: context.at.now.toISOString() }
      : {}
  const next = { title, kind, batch, state, objectionsOpenAt, objectionsCloseAt, entries, changeNote: change }
  return createEdition('correct', { ...next, ...inForce }, context, context.input.reason as string)
}
