import { selectRows } from '../../../../shared/server/database/database'
import { LIST } from '../../contract'
import { PROVIDER_LISTS, together } from '../../domain/entries'
import type { Edition } from './editions'
import { listFlow } from '../../domain/list-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** The other two of the three lists, which are announced and published with the given one. */
export async function sistersOf(documentIds: readonly string[]): Promise<string[]> {
  const rows = await selectRows<Edition>(
    LIST,
    `document_id <> all($1::text[]) and exists (select 1 from lists named where named.document_id = any($1::text[])
       and named.kind = any($2::text[]) and named.batch_id = lists.batch_id and named.state = lists.state
       and lists.kind = any($2::text[]) and ${sqlIn(listFlow, 'unpublished', 'named.state')})`,
    [documentIds, PROVIDER_LISTS],
    'order by id',
  )
  return rows.map(({ documentId }) => documentId)
}

/** Lists grouped by announcement, in the order of the policy. */
export async function byBatch(documentIds: readonly string[]): Promise<[Edition, ...Edition[]][]> {
  const lists = await selectRows<Edition>(LIST, 'document_id = any($1::text[])', [documentIds], 'order by id')
  const groups = new Map<string, Edition[]>()
  for (const list of lists) {
    const key = `${list.batch}|${together(list.kind).join()}`
    groups.set(key, [...(groups.get(key) ?? []), list])
  }
  const order = ({ kind }: Edition): number => together(kind).indexOf(kind)
  return [...groups.values()].map((group) => group.sort((a, b) => order(a) - order(b)) as [Edition, ...Edition[]])
}
