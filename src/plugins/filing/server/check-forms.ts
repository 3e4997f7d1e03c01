import type { Core } from '@strapi/strapi'
import { defineRefusals, Refused } from '../../../shared/pure/refusal'
import { refuse as refuseProcedural } from '../../../shared/server/flows/document-guard'
import { query, selectRows, tableOf } from '../../../shared/server/database/database'
import { beyondWalls } from '../../../shared/server/walls/walls'
import { BATCH, ENTERPRISE } from '../contract'
import { assertOrdered } from '../domain/windows'

type Data = Record<string, unknown>

const PROVIDER = 'api::provider.provider'
const PRODUCT = 'api::product.product'
const ORGANISATIONS = [ENTERPRISE, PROVIDER]

export const refuse = defineRefusals({
  'identity-in-use': {
    status: 409,
    zh: '该单位已有称号、需求、产品、案例或待接收的移交，不能在表单中改变其信用代码或所在市；迁往外市请由所在市办理“属地移交”',
    en: 'The organisation has labels, demands, offers or an open hand-over: neither its credit code nor its city is changed in a form; its city hands it over',
  },
})

const refuseCode = defineRefusals({
  'code-has-accounts': {
    status: 409,
    zh: '该单位已有账号或正在办理的认领，信用代码以核验材料为准，不能在表单中改变',
    en: 'Accounts speak for the organisation or claim it: its credit code is what their papers say, and no form changes it',
  },
})

/** What a form may not change, and what must stay in order; its values are judged by `forms.ts`. */
export function checkForms(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { data, documentId } = context.params as { data?: Data; documentId?: string }
    if (data && context.action === 'clone') emptyKept(context.uid, data)
    else if (data) await keepFields(context.uid, documentId, data)
    if (data && ORGANISATIONS.includes(context.uid) && context.action === 'update')
      await keepIdentity(context.uid, documentId, data)
    if (data && context.uid === BATCH) await keepOrder(documentId, data)
    return next()
  })
}

/** What only a verb writes: who is verified his papers say, what is selected a published list (R14). */
const KEPT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [ENTERPRISE]: { verifiedAt: '核验通过时间' },
  [PROVIDER]: { verifiedAt: '核验通过时间' },
  [PRODUCT]: { selectedInBatch: '入选批次', selectedAt: '入选时间' },
}

/** A copy was neither verified nor selected. */
function emptyKept(uid: string, data: Data): void {
  for (const name of Object.keys(KEPT[uid] ?? {})) data[name] = null
}

/** A form sends back what stands there, and nothing else. */
async function keepFields(uid: string, documentId: string | undefined, data: Data): Promise<void> {
  const kept = KEPT[uid] ?? {}
  const sent = Object.keys(kept).filter((name) => name in data)
  if (sent.length === 0) return
  const [stored] = documentId ? await selectRows<Data>(uid, 'document_id = $1', [documentId]) : []
  const changed = sent.filter((name) => plain(data[name]) !== plain(stored?.[name]))
  if (changed.length > 0)
    throw new Refused(
      refuseProcedural('procedural-field', { names: changed, fields: changed.map((name) => kept[name]) }),
    )
  for (const name of sent) delete data[name]
}

/** An instant comes as a date or as text. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null
  const instant = new Date(value as string).getTime()
  return Number.isNaN(instant) ? value : instant
}

/** Rows that carry the code and the city of an organisation: a form that changed only the one row would tear them apart. */
const FOLLOWERS: Record<string, readonly string[]> = {
  enterprises: ['demands', 'enterprise_labels'],
  providers: ['products', 'case_studies', 'applications'],
}

async function keepIdentity(uid: string, documentId: string | undefined, data: Data): Promise<void> {
  const table = tableOf(uid)
  // Whoever files for it holds it, and is waited for (R70).
  await query(`select 1 from ${table} where document_id = $1 for update`, [documentId])
  const followed = (FOLLOWERS[table] ?? []).map(
    (other) => `exists (select 1 from ${other} f where f.credit_code = o.credit_code)`,
  )
  const [torn] = await query(
    `select 1 from ${table} o where o.document_id = $1
       and (o.credit_code <> coalesce($2, o.credit_code) or o.city_code <> coalesce($3, o.city_code))
       and (exists (select 1 from hand_overs h where h.credit_code = o.credit_code and h.state = 'proposed')
         or ${followed.join(' or ')})`,
    [documentId, data.creditCode, data.cityCode],
  )
  if (torn) throw new Refused(refuse('identity-in-use'))
  if (data.creditCode) await keepAccounts(table, documentId, data.creditCode)
}

/** Accounts, their papers and their files carry the code: under another they would speak for whoever registers it next. */
async function keepAccounts(table: string, documentId: string | undefined, creditCode: unknown): Promise<void> {
  // Claims and accounts may lie where the officer does not see; that there are some is all he is told.
  const [spoken] = await beyondWalls(() =>
    query(
      `select 1 from ${table} o where o.document_id = $1 and o.credit_code <> $2
         and (exists (select 1 from memberships m where m.credit_code = o.credit_code)
           or exists (select 1 from verifications v where v.subject_code = o.credit_code
             and v.state in ('draft', 'submitted', 'returned')))`,
      [documentId, creditCode],
    ),
  )
  if (spoken) throw new Refused(refuseCode('code-has-accounts'))
}

const WINDOWS = ['filingOpensAt', 'liaisonDueAt', 'filingClosesAt', 'recommendClosesAt'] as const

/** R03: a planned batch may lack instants, but those it has stand in order; nobody should find out on the day it opens. */
async function keepOrder(documentId: string | undefined, data: Data): Promise<void> {
  if (!WINDOWS.some((name) => data[name])) return
  const [stored] = documentId ? await selectRows<Data>(BATCH, 'document_id = $1', [documentId]) : []
  const windows = Object.fromEntries(
    (['kind', ...WINDOWS] as const).map((name) => [name, name in data ? data[name] : stored?.[name]]),
  )
  const verdict = assertOrdered(windows as unknown as Parameters<typeof assertOrdered>[0])
  if (verdict !== true && verdict.code !== 'windows-missing') throw new Refused(verdict)
}
