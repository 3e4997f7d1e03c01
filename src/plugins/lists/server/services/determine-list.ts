import { Refused } from '../../../../shared/pure/refusal'
import { textOf } from '../../../../shared/pure/text'
import { actOne } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, type Verb, type VerbContext } from '../../../../shared/server/flows/flows'
import { readSettings } from '../../../../shared/server/settings/settings'
import { refuse, batchOfLists } from '../../domain/batch-contribution'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { demandFlow, FILING_SETTINGS, DEMANDS } from '../../../filing/contract'
import { conclusionsOn } from '../../../filing/contract-server'
import { determineProviderLists } from '../lists/determine-provider-lists'
import { createEdition } from '../lists/editions'
import { settlePanels } from '../lists/settle-panels'
import { entriesOf } from './list-entries'
import { endUnanswered, moveAll, unanswered } from '../../../filing/contract-server'
import { supersede } from './supersede-list'

/**
 * R14: determines the lists of a provider batch. R33: determines the pilot list: every enterprise with a passed demand,
 * naming its passed demands (S12). R34: demands without a recommendation by their city only where the setting allows,
 * with a reason.
 */
export const determineList: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const added = await additions(context)
    const results = []
    for (const documentId of documentIds) {
      const { before, after } = await actOne(bindingOf(batchOfLists), 'determine-list', documentId, context)
      const { id, kind } = after
      if (kind === 'provider') await determineProviderLists(id, context)
      else await settle(id, added, context)
      results.push({ ok: true as const, documentId, before, after })
    }
    return { done: results, results }
  })

async function settle(batch: number, added: string[], context: VerbContext): Promise<void> {
  // Locked before reading: a concurrent change of a conclusion must not be missed.
  const reviewed = await query<{ document_id: string; review_conclusion: string | null; review_reason: string | null }>(
    `select document_id, review_conclusion, review_reason from ${DEMANDS} demands where batch_id = $1 and state = 'in-review' order by id for update`,
    [batch],
  )
  const by = (conclusion: string): string[] =>
    reviewed.filter((row) => row.review_conclusion === conclusion).map((row) => row.document_id)
  if (reviewed.length + added.length === 0) throw new Refused(refuse('nothing-to-determine'))
  await assertOfBatch(batch, added)
  const reasons = new Map(reviewed.map((row) => [row.document_id, row.review_reason]))
  await moveAll('propose', by('passed'), context)
  await moveAll('propose', added, context, () => textOf(context.input.reason))
  await moveAll('not-propose', by('failed'), context, (id) => reasons.get(id))
  await endUnanswered('not-propose', await unanswered(batch, context.at), context)
  const ids = reviewed.map(({ document_id }) => document_id)
  await settlePanels(await conclusionsOn(ids), context)
  await supersede({ batch, kind: 'pilot', cityCode: null }, 'determined', context)
  const entries = await entriesOf(`d.batch_id = $1 and ${sqlIn(demandFlow, 'favourable', 'd.state')}`, [batch])
  const note = (context.input.reason as string | undefined) ?? null
  const title = String(context.input.title)
  await createEdition('determine', { title, kind: 'pilot', batch, entries, note }, context, note ?? undefined)
}

/** Additions must have been filed in this batch. */
async function assertOfBatch(batch: number, ids: readonly string[]): Promise<void> {
  const rows = await query<{ document_id: string }>(
    `select document_id from ${DEMANDS} demands where batch_id = $1 and document_id = any($2::text[])`,
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
