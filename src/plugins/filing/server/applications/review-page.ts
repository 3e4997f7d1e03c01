import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { refuse } from '../../../../shared/server/act'
import { staffActorOf } from '../../../../shared/server/actors'
import { query, type Row } from '../../../../shared/server/database'
import { refuse as refuseAddress } from '../../../../shared/server/refusals'
import { VERDICTS, REASONS } from '../../domain/application/findings'
import { itemOf, type Form } from '../../domain/application/form'
import { readingOrder, type ConditionFinding } from '../../domain/application/precheck'
import { diffSnapshots, type Snapshot } from '../../domain/application/snapshot'
import { APPLICATION } from '../../contract'
import { readForms } from './forms'

/** For the panel: what was submitted beside what is asked, what needs judgement first. */
export const reviewRoutes = [
  {
    method: 'GET',
    path: '/applications/:documentId/review',
    handler: reviewPage,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
]

interface Ability {
  can(action: string, subject: string): boolean
}

interface Edition extends Row {
  edition: number
  content: string
  hash: string
  receiptNumber: string
  submittedAt: string
}

/** For whoever may read applications in the panel, and sees the row. */
async function reviewPage(ctx: Context): Promise<void> {
  await staffActorOf(ctx)
  const { documentId } = (ctx as unknown as { params: { documentId: string } }).params
  const ability = (ctx.state as { userAbility?: Ability }).userAbility
  if (!ability?.can('plugin::content-manager.explorer.read', APPLICATION))
    throw new Refused(refuseAddress('not-open-to-you'))
  const [latest, before] = await query<Edition>(
    `select s.edition, s.content, s.hash, s.receipt_number as "receiptNumber", s.submitted_at as "submittedAt"
     from application_snapshots s join applications a on a.id = s.application_id
     where a.document_id = $1 order by s.edition desc limit 2`,
    [documentId],
  )
  if (!latest) throw new Refused(refuse('not-found', { documentId }))
  const { content, ...edition } = latest
  const snapshot = JSON.parse(content) as Snapshot
  const form = (await readForms([snapshot.formVersion])).get(snapshot.formVersion) as Form
  const changes = before ? diffSnapshots(JSON.parse(before.content) as Snapshot, snapshot) : []
  ctx.body = { data: { documentId, ...edition, ...pageOf(form, snapshot), changes }, meta: {} }
}

const pageOf = (form: Form, snapshot: Snapshot) => ({
  formVersion: snapshot.formVersion,
  categories: snapshot.categories.map((code) => ({ code, zh: form.categories[code].zh, en: form.categories[code].en })),
  scopes: snapshot.scopes,
  listings: snapshot.listings,
  undertaking: snapshot.undertaking,
  conditions: readingOrder(snapshot.findings).map((finding) => conditionOf(form, snapshot, finding)),
})

function conditionOf(
  form: Form,
  { items: answers }: Snapshot,
  { category, condition, verdict, items }: ConditionFinding,
) {
  const asked = form.categories[category].conditions.find(({ code }) => code === condition)
  return {
    category,
    code: condition,
    zh: asked?.zh,
    en: asked?.en,
    clause: asked?.clause,
    must: asked?.must === true,
    verdict,
    verdictLabel: VERDICTS[verdict],
    items: items.map(({ code, reason, ...found }) => ({
      code,
      zh: itemOf(form, code)?.item.zh,
      en: itemOf(form, code)?.item.en,
      kind: itemOf(form, code)?.item.kind,
      ...found,
      reason,
      reasonLabel: { zh: REASONS[reason].zh, en: REASONS[reason].en },
      answer: answers[code] ?? null,
    })),
  }
}
