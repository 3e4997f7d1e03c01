import type { Core } from '@strapi/strapi'
import { act, actAll } from '../../../../shared/server/flows/act'
import { inTransaction, selectRows } from '../../../../shared/server/database/database'
import { bindingOf, type Verb, type VerbContext } from '../../../../shared/server/flows/flows'
import { publishApplicationResults } from '../../../applications/contract-server'
import { publishDemandResults } from '../../../filing/contract-server'
import { publicNoticesOf } from '../../../announcements/contract'
import { LIST } from '../../contract'
import { without, type Entry } from '../../domain/entries'
import { publishedNotice } from '../../domain/list-notices'
import type { Edition } from '../lists/editions'
import { bringIntoForce } from '../lists/in-force'
import { byBatch, sistersOf } from '../lists/sisters'
import { supersede } from './supersede-list'
import { listFlow } from '../../domain/list-flow'
import { isIn } from '../../../../shared/pure/state-sets'

declare const strapi: Core.Strapi

/**
 * R16, R33: publishes an edition in place of the previous one, with its announcement and effects (R14), in one
 * transaction: there is always exactly one public edition. The three provider lists are one document.
 */
export const publishList: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const sisters = await sistersOf(documentIds)
    const before = await giveWay([...documentIds, ...sisters], context)
    const result = await act(bindingOf(listFlow), 'publish', documentIds, context)
    await actAll(bindingOf(listFlow), 'publish', sisters, { ...context, version: undefined })
    const done = result.done.map(({ documentId }) => documentId)
    for (const lists of await byBatch([...done, ...sisters])) {
      const about = { uid: LIST, documentId: lists[0].documentId }
      await publicNoticesOf(strapi).write([{ ...publishedNotice(lists), about }], context)
      await publishResults(lists[0], context)
      for (const list of lists) await bringNew(list, before, context)
    }
    return result
  })

/** R14, R33: what was determined takes effect; nothing is determined while a list waits for its publication. */
const publishResults = ({ kind, batch }: Edition, context: VerbContext): Promise<void> =>
  kind === 'pilot' ? publishDemandResults(batch, context) : publishApplicationResults(batch, context)

/** Supersedes the editions in force; their admissions are not repeated. */
async function giveWay(documentIds: readonly string[], context: VerbContext): Promise<Entry[]> {
  const lists = await selectRows<Edition>(LIST, 'document_id = any($1::text[])', [documentIds], 'order by id')
  const before: Entry[] = []
  for (const list of lists.filter(({ state }) => isIn(listFlow, 'unpublished', state))) {
    const [inForce] = await selectRows<Edition>(LIST, `batch_id = $1 and kind = $2 and state = 'published'`, [
      list.batch,
      list.kind,
    ])
    before.push(...(inForce?.entries ?? []))
    await supersede(list, 'published', context)
  }
  return before
}

const bringNew = (list: Edition, before: readonly Entry[], context: VerbContext): Promise<void> =>
  bringIntoForce(
    without(list.entries ?? [], before),
    { batch: list.batch, basis: String(context.input.number) },
    context,
  )
