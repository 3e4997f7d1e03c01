import type { Context } from 'koa'
import { parseIndustryCode } from '../../../../policy/industries'
import { must, Refused } from '../../../../shared/pure/refusal'
import { instant, SUBMITTED_NOTE } from '../../../../shared/pure/say-instant'
import { normaliseText } from '../../../../shared/pure/text'
import { readNeeds } from '../../../../shared/pure/needs'
import { l } from '../../../../shared/pure/schema'
import { checkNeeds, type Need } from '../../../../shared/pure/workflow'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { query, type Row } from '../../../../shared/server/database/database'
import { listOf, oneOf, type Collection } from '../../../../shared/server/http/public-reads'
import { answerWrite, created, inputOf, momentOf, noteFor } from '../../../../shared/server/http/requests'
import { DEMAND_FIELDS } from '../../domain/demand-fields'
import { demandFlow } from '../../domain/demand-flow'
import { DEMAND } from '../../contract'
import { createRows } from '../../../../shared/server/flows/create-rows'
import { openPilotBatch } from '../services/open-pilot-batch'
import { assertRoom } from '../../../organisations/contract-server'
import { actOnOwn } from '../../../../shared/server/accounts/own-acts'
import { historyForApplicant, offersOf } from '../../../../shared/server/accounts/own-view'
import { enterpriseOf, ownRows } from '../../../organisations/contract-server'
import { refuse } from './refusals'
import { idOf } from '../../../../shared/server/http/request-parts'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { applicantState } from '../../../../shared/server/accounts/applicant-fields'

const BATCH_OF = 'from batches b where b.id = t.batch_id'

const demands: Collection = {
  path: '/my/demands',
  uid: DEMAND,
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
    // The opinion on a demand under review is not yet a decision.
    reviewReason: { sql: `case when ${sqlIn(demandFlow, 'decided', 't.state')} then t.review_reason end` },
    carriedFrom: {},
    updatedAt: { sort: true },
    version: {},
  },
  defaultSort: 'updatedAt:desc',
}

export async function listDemands(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  ctx.body = await listOf(demands, ctx.query, ownRows(actor))
}

export async function readDemand(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const row = await oneOf(demands, idOf(ctx), ctx.query, ownRows(actor))
  const actions = await offersOf(ctx, actor, DEMAND, idOf(ctx))
  const history = await historyForApplicant(DEMAND, idOf(ctx))
  ctx.body = { data: { ...row, actions, history }, meta: {} }
}

const TITLED = { ...DEMAND_FIELDS, title: { ...DEMAND_FIELDS.title, required: true } }
const DRAFT = { ...TITLED, batch: { label: l('批次', 'Batch'), type: 'text', max: 64 } } satisfies Record<string, Need>

/** R23: begins a demand as a draft of the pilot batch that is open now, or of the one chosen among several. It is filed by the act of submitting only (R20). */
export async function draftDemand(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const { input } = inputOf(ctx)
  await answerWrite(ctx, actor, async () => {
    const { id, name, creditCode, cityCode } = await enterpriseOf(actor, 'for share')
    const told = tidy(input)
    must(checkNeeds(DRAFT, told))
    const { batch: chosen, ...fields } = told
    const batch = await openPilotBatch(chosen ? String(chosen) : undefined)
    await assertRoom('demand', creditCode)
    const row = {
      ...fields,
      enterprise: id,
      enterpriseName: name,
      creditCode,
      cityCode,
      batch: batch.id,
      priority: false,
    }
    const [draft] = await createRows<{ documentId: string; state: string }>(DEMAND, 'create', [row], {
      actor,
      input,
      at: momentOf(ctx),
    })
    return created({ documentId: draft?.documentId, state: draft?.state, version: 1 })
  })
}

const prepare = (action: string, input: Row): Row => {
  if (action !== 'save') return input
  const told = tidy(input)
  must(checkNeeds('title' in told ? TITLED : DEMAND_FIELDS, told))
  return told
}

/** Codes and titles as they are stored; wrong types are left for the flow to refuse. */
function tidy(input: Row): Row {
  const told = readNeeds(DRAFT, input)
  const { industryCode, title } = told
  return {
    ...told,
    ...(typeof title === 'string' ? { title: normaliseText(title) } : {}),
    ...(typeof industryCode === 'string' ? { industryCode: must(parseIndustryCode(industryCode)) } : {}),
  }
}

export const saveDemand = actOnOwn(DEMAND, 'save', prepare)
export const actOnDemand = actOnOwn(DEMAND, undefined, prepare)

interface Receipt extends Row {
  receiptNumber: string | null
  filed: { action: string; at: string }[] | null
}

/** The receipt of a submission (R23): its number and the instant the request arrived (R02). */
export async function readReceipt(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const documentId = idOf(ctx)
  const { title } = await oneOf(demands, documentId, { fields: 'title' }, ownRows(actor))
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
