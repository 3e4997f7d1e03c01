import { actOne } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import { bindingOf, following, type VerbContext } from '../../../../shared/server/flows/flows'
import { listFlow } from '../../domain/list-flow'

export interface ListKey {
  batch: number
  kind: string
  cityCode: string | null
}

/**
 * Supersedes the previous edition: a determined one by the next determined, a published one only by the next published.
 */
export async function supersede(
  { batch, kind, cityCode }: ListKey,
  state: 'determined' | 'published',
  context: VerbContext,
): Promise<void> {
  const before = await query<{ document_id: string }>(
    `select document_id from lists where batch_id = $1 and kind = $2 and city_code is not distinct from $3 and state = $4`,
    [batch, kind, cityCode, state],
  )
  for (const row of before) await supersedeOne(row.document_id, context)
}

export async function supersedeOne(documentId: string, context: VerbContext): Promise<void> {
  await actOne(bindingOf(listFlow), 'supersede', documentId, following(context))
}
