import type { Context } from 'koa'
import { must, Refused } from '../../../../shared/pure/refusal'
import { readNeeds } from '../../../../shared/pure/needs'
import { l } from '../../../../shared/pure/schema'
import { checkNeeds } from '../../../../shared/pure/workflow'
import { findSubject } from '../../../../shared/server/flows/act'
import { createRows } from '../../../../shared/server/flows/create-rows'
import { query, type Row } from '../../../../shared/server/database/database'
import { bindingOf } from '../../../../shared/server/flows/flows'
import { momentOf } from '../../../../shared/server/http/requests'
import { readSettings } from '../../../../shared/server/settings/settings'
import { EMPTY_DRAFT } from '../../domain/answer-shape'
import { applicationFlow } from '../../domain/application-flow'
import { refuse as refuseApplication } from '../../domain/application-guards'
import { APPLICATION_SETTINGS } from '../../domain/application-settings'
import { missingIn } from '../../domain/completeness'
import { supervisingCity } from '../../domain/supervising-city'
import { APPLICATION } from '../../contract'
import { BATCHES } from '../../../filing/contract'
import { applicantOf, applicationFacts } from '../application-facts'
import { currentForm } from '../../../forms/contract-server'
import type { BatchRow } from '../../../filing/contract'
import { findOpenBatch } from '../../../filing/contract-server'
import { assertRoomToday } from '../../../organisations/contract-server'
import { providerOf, type Provider } from '../../../organisations/contract-server'
import { ownRow, type CreateContext, type Owned } from '../../../../shared/server/accounts/own-routes'
import { refuse } from './refusals'
import { idOf } from '../../../../shared/server/http/request-parts'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { applicantState } from '../../../../shared/server/accounts/applicant-fields'

const BATCH_OF = `from ${BATCHES} b where b.id = t.batch_id`
/** Results and opinions are hidden until the list is published. */
const DETERMINED = `${sqlIn(applicationFlow, 'determined', 't.state')}`

/** R07, R08: everything that is missing, by name. */
export async function readCompleteness(ctx: Context): Promise<void> {
  await ownRow(applications, ctx, {})
  const { missing } = await draftOf(ctx)
  ctx.body = { data: { complete: missing.length === 0, missing }, meta: {} }
}

/** The draft, and what it lacks according to its form. */
async function draftOf(ctx: Context) {
  const subject = await findSubject(bindingOf(applicationFlow), idOf(ctx))
  const facts = subject && (await applicationFacts([subject], momentOf(ctx))).get(subject.documentId)
  if (!subject || !facts) return { answers: EMPTY_DRAFT, missing: [] }
  const { answers } = applicantOf(subject)
  return { answers, missing: missingIn(facts.form, answers, facts.known, facts.settings) }
}

const NEEDS = { batch: { label: l('批次', 'Batch'), type: 'text', max: 64 } } as const

/** R06: begins an application in the open provider batch, or in the one chosen if several are open. */
async function draftApplication({ actor, input, at }: CreateContext) {
  const provider = await providerOf(actor, 'for share')
  const values = readNeeds(NEEDS, input)
  must(checkNeeds(NEEDS, values))
  const batch = await openProviderBatch(values.batch ? String(values.batch) : undefined)
  await assertFirst(batch, provider)
  await assertRoomToday(provider.creditCode)
  const row = await rowOf(provider, batch)
  const [draft] = await createRows<{ documentId: string; state: string }>(APPLICATION, 'create', [row], {
    actor,
    input,
    at,
  })
  return draft
}

async function rowOf(provider: Provider, batch: BatchRow): Promise<Row> {
  const { outsideSupervisor } = await readSettings(APPLICATION_SETTINGS)
  const outsideProvince = Boolean(provider.outsideProvince)
  const seat = { registeredCityCode: provider.cityCode, outsideProvince, branchCityCode: provider.cityCode }
  return {
    provider: provider.id,
    providerName: provider.name,
    creditCode: provider.creditCode,
    cityCode: supervisingCity(seat, outsideSupervisor),
    batch: batch.id,
    categories: [],
    answers: EMPTY_DRAFT,
    formVersion: (await currentForm()).version,
  }
}

/** Of several open batches the newest whose filing has begun, unless one is named. */
async function openProviderBatch(documentId?: string): Promise<BatchRow> {
  const batch = await findOpenBatch('provider', documentId)
  if (!batch) throw new Refused(refuse('no-open-provider-batch'))
  return batch
}

async function assertFirst(batch: BatchRow, { creditCode }: Provider): Promise<void> {
  const [other] = await query<{ name: string }>(
    `select coalesce(receipt_number, document_id) as name from applications
     where batch_id = $1 and credit_code = $2 and ${sqlIn(applicationFlow, 'effective')}`,
    [batch.id, creditCode],
  )
  if (other) throw new Refused(refuseApplication('application-exists', { other: other.name }))
}

/** The body of a save is the piece itself. */
const prepare = (action: string, input: Row): Row => (action === 'save' ? { piece: input } : input)

export const applications: Owned = {
  path: '/my/applications',
  uid: APPLICATION,
  rows: {
    where: 'true',
    fields: {
      providerName: {},
      categories: {},
      ...applicantState(applicationFlow),
      batchDocumentId: { sql: `select b.document_id ${BATCH_OF}`, filter: 'text' },
      batchName: { sql: `select b.name ${BATCH_OF}` },
      formVersion: {},
      receiptNumber: { filter: 'text' },
      submittedAt: { filter: 'instant', sort: true },
      returnAnswerBy: {},
      outcome: { sql: `case when ${DETERMINED} then t.outcome end` },
      updatedAt: { sort: true },
      version: {},
    },
    defaultSort: 'updatedAt:desc',
  },
  page: draftOf,
  begin: draftApplication,
  saves: 'save',
  prepare,
}
