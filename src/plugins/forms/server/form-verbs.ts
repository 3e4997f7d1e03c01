import { isRefusal, Refused } from '../../../shared/pure/refusal'
import type { Subject } from '../../../shared/pure/workflow'
import { act, actAll, lock } from '../../../shared/server/flows/act'
import { createRows } from '../../../shared/server/flows/create-rows'
import { inTransaction, query } from '../../../shared/server/database/database'
import { bindingOf, following, type Verb } from '../../../shared/server/flows/flows'
import { APPLICATION_FORM } from '../contract'
import { formHash, type Form } from '../domain/form'
import { edited, type FormFacts, formFlow } from '../domain/form-flow'
import { formRow, sha256 } from './forms'
import { BATCHES } from '../../filing/contract'
import { sqlIn } from '../../../shared/pure/state-sets'

/** Facts shared by all forms: the other draft, and the open provider batch. */
export async function formFacts(subjects: readonly Subject[]): Promise<Map<string, FormFacts>> {
  const [row] = await query<{ draft: number | null; batch: string | null }>(
    `select (select form_version from application_forms where state = 'draft' limit 1) as draft,
        (select name from ${BATCHES} batches where kind = 'provider' and state = 'open' order by id limit 1) as batch`,
  )
  const facts = { draft: row?.draft ?? null, openBatch: row?.batch ?? null }
  return new Map(subjects.map(({ documentId }) => [documentId, facts]))
}

/** Begins the next version as a copy of the one in force. */
export const reviseForm: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(formFlow), 'revise', documentIds, context)
    const begun: unknown[] = []
    for (const { after } of result.done) {
      const form = JSON.parse(after.content) as Form
      const next = formRow({ ...form, version: await nextVersion() })
      begun.push(...(await createRows(APPLICATION_FORM, 'revise', [next], following(context))))
    }
    return { ...result, meta: { draft: (begun[0] as Subject | undefined)?.documentId } }
  })

/** Number of the next version. */
export async function nextVersion(): Promise<number> {
  const [row] = await query<{ last: number }>(
    `select max(form_version)::int as last from application_forms where ${sqlIn(formFlow, 'numbered')}`,
  )
  return (row?.last ?? 0) + 1
}

export const editForm: Verb = (documentIds, context) =>
  act(bindingOf(formFlow), 'edit', documentIds, {
    ...context,
    extra: (subject) => {
      const form = edited({ subject, input: context.input })
      return isRefusal(form) ? {} : { hash: formHash(form, sha256) }
    },
  })

/** New applications use this version; earlier ones keep theirs. */
export const adoptForm: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const binding = bindingOf(formFlow)
    const asked = await lock(binding, documentIds)
    if (asked.size === 0) return act(binding, 'adopt', documentIds, context)
    const rows = await query<{ id: string }>(`select document_id as id from application_forms where state = 'current'`)
    const current = rows.map(({ id }) => id)
    await actAll(binding, 'supersede', current, following(context))
    const result = await act(binding, 'adopt', documentIds, context)
    // If nothing was superseded, no form would be in force: roll back.
    const [only] = result.results
    if (only && !only.ok) throw new Refused(only)
    return result
  })
