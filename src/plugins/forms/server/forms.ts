import { createHash } from 'node:crypto'
import { SYSTEM } from '../../../shared/pure/actor'
import { createRows } from '../../../shared/server/flows/create-rows'
import { query, selectRows } from '../../../shared/server/database/database'
import type { VerbContext } from '../../../shared/server/flows/flows'
import { APPLICATION_FORM } from '../contract'
import type { Hash } from '../../../shared/pure/canonical'
import { FIRST_FORM, formHash, type Form } from '../domain/form'
import { sqlIn } from '../../../shared/pure/state-sets'
import { formFlow } from '../domain/form-flow'

export const sha256: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Forms by version; discarded drafts are left out. */
export async function readForms(versions: readonly number[]): Promise<Map<number, Form>> {
  const rows = await selectRows<{ content: string }>(
    APPLICATION_FORM,
    `form_version = any($1::int[]) and ${sqlIn(formFlow, 'numbered')}`,
    [[...new Set(versions)]],
  )
  const forms = rows.map(({ content }) => JSON.parse(content) as Form)
  return new Map(forms.map((form) => [form.version, form]))
}

/** The form in force. */
export async function currentForm(): Promise<Form> {
  const [row] = await selectRows<{ content: string }>(APPLICATION_FORM, `state = 'current'`)
  if (!row) throw new Error('no application form is in force')
  return JSON.parse(row.content) as Form
}

/** Columns of a form's row, without its state. */
export const formRow = (form: Form) => ({
  title: `服务商申请表（第${form.version}版）`,
  formVersion: form.version,
  content: JSON.stringify(form),
  hash: formHash(form, sha256),
})

/** Inserts the first form as given by the policy; leaves later versions alone. */
export async function seedForm(at: VerbContext['at']): Promise<void> {
  const [any] = await query('select 1 from application_forms limit 1')
  if (any) return
  const row = { ...formRow(FIRST_FORM), state: 'current', adoptedAt: at.now.toISOString() }
  await createRows(APPLICATION_FORM, 'create', [row], { actor: SYSTEM, at, input: {} })
}
