import { clip } from '../../../../shared/pure/brief'
import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { instant, SUBMITTED_NOTE } from '../../../../shared/pure/say-instant'
import { query, type Row } from '../../../../shared/server/database/database'
import { noteFor } from '../../../../shared/server/http/requests'
import type { Snapshot } from '../../domain/snapshot'
import { applications } from './own-applications'
import { refuse } from './refusals'
import { idOf } from '../../../../shared/server/http/request-parts'
import { BATCHES } from '../../../filing/contract'
import { ownRow } from '../../../../shared/server/accounts/own-routes'

interface Edition extends Row {
  edition: number
  hash: string
  receiptNumber: string
  submittedAt: string
}

const SUBMITTED = 'from application_snapshots s join applications a on a.id = s.application_id where a.document_id = $1'

/** Editions of an own application, in order. Refusals: not-found, application-not-submitted. */
async function editionsOf(ctx: Context): Promise<[Edition, ...Edition[]]> {
  await ownRow(applications, ctx, {})
  const [first, ...more] = await query<Edition>(
    `select s.edition, s.hash, s.receipt_number as "receiptNumber", s.submitted_at as "submittedAt" ${SUBMITTED} order by s.edition`,
    [idOf(ctx)],
  )
  if (!first) throw new Refused(refuse('application-not-submitted'))
  return [first, ...more]
}

/** R07: the receipt: number, instants of arrival (R02), and hash of the sealed text. */
export async function readApplicationReceipt(ctx: Context): Promise<void> {
  const [first, ...again] = await editionsOf(ctx)
  const last = again.at(-1)
  const [row] = await query(
    `select a.provider_name as "providerName", a.credit_code as "creditCode", b.name as "batchName"
     from applications a join ${BATCHES} b on b.id = a.batch_id where a.document_id = $1`,
    [idOf(ctx)],
  )
  ctx.body = {
    data: {
      documentId: idOf(ctx),
      receiptNumber: first.receiptNumber,
      ...row,
      ...instant('submittedAt', first.submittedAt),
      ...(last ? instant('resubmittedAt', last.submittedAt) : {}),
      submissions: again.length + 1,
      note: noteFor(ctx, SUBMITTED_NOTE),
      hash: (last ?? first).hash,
    },
    meta: {},
  }
}

/** The latest edition, or the one asked for. */
export async function readSnapshot(ctx: Context): Promise<void> {
  const editions = await editionsOf(ctx)
  const asked = (ctx.query as { edition?: string }).edition
  const wanted = asked === undefined ? editions.at(-1) : editions.find(({ edition }) => String(edition) === asked)
  if (!wanted) throw new Refused(refuse('edition-unknown', { edition: clip(String(asked), 20) }))
  const [row] = await query<{ content: string }>(`select s.content ${SUBMITTED} and s.edition = $2`, [
    idOf(ctx),
    wanted.edition,
  ])
  const snapshot = JSON.parse(row?.content ?? 'null') as Snapshot
  ctx.body = { data: { ...wanted, snapshot, editions }, meta: {} }
}
