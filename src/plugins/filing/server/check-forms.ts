import type { Core } from '@strapi/strapi'
import { parseCreditCode } from '../../../shared/pure/credit-code'
import { parseIndustryCode } from '../../../shared/pure/industries'
import { defineRefusals, must, Refused } from '../../../shared/pure/refusal'
import { refuse as refuseProcedural } from '../../../shared/server/document-guard'
import { query, selectRows } from '../../../shared/server/database'
import { BATCH, ENTERPRISE } from '../contract'
import { assertOrdered } from '../domain/windows'

type Data = Record<string, unknown>

const ORGANISATIONS = [ENTERPRISE, 'api::provider.provider']

export const refuse = defineRefusals({
  'identity-in-use': {
    status: 409,
    zh: '该企业已有称号或需求，不能在表单中改变其信用代码或所在市',
    en: 'The enterprise has labels or demands: its credit code and city are not changed in a form',
  },
})

/** What a generated form cannot check: identity and industry codes, written in their one canonical form. */
const CHECKS: Record<string, (text: string) => string> = {
  creditCode: (text) => must(parseCreditCode(text)).code,
  industryCode: (text) => must(parseIndustryCode(text)),
}

/** Staff edit organisations in the panel's form; a wrong code is refused there as it is everywhere else (R05, R21). */
export function checkForms(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { data, documentId } = context.params as { data?: Data; documentId?: string }
    if (data && ORGANISATIONS.includes(context.uid)) {
      await keepVerification(context.uid, documentId, data)
      for (const [name, check] of Object.entries(CHECKS)) {
        const value = data[name]
        if (typeof value === 'string' && value !== '') data[name] = check(value)
      }
      if (context.uid === ENTERPRISE && context.action === 'update') await keepIdentity(documentId, data)
    }
    if (data && context.uid === BATCH) await keepOrder(documentId, data)
    return next()
  })
}

/** Who is verified, his papers say: a form sends back what stands there, and nothing else. */
async function keepVerification(uid: string, documentId: string | undefined, data: Data): Promise<void> {
  if (!('verifiedAt' in data)) return
  const [stored] = documentId ? await selectRows<Data>(uid, 'document_id = $1', [documentId]) : []
  const instant = (value: unknown): number | null => (value ? new Date(value as string).getTime() : null)
  if (instant(data.verifiedAt) !== instant(stored?.verifiedAt))
    throw new Refused(refuseProcedural('procedural-field', { names: ['verifiedAt'], fields: ['核验通过时间'] }))
  delete data.verifiedAt
}

/** Labels and demands carry the code and the city: a form that changed only the enterprise would tear them apart. */
async function keepIdentity(documentId: string | undefined, data: Data): Promise<void> {
  const [torn] = await query(
    `select 1 from enterprises e where e.document_id = $1
       and (e.credit_code <> coalesce($2, e.credit_code) or e.city_code <> coalesce($3, e.city_code))
       and (exists (select 1 from demands d where d.credit_code = e.credit_code)
         or exists (select 1 from enterprise_labels l where l.credit_code = e.credit_code))`,
    [documentId, data.creditCode, data.cityCode],
  )
  if (torn) throw new Refused(refuse('identity-in-use'))
}

const WINDOWS = ['filingOpensAt', 'liaisonDueAt', 'filingClosesAt', 'recommendClosesAt'] as const

/** R03: a planned batch may lack instants, but those it has stand in order; nobody should find out on the day it opens. */
async function keepOrder(documentId: string | undefined, data: Data): Promise<void> {
  if (!WINDOWS.some((name) => data[name])) return
  const [stored] = documentId ? await selectRows<Data>(BATCH, 'document_id = $1', [documentId]) : []
  const windows = Object.fromEntries(WINDOWS.map((name) => [name, name in data ? data[name] : stored?.[name]]))
  const verdict = assertOrdered(windows as unknown as Parameters<typeof assertOrdered>[0])
  if (verdict !== true && verdict.code !== 'windows-missing') throw new Refused(verdict)
}
