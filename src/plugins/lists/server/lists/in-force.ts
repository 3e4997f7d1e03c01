import type { Core } from '@strapi/strapi'
import { execute } from '../../../../shared/server/database/database'
import { following, type VerbContext } from '../../../../shared/server/flows/flows'
import { poolOf } from '../../../pool/contract'
import { isOffer, type Entry, type OfferEntry } from '../../domain/entries'

declare const strapi: Core.Strapi

const listingsOf = (entries: readonly OfferEntry[]): string[] =>
  entries.map(({ listing }) => listing).filter((listing) => listing !== null)

/**
 * R14, R17: what a list brings when it is published. A provider is admitted to its categories, what it offers is marked
 * as selected in the batch; the rest is not.
 * @param basis document number of the list.
 */
export async function bringIntoForce(
  entries: readonly Entry[],
  { batch, basis }: { batch: number; basis: string },
  context: VerbContext,
): Promise<void> {
  const offers = entries.filter(isOffer)
  const admissions = offers
    .filter(({ listing }) => listing === null)
    .map(({ creditCode, categoryCode, application }) => ({ creditCode, categoryCode, application, basis }))
  if (admissions.length > 0) await poolOf(strapi).admit(admissions, following(context))
  await execute(
    `update products set selected_at = $3::timestamptz, updated_at = $3::timestamptz,
        selected_in_batch = (select document_id from batches where id = $2) where document_id = any($1::text[])`,
    [listingsOf(offers), batch, context.at.now.toISOString()],
  )
}

/** What a corrected list no longer names: the admission is taken back, the mark is gone; history keeps both. */
export async function takeOutOfForce(
  entries: readonly Entry[],
  { batch, reason }: { batch: number; reason: string },
  context: VerbContext,
): Promise<void> {
  const offers = entries.filter(isOffer)
  const providers = offers.filter(({ listing }) => listing === null)
  const standings = await poolOf(strapi).of([...new Set(providers.map(({ creditCode }) => creditCode))])
  const gone = standings.filter(
    ({ state, creditCode, categoryCode }) =>
      ['active', 'restricted'].includes(state) &&
      providers.some((offer) => offer.creditCode === creditCode && offer.categoryCode === categoryCode),
  )
  if (gone.length > 0)
    await poolOf(strapi).revoke(
      gone.map(({ documentId }) => documentId),
      reason,
      following(context),
    )
  await execute(
    // Selected again in a later batch, it stays selected there.
    `update products set selected_at = null, selected_in_batch = null, updated_at = $2::timestamptz
     where document_id = any($1::text[]) and selected_in_batch = (select document_id from batches where id = $3)`,
    [listingsOf(offers), context.at.now.toISOString(), batch],
  )
}
