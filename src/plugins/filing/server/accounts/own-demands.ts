import type { Context } from 'koa'
import { parseIndustryCode } from '../../../../policy/industries'
import { must, Refused } from '../../../../shared/pure/refusal'
import { instant, SUBMITTED_NOTE } from '../../../../shared/pure/say-instant'
import { normaliseText } from '../../../../shared/pure/text'
import { readNeeds } from '../../../../shared/pure/needs'
import { l } from '../../../../shared/pure/schema'
import { checkNeeds, type Need } from '../../../../shared/pure/workflow'
import { query, type Row } from '../../../../shared/server/database/database'
import { noteFor } from '../../../../shared/server/http/requests'
import { DEMAND_FIELDS } from '../../domain/demand-fields'
import { demandFlow } from '../../domain/demand-flow'
import { DEMAND } from '../../contract'
import { createRows } from '../../../../shared/server/flows/create-rows'
import { openPilotBatch } from '../services/find-open-batch'
import { assertRoom } from '../../../organisations/contract-server'
import { enterpriseOf } from '../../../organisations/contract-server'
import { ownRoutes, ownRow, type CreateContext, type Owned } from '../../../../shared/server/accounts/own-routes'
import { my } from '../../../../shared/server/accounts/routes'
import { refuse } from './refusals'
import { idOf } from '../../../../shared/server/http/request-parts'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { applicantState } from '../../../../shared/server/accounts/applicant-fields'

const BATCH_OF = 'from batches b where b.id = t.batch_id'

const TITLED = { ...DEMAND_FIELDS, title: { ...DEMAND_FIELDS.title, required: true } }
const DRAFT = { ...TITLED, batch: { label: l('批次', 'Batch'), type: 'text', max: 64 } } satisfies Record<string, Need>

/**
 * R23: creates a draft in the open pilot batch, or in the one chosen if several are open. Only submitting files it
 * (R20).
 */
async function draftDemand({ actor, input, at }: CreateContext) {
  const { id, name, creditCode, cityCode } = await enterpriseOf(actor, 'for share')
  const values = tidy(input)
  must(checkNeeds(DRAFT, values))
  const { batch: chosen, ...fields } = values
  const batch = await openPilotBatch(chosen ? String(chosen) : undefined)
  await assertRoom('demand', creditCode)
  const own = { enterprise: id, enterpriseName: name, creditCode, cityCode, batch: batch.id, priority: false }
  const [draft] = await createRows<{ documentId: string; state: string }>(DEMAND, 'create', [{ ...fields, ...own }], {
    actor,
    input,
    at,
  })
  return draft
}

const prepare = (action: string, input: Row): Row => {
  if (action !== 'save') return input
  const values = tidy(input)
  must(checkNeeds('title' in values ? TITLED : DEMAND_FIELDS, values))
  return values
}

/** Normalises codes and titles; values of the wrong type are left for the flow to refuse. */
function tidy(input: Row): Row {
  const values = readNeeds(DRAFT, input)
  const { industryCode, title } = values
  return {
    ...values,
    ...(typeof title === 'string' ? { title: normaliseText(title) } : {}),
    ...(typeof industryCode === 'string' ? { industryCode: must(parseIndustryCode(industryCode)) } : {}),
  }
}

const demands: Owned = {
  uid: DEMAND,
  path: '/my/demands',
  rows: {
    where: 'true',
    fields: {
      ...Object.fromEntries(Object.keys(DEMAND_FIELDS).map((name) => [name, {}])),
      title: { filter: 'text', sort: 'chinese' },
      budget: { show: Number },
      ...applicantState(demandFlow),
      batchDocumentId: { sql: `select b.document_id ${BATCH_OF}`, filter: 'text' },
      batchName: { sql: `select b.name ${BATCH_OF}` },
      receiptNumber: { filter: 'text' },
      submittedAt: { filter: 'instant', sort: true },
      // Hide the review opinion until the demand is determined.
      reviewReason: { sql: `case when ${sqlIn(demandFlow, 'determined', 't.state')} then t.review_reason end` },
      carriedFrom: {},
      updatedAt: { sort: true },
      version: {},
    },
    defaultSort: 'updatedAt:desc',
  },
  page: () => Promise.resolve({}),
  begin: draftDemand,
  saves: 'save',
  prepare,
  more: [my('GET', '/my/demands/:documentId/receipt', readReceipt)],
}

export const demandRoutes = ownRoutes(demands)

interface Receipt extends Row {
  receiptNumber: string | null
  filed: { action: string; at: string }[] | null
}

/** R23: the receipt of a submission: number and instant of arrival (R02). */
async function readReceipt(ctx: Context): Promise<void> {
  const documentId = idOf(ctx)
  const { title } = await ownRow(demands, ctx, { fields: 'title' })
  const [row] = await query<Receipt>(
    `select d.receipt_number as "receiptNumber", d.enterprise_name as "enterpriseName", d.credit_code as "creditCode",
        c.name as "cityName", b.name as "batchName",
        (select jsonb_agg(jsonb_build_object('action', h.action, 'at', h.arrived_at) order by h.id) from desk_history h
          where h.subject_uid = $2 and h.subject_id = d.document_id and h.action in ('submit', 'answer-return')) as filed
     from demands d join cities c on c.code = d.city_code left join batches b on b.id = d.batch_id where d.document_id = $1`,
    [documentId, DEMAND],
  )
  const [first, ...again] = row?.filed ?? []
  if (!row?.receiptNumber || !first) throw new Refused(refuse('not-submitted'))
  const { filed, ...rest } = row
  const last = again.at(-1)
  ctx.body = {
    data: {
      documentId,
      title,
      ...rest,
      ...instant('submittedAt', first.at),
      ...(last ? instant('resubmittedAt', last.at) : {}),
      submissions: filed?.length,
      note: noteFor(ctx, SUBMITTED_NOTE),
    },
    meta: {},
  }
}
