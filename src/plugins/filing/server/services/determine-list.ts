import { Refused } from '../../../../shared/pure/refusal'
import { textOf } from '../../../../shared/pure/text'
import { actOne } from '../../../../shared/server/act'
import { inTransaction, query } from '../../../../shared/server/database'
import { bindingOf, type Verb, type VerbContext } from '../../../../shared/server/flows'
import { readSettings } from '../../../../shared/server/settings'
import { refuse } from '../../domain/batch-guards'
import { FILING_SETTINGS } from '../../domain/settings'
import { BATCH, LIST } from '../../contract'
import { createRows } from '../../../../shared/server/create-rows'
import { entriesOf } from './list-entries'
import { moveAll, unanswered } from './settle-demands'
import { supersede } from './supersede-list'

/**
 * R33: determines the pilot list of a batch. An enterprise with at least one passed demand is listed, and the list names
 * its passed demands (S12). R34: nobody whom no city recommended, unless the setting allows it, with a reason.
 */
export const determineList: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const added = await additions(context)
    const results = []
    for (const documentId of documentIds) {
      const { before, after } = await actOne(bindingOf(BATCH), 'determine-list', documentId, context)
      await settle((after as unknown as { id: number }).id, added, context)
      results.push({ ok: true as const, documentId, before, after })
    }
    return { done: results, results }
  })

async function settle(batch: number, added: string[], context: VerbContext): Promise<void> {
  // Locked before they are read: a conclusion changed at the same time must not end in the list of the one before.
  const reviewed = await query<{ document_id: string; review_conclusion: string | null }>(
    `select document_id, review_conclusion from demands where batch_id = $1 and state = 'in-review' order by id for update`,
    [batch],
  )
  const by = (conclusion: string): string[] =>
    reviewed.filter((row) => row.review_conclusion === conclusion).map((row) => row.document_id)
  if (reviewed.length + added.length === 0) throw new Refused(refuse('nothing-to-determine'))
  await assertOfBatch(batch, added)
  await moveAll('list', [...by('passed'), ...added], context)
  await moveAll('not-list', [...by('failed'), ...(await unanswered(batch, context.at))], context)
  await supersede({ batch, kind: 'pilot', cityCode: null }, 'determined', context)
  const [last] = await query<{ n: number }>(
    `select coalesce(max(list_version), 0)::int as n from lists where batch_id = $1 and kind = 'pilot'`,
    [batch],
  )
  const entries = await entriesOf(`d.batch_id = $1 and d.state = 'listed'`, [batch])
  const list = {
    title: context.input.title,
    kind: 'pilot',
    batch,
    listVersion: (last?.n ?? 0) + 1,
    entries,
    entryCount: entries.length,
    note: context.input.reason ?? null,
    determinedAt: context.at.now.toISOString(),
  }
  await createRows(LIST, 'determine', [list], context, context.input.reason as string | undefined)
}

/** What is added must have been filed in this batch. */
async function assertOfBatch(batch: number, ids: readonly string[]): Promise<void> {
  const rows = await query<{ document_id: string }>(
    `select document_id from demands where batch_id = $1 and document_id = any($2::text[])`,
    [batch, ids],
  )
  const own = new Set(rows.map((row) => row.document_id))
  const foreign = ids.filter((id) => !own.has(id))
  if (foreign.length > 0) throw new Refused(refuse('addition-not-allowed', { ids: foreign }))
}

/** R34. */
async function additions({ input }: VerbContext): Promise<string[]> {
  const ids = textOf(input.additions)
    .split(/[\s,，、;；]+/)
    .filter(Boolean)
  if (ids.length === 0) return []
  const { listUnrecommended } = await readSettings(FILING_SETTINGS)
  if (!listUnrecommended || !input.reason) throw new Refused(refuse('addition-not-allowed', { ids }))
  return ids
}
