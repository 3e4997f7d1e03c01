import { SYSTEM } from '../../../shared/pure/actor'
import { query } from '../../../shared/server/database/database'
import { actAll } from '../../../shared/server/flows/act'
import { createRows } from '../../../shared/server/flows/create-rows'
import { bindingOf, type VerbContext } from '../../../shared/server/flows/flows'
import type { Upgrade } from '../../../shared/server/upgrades/steps'
import { APPLICATION_FORM } from '../contract'
import { FIRST_FORM, formHash, type Form } from '../domain/form'
import { formFlow } from '../domain/form-flow'
import { sqlIn } from '../../../shared/pure/state-sets'
import { isSameForm, renewForm } from '../domain/renew-form'
import { nextVersion } from './form-verbs'
import { formRow, sha256 } from './forms'

const REASON = '按申报指南的基本条件更新申请表，供修订后启用'

interface Row extends Record<string, unknown> {
  id: string
  state: string
  content: string
}

/**
 * The form asks what the policy asks since 0.9.0. A form in force stays: applications are answered on it, and within a
 * batch everybody is asked the same. The draft of the next version is brought in line, or begun, for the province to
 * adopt.
 */
const applicationForm: Upgrade = {
  id: '0.9.0/application-form',
  finish: async () => {
    const [first, current, draft] = await formsNow()
    if (!first || !current) return
    const mine = JSON.parse((draft ?? current).content) as Form
    const renewed = renewForm(JSON.parse(first.content) as Form, mine, FIRST_FORM)
    if (isSameForm(renewed, mine)) return
    await (draft ? renew(draft, renewed) : begin(renewed))
    strapi.log.info('申请表修订稿已按申报指南更新 the draft of the application form follows the policy')
  },
}

export const FORM_UPGRADES: readonly Upgrade[] = [applicationForm]

/** The form that the installation began with, the one in force, and the draft. */
async function formsNow(): Promise<(Row | undefined)[]> {
  const rows = await query<Row>(
    `select document_id as id, state, content from application_forms where ${sqlIn(formFlow, 'numbered')} order by form_version`,
  )
  return [rows[0], rows.find(({ state }) => state === 'current'), rows.find(({ state }) => state === 'draft')]
}

async function context(): Promise<VerbContext> {
  const [row] = await query<{ now: string }>('select now()')
  const now = new Date(row?.now ?? 0)
  return { actor: SYSTEM, at: { now, arrivedAt: now }, input: {} }
}

async function begin(form: Form): Promise<void> {
  const row = formRow({ ...form, version: await nextVersion() })
  await createRows(APPLICATION_FORM, 'revise', [row], await context(), REASON)
}

async function renew({ id }: Row, form: Form): Promise<void> {
  const extra = () => ({ content: JSON.stringify(form), hash: formHash(form, sha256) })
  await actAll(bindingOf(formFlow), 'renew', [id], { ...(await context()), extra })
}
