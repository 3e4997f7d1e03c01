import { must } from '../../../shared/pure/refusal'
import { receiptNumber } from '../../../policy/receipt-number'
import { act, lock } from '../../../shared/server/flows/act'
import { execute, insertRows, inTransaction, query } from '../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../shared/server/flows/flows'
import { APPLICATION_SNAPSHOT } from '../contract'
import type { ApplicationFacts } from '../domain/application-guards'
import { filesIn } from '../domain/files-in'
import { seal, type Sealed } from '../domain/snapshot'
import type { BatchRow } from '../../filing/contract'
import { nextNumber } from '../../../shared/server/database/next-number'
import { applicantOf, applicationFacts } from './application-facts'
import { sha256 } from '../../forms/contract-server'
import type { ApplicationRow } from '../domain/application-guards'
import { applicationFlow } from '../domain/application-flow'
import { FILES } from '../../files/contract'

/** S15: providers supervised by the province get a receipt number of the province. */
const provinceOf = async (): Promise<string> =>
  (await query<{ code: string }>('select province_code as code from cities limit 1'))[0]?.code ?? ''

/**
 * R07: seals the draft as the next edition, with receipt number and instant of arrival, in the transaction of the
 * action.
 */
export const sealApplication =
  (action: 'submit' | 'answer-return'): Verb =>
  (documentIds, context) =>
    inTransaction(async () => {
      const binding = bindingOf(applicationFlow)
      const subjects = [...(await lock(binding, documentIds)).values()]
      const facts = await applicationFacts(subjects, context.at)
      const sealed = new Map<string, Sealed>()
      const numbers = new Map<string, string>()
      for (const subject of subjects) {
        const { form, known, batch } = facts.get(subject.documentId) as ApplicationFacts
        sealed.set(subject.documentId, seal(form, applicantOf(subject).answers, known, sha256))
        numbers.set(subject.documentId, subject.receiptNumber ?? (await numberFor(batch as BatchRow, subject)))
      }
      const result = await act(binding, action, documentIds, {
        ...context,
        extra: ({ documentId }) => ({
          receiptNumber: numbers.get(documentId),
          snapshotHash: sealed.get(documentId)?.hash,
          categories: sealed.get(documentId)?.snapshot.categories,
        }),
      })
      for (const { after } of result.done) await keep(after, sealed.get(after.documentId) as Sealed)
      return result
    })

async function numberFor(batch: BatchRow, { cityCode }: ApplicationRow): Promise<string> {
  const place = cityCode ?? (await provinceOf())
  const sequence = await nextNumber(`receipt:provider:${batch.year}:${batch.ordinal}:${place}`)
  return must(receiptNumber({ ...batch, kind: 'provider' }, place, sequence))
}

async function keep(application: ApplicationRow, { snapshot, text, hash }: Sealed): Promise<void> {
  const { id, creditCode, cityCode, receiptNumber: number, submittedAt } = application
  const [last] = await query<{ edition: number }>(
    'select coalesce(max(edition), 0)::int as edition from application_snapshots where application_id = $1',
    [id],
  )
  await insertRows(APPLICATION_SNAPSHOT, [
    {
      application: id,
      edition: (last?.edition ?? 0) + 1,
      formVersion: snapshot.formVersion,
      content: text,
      hash,
      receiptNumber: number,
      submittedAt,
      creditCode,
      cityCode,
    },
  ])
  await keepFiles(application, filesIn(snapshot))
}

/** Keeps the evidence of a submitted application from deletion; files kept for an earlier edition are skipped. */
async function keepFiles({ id, creditCode, cityCode }: ApplicationRow, files: readonly string[]): Promise<void> {
  await execute(
    `insert into application_files (document_id, application_id, file, credit_code, city_code, created_at, updated_at, published_at)
     select md5($1::text || '/' || f.document_id), $1::int, f.document_id, $2, $3, now(), now(), now()
     from ${FILES} f where f.document_id = any($4::text[])
     on conflict do nothing`,
    [id, creditCode, cityCode, files],
  )
}
