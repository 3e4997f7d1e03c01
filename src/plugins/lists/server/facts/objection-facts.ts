import type { ObjectionFacts, ObjectionRow } from '../../domain/objection/objection-guards'
import { keyOf, PROVIDER_LISTS, together } from '../../domain/entries'
import { liveEditions } from '../lists/editions'
import { candidateOf } from '../objections/candidate'

/** The lines that objections refer to, as the lists are now. */
export async function objectionFacts(objections: readonly ObjectionRow[]): Promise<Map<string, ObjectionFacts>> {
  const facts = new Map<string, ObjectionFacts>()
  for (const objection of objections) facts.set(objection.documentId, await factsOf(objection))
  return facts
}

async function factsOf({ batch, listKind, entry, wish }: ObjectionRow): Promise<ObjectionFacts> {
  const live = await liveEditions(batch, together(listKind))
  const holding = live.filter(({ kind, entries }) => kind === listKind && entries.some((one) => keyOf(one) === entry))
  const asked = wish === 'put-in' ? await candidateOf(batch, listKind, entry) : undefined
  const category = asked && `${asked.entry.creditCode}/${asked.entry.categoryCode}`
  const admitted = live.some(
    ({ kind, entries }) => kind === PROVIDER_LISTS[0] && entries.some((one) => keyOf(one) === category),
  )
  return {
    listed: holding.length > 0,
    recommended: asked !== undefined && asked.recommended && (asked.entry.listing === null || admitted),
    published: (wish === 'put-in' ? live : holding).some(({ state }) => state === 'published'),
  }
}
