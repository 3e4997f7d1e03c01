import type { Context } from 'koa'
import { Refused } from '../../../shared/pure/refusal'
import { refuse } from '../../../shared/server/flows/act'
import { query, type Row } from '../../../shared/server/database/database'
import { APPLICATION } from '../contract'
import type { Titles } from '../domain/answer-words'
import { changeWords } from '../domain/change-words'
import type { Form } from '../../forms/contract'
import { categoryLabel, ofProduct, scopeLines } from '../domain/papers'
import { readingOrder } from '../domain/precheck'
import type { ReviewChange, ReviewFact, ReviewPage } from '../domain/review-shape'
import { reviewCondition } from '../domain/review-words'
import { diffSnapshots, type Snapshot } from '../domain/snapshot'
import { readForms } from '../../forms/contract-server'
import { assertReads, forStaff } from '../../../shared/server/http/panel-reads'
import { titlesOf } from './read-applications'
import { paramsOf } from '../../../shared/server/http/request-parts'
import { BATCHES } from '../../filing/contract'
import { PROVIDERS } from '../../organisations/contract'

/** The page of the formal check: the latest submission beside the questions, what needs judgement first. */
export const reviewRoutes = [{ method: 'GET', path: '/:documentId/review', handler: reviewPage, config: forStaff }]

/** Columns of the row; the rest is read from the content. */
type Edition = Row & Omit<ReviewPage, keyof ReturnType<typeof pageOf> | 'changes'> & { content: string }

/** For staff who may read applications and whose scope has the row. */
async function reviewPage(ctx: Context): Promise<void> {
  await assertReads(ctx, APPLICATION)
  const { documentId } = paramsOf(ctx, 'documentId')
  const [latest, before] = await query<Edition>(
    `select a.document_id as "documentId", a.provider_name as "providerName", a.credit_code as "creditCode",
        a.city_code as "cityCode", b.name as "batchName", a.state, a.return_answer_by as "returnAnswerBy",
        p.verified_at is not null as verified,
        s.edition, s.content, s.hash, s.receipt_number as "receiptNumber", s.submitted_at as "submittedAt"
     from application_snapshots s join applications a on a.id = s.application_id
       join ${BATCHES} b on b.id = a.batch_id left join ${PROVIDERS} p on p.id = a.provider_id
     where a.document_id = $1 order by s.edition desc limit 2`,
    [documentId],
  )
  if (!latest) throw new Refused(refuse('not-found', { documentId }))
  const { content, ...edition } = latest
  const snapshot = JSON.parse(content) as Snapshot
  const form = (await readForms([snapshot.formVersion])).get(snapshot.formVersion) as Form
  const page = pageOf(form, snapshot, await titlesOf(snapshot))
  const changes = before ? await changesSince(JSON.parse(before.content) as Snapshot, snapshot, form) : []
  ctx.body = { data: { ...edition, ...page, changes } satisfies ReviewPage, meta: {} }
}

async function changesSince(before: Snapshot, after: Snapshot, form: Form): Promise<ReviewChange[]> {
  const titles = new Map([...(await titlesOf(before)), ...(await titlesOf(after))])
  return diffSnapshots(before, after).map((change) => changeWords(form, change, titles))
}

const pageOf = (form: Form, snapshot: Snapshot, titles: Titles) => ({
  formVersion: snapshot.formVersion,
  categories: snapshot.categories.map((code) => ({ code, ...categoryLabel(form, code) })),
  scopes: snapshot.categories.flatMap((code) => scopeLines(form, code, snapshot.scopes).map(factOf)),
  listings: snapshot.listings.map((product) => ({
    documentId: product.documentId,
    name: product.name,
    facts: ofProduct(form, product).lines.map(factOf),
  })),
  undertaking: snapshot.undertaking,
  conditions: readingOrder(snapshot.findings).map((finding) => reviewCondition(form, snapshot, finding, titles)),
})

const factOf = ({ label, value }: ReturnType<typeof scopeLines>[number]): ReviewFact => ({
  label,
  values: [value].flat().map((one) => (isLabel(one) ? one : { zh: String(one), en: String(one) })),
})

const isLabel = (value: unknown): value is ReviewFact['values'][number] =>
  typeof value === 'object' && value !== null && 'zh' in value
