import type { Context } from 'koa'
import { selectRows, type Row } from '../../../shared/server/database/database'
import { APPLICATION_FORM } from '../contract'
import type { Form } from '../domain/form'
import type { FormPage, FormVersion } from '../domain/form-page'
import { assertReads, forStaff } from '../../../shared/server/http/panel-reads'
import { formFlow } from '../domain/form-flow'
import { sqlIn } from '../../../shared/pure/state-sets'

export const formPageRoutes = [{ method: 'GET', path: '/application-forms', handler: formPage, config: forStaff }]

interface FormRow extends Row {
  documentId: string
  version: number
  adoptedAt: string | null
  content: string
  state: string
}

/** The form in force, and the draft of the next version. */
async function formPage(ctx: Context): Promise<void> {
  await assertReads(ctx, APPLICATION_FORM)
  const rows = await selectRows<FormRow>(APPLICATION_FORM, `${sqlIn(formFlow, 'edited')}`)
  const of = (state: string): FormVersion | null => {
    const row = rows.find((one) => one.state === state)
    return row ? versionOf(row) : null
  }
  ctx.body = { data: { current: of('current'), draft: of('draft') } satisfies FormPage, meta: {} }
}

const versionOf = ({ documentId, version, adoptedAt, content }: FormRow): FormVersion => ({
  documentId,
  version,
  adoptedAt,
  form: JSON.parse(content) as Form,
})
