import type { Context } from 'koa'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { defineRefusals, localeOf, Refused, sentenceOf, type Locale } from '../../../shared/pure/refusal'
import { refuse as refuseAct } from '../../../shared/server/flows/act'
import { staffActorOf } from '../../../shared/server/walls/actors'
import { tidyLine } from '../../../shared/pure/text'
import { query } from '../../../shared/server/database/database'
import { momentOf } from '../../../shared/server/http/requests'
import { takesUpload, uploadOf } from '../../../shared/server/http/uploads'
import { refuseFile } from '../domain/refusals'
import { findRecord, type ImportRecord } from './import-record'
import { IMPORT_LIMITS } from './tables/limits'
import { startImport } from './import-jobs'
import { reportAsCsv, reportAsJson } from './import-report'
import { RUN_IMPORT } from '../contract'
import { permitted } from '../../../shared/server/flows/permissions'
import { paramsOf } from '../../../shared/server/http/request-parts'

export const refuse = defineRefusals({
  'import-dry-run-unclear': {
    status: 400,
    zh: '请写明 dryRun=true（试导入）或 dryRun=false（正式导入）',
    en: 'Say dryRun=true or dryRun=false',
  },
  'import-not-done': { status: 409, zh: '导入尚未完成，没有报告', en: 'The import has no report yet' },
})

const config = permitted(RUN_IMPORT)

// Twice the limit, so that a table that is too large gets its own sentence and not one about requests.
const takes = takesUpload('imports', 'POST', '/imports', { mostBytes: 2 * IMPORT_LIMITS.maxBytes })

/** Lists of enterprises sent by staff; a city officer's reach his cities only. */
export const importRoutes = [
  { method: 'POST', path: '/', handler: start, config: { ...config, middlewares: [takes] } },
  { method: 'GET', path: '/:jobId', handler: read, config },
  { method: 'GET', path: '/:jobId/report.csv', handler: download, config },
]

const MB = 1024 * 1024
const megabytes = (bytes: number): string => (bytes / MB).toFixed(1)

async function start(ctx: Context): Promise<void> {
  const actor = await staffActorOf(ctx)
  const { arrivedAt } = momentOf(ctx)
  const file = uploadOf(ctx)
  const dryRun = dryRunOf(ctx)
  // By its size on disk, before it is read.
  if (file.size > IMPORT_LIMITS.maxBytes)
    throw new Refused(
      refuseFile('import-file-too-large', { size: megabytes(file.size), limit: megabytes(IMPORT_LIMITS.maxBytes) }),
    )
  const buffer = await readFile(file.filepath)
  // A direction override would display another name and extension than stored.
  const fileName = tidyLine(basename(file.originalFilename ?? ''))
  const jobId = await startImport({ buffer, fileName, actor, dryRun, arrivedAt })
  ctx.status = 202
  ctx.body = { data: { jobId }, meta: {} }
}

function dryRunOf(ctx: Context): boolean {
  const { dryRun } = ctx.query
  if (dryRun !== 'true' && dryRun !== 'false') throw new Refused(refuse('import-dry-run-unclear'))
  return dryRun === 'true'
}

async function read(ctx: Context): Promise<void> {
  const { id, refusal, report, ...record } = await ownRecord(ctx)
  const error = refusal && {
    code: refusal.code,
    message: sentenceOf(refusal, localeOf(ctx.get('Accept-Language'))),
    details: refusal.values,
  }
  const about = { jobId: id, ...record, ...(error ? { error } : {}) }
  ctx.type = 'json'
  ctx.body = report ? reportAsJson(about, report) : { data: about, meta: {} }
}

async function download(ctx: Context): Promise<void> {
  const { id, report } = await ownRecord(ctx)
  if (!report) throw new Refused(refuse('import-not-done'))
  ctx.set({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="import-report-${id}.csv"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
  ctx.body = reportAsCsv(id, report, languageOf(ctx))
}

const languageOf = (ctx: Context): Locale =>
  ctx.query.locale === 'en' || ctx.query.locale === 'zh' ? ctx.query.locale : localeOf(ctx.get('Accept-Language'))

async function ownRecord(ctx: Context): Promise<ImportRecord> {
  const { jobId } = paramsOf(ctx, 'jobId')
  const record = await findRecord(query, jobId, await staffActorOf(ctx))
  if (!record) throw new Refused(refuseAct('not-found', { documentId: jobId }))
  return record
}
