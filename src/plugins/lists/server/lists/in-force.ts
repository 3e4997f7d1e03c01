import type { Core } from '@strapi/strapi'
import { query } from '../../../../shared/server/database/database'
import { following, type VerbContext } from '../../../../shared/server/flows/flows'
import { selectProducts, unselectProducts } from '../../../catalogue/contract-server'
import { poolOf, standingFlow } from '../../../pool/contract'
import { isOffer, type Entry, type OfferEntry } from '../../domain/entries'
import { BATCHES } from '../../../filing/contract'
import { isIn } from '../../../../shared/pure/state-sets'

declare const strapi: Core.Strapi

const productsOf = (entries: readonly OfferEntry[]): string[] =>
  entries.map(({ listing }) => listing).filter((listing) => listing !== null)

/**
 * R14, R17: effects of publishing a list: providers are admitted to their categories, listed products are marked as
 * selected.
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
  await selectProducts(productsOf(offers), await documentIdOf(batch), context.at.now)
}

/** Effects of removing lines: admissions are revoked, products are unmarked; history keeps both. */
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
      isIn(standingFlow, 'valid', state) &&
      providers.some((offer) => offer.creditCode === creditCode && offer.categoryCode === categoryCode),
  )
  if (gone.length > 0)
    await poolOf(strapi).revoke(
      gone.map(({ documentId }) => documentId),
      reason,
      following(context),
    )
  await unselectProducts(productsOf(offers), await documentIdOf(batch), context.at.now)
}

async function documentIdOf(batch: number): Promise<string> {
  const [row] = await query<{ id: string }>(`select document_id as id from ${BATCHES} batches where id = $1`, [batch])
  if (!row) throw new Error(`batch ${batch} is gone`)
  return row.id
}
