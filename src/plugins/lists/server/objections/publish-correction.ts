import type { Core } from '@strapi/strapi'
import { publishCreated } from '../../../../shared/server/flows/create-rows'
import type { VerbContext } from '../../../../shared/server/flows/flows'
import { publicNoticesOf } from '../../../announcements/contract'
import { LIST } from '../../contract'
import type { Entry } from '../../domain/entries'
import { changeNote, correctedNotice, type Change } from '../../domain/list-notices'
import type { Edition } from '../lists/editions'
import { bringIntoForce, takeOutOfForce } from '../lists/in-force'
import { byBatch } from '../lists/sisters'

declare const strapi: Core.Strapi

/** R14, R16: announces the correction of published lists and changes admissions. */
export async function publishCorrection(
  editions: readonly Edition[],
  changed: readonly Entry[],
  wish: Change,
  context: VerbContext,
): Promise<void> {
  for (const lists of await byBatch(editions.map(({ documentId }) => documentId))) {
    const [{ documentId, batch }] = lists
    const notice = { ...correctedNotice(lists, changeNote(wish, changed)), about: { uid: LIST, documentId } }
    await publicNoticesOf(strapi).write([notice], context)
    if (wish === 'take-out') await takeOutOfForce(changed, { batch, reason: String(context.input.reason) }, context)
    else await bringIntoForce(changed, { batch, basis: String(context.input.number) }, context)
  }
  await publishCreated('list.corrected', editions, context)
}
