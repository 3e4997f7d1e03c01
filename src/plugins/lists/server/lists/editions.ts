import type { RecordAction } from '../../../../shared/pure/record-words'
import { query, selectRows, type Row } from '../../../../shared/server/database/database'
import { createRows } from '../../../../shared/server/flows/create-rows'
import { following, type VerbContext } from '../../../../shared/server/flows/flows'
import { LIST } from '../../contract'
import { countOf, type Entry } from '../../domain/entries'
import { listFlow } from '../../domain/list-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** An edition of a list as it is stored. */
export interface Edition extends Row {
  documentId: string
  title: string
  kind: string
  batch: number
  cityCode: string | null
  listVersion: number
  entries: Entry[]
  entryCount: number
  state: string
  number: string | null
  determinedAt: string
  objectionsOpenAt: string | null
  objectionsCloseAt: string | null
  publishedOnlineAt: string | null
}

/** Editions in force or about to be, oldest first, locked. */
export const liveEditions = (batch: number, kinds: readonly string[]): Promise<Edition[]> =>
  selectRows<Edition>(
    LIST,
    `batch_id = $1 and kind = any($2::text[]) and ${sqlIn(listFlow, 'live')}`,
    [batch, kinds],
    'order by list_version, id for update',
  )

/** Inserts the next edition of a list; the replaced one must be superseded before. */
export async function createEdition(
  action: RecordAction,
  edition: Partial<Edition> & Pick<Edition, 'title' | 'kind' | 'batch' | 'entries'>,
  context: VerbContext,
  reason?: string,
): Promise<Edition> {
  const [last] = await query<{ n: number }>(
    'select coalesce(max(list_version), 0)::int as n from lists where batch_id = $1 and kind = $2',
    [edition.batch, edition.kind],
  )
  const row = {
    determinedAt: context.at.now.toISOString(),
    ...edition,
    listVersion: (last?.n ?? 0) + 1,
    entryCount: countOf(edition.entries),
  }
  const [made] = await createRows<Edition>(LIST, action, [row], following(context), reason)
  return made as Edition
}
