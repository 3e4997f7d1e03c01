import type { Context } from 'koa'
import { shanghaiDay } from '../../../../shared/pure/calendar'
import { Refused } from '../../../../shared/pure/refusal'
import { actOne, lock, refuse as refuseAct } from '../../../../shared/server/flows/act'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { query } from '../../../../shared/server/database/database'
import { bindingOf } from '../../../../shared/server/flows/flows'
import { answerWrite, inputOf, momentOf, ok } from '../../../../shared/server/http/requests'
import { EMPTY_DRAFT, type Draft } from '../../domain/answer-shape'
import { canonical } from '../../../../shared/pure/canonical'
import type { Form } from '../../../forms/contract'
import { prefill, PREFILL_NOTES } from '../../domain/prefill'
import type { Snapshot } from '../../domain/snapshot'
import { applicantOf } from '../application-facts'
import { readForms } from '../../../forms/contract-server'
import { refuse } from './refusals'
import { idOf } from '../../../../shared/server/http/request-parts'
import type { ApplicationRow } from '../../domain/application-guards'
import { applicationFlow } from '../../domain/application-flow'
import { applicantView } from '../../../../shared/pure/applicant-view'
import { asApplicantReads } from '../../../../shared/server/accounts/applicant-fields'
import type { Answer } from '../../../../shared/server/http/idempotency'

/** R07: fills an empty draft from the latest submission, with notes on what to look at again. */
export async function prefillApplication(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const { version } = inputOf(ctx)
  const at = momentOf(ctx)
  const run = async (): Promise<Answer> => {
    const binding = bindingOf(applicationFlow)
    const found = (await lock(binding, [idOf(ctx)])).get(idOf(ctx))
    if (!found) throw new Refused(refuseAct('not-found', { documentId: idOf(ctx) }))
    const subject = found
    if (canonical(applicantOf(subject).answers) !== canonical(EMPTY_DRAFT))
      throw new Refused(refuse('application-not-empty'))
    const earlier = await lastSubmitted(subject)
    const forms = await readForms([subject.formVersion, earlier.snapshot.formVersion])
    const now = forms.get(subject.formVersion) as Form
    const then = forms.get(earlier.snapshot.formVersion) as Form
    const { draft, notes } = prefill(now, { form: then, draft: draftOf(earlier.snapshot) }, shanghaiDay(at.arrivedAt))
    const { after } = await actOne(binding, 'save', subject.documentId, {
      actor,
      at,
      version,
      input: { piece: {} },
      extra: () => ({ answers: draft }),
      remember: () => ({ prefilledFrom: earlier.id }),
    })
    const labelled = notes.map(({ item, code }) => ({ item, code, ...PREFILL_NOTES[code] }))
    return ok({
      documentId: after.documentId,
      state: applicantView(applicationFlow).state(after.state),
      version: after.version,
      answers: draft,
      notes: labelled,
    })
  }
  await answerWrite(ctx, actor, () => asApplicantReads(applicationFlow, run))
}

async function lastSubmitted({ documentId, creditCode }: ApplicationRow): Promise<{ id: string; snapshot: Snapshot }> {
  const [row] = await query<{ id: string; content: string }>(
    `select a.document_id as id, s.content from application_snapshots s join applications a on a.id = s.application_id
     where a.credit_code = $1 and a.document_id <> $2 order by s.submitted_at desc, s.id desc limit 1`,
    [creditCode, documentId],
  )
  if (!row) throw new Refused(refuse('nothing-to-prefill'))
  return { id: row.id, snapshot: JSON.parse(row.content) as Snapshot }
}

const draftOf = ({ categories, scopes, items, listings }: Snapshot): Draft => ({
  categories,
  scopes,
  items,
  listings: listings.map(({ documentId }) => documentId),
})
