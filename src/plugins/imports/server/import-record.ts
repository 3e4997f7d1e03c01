import type { QueryConfig } from 'pg'
import type { Actor } from '../../../shared/pure/actor'
import { defineRefusals, Refused, type Refusal } from '../../../shared/pure/refusal'
import type { ImportProgress, ImportSummary } from './run-import'

/** One statement with `$1`-style parameters. */
type Query = <T extends object = Record<string, unknown>>(sql: string, params: readonly unknown[]) => Promise<T[]>

export const refuse = defineRefusals({
  'import-running': {
    status: 409,
    zh: '您已有一个导入正在进行，请等它结束',
    en: 'An import of yours is running; wait until it ends',
  },
  'import-interrupted': {
    status: 503,
    zh: '导入被中断（服务重启），请重新导入同一文件：已写入的不会重复',
    en: 'The import was interrupted (the server restarted); import the same file again: nothing is doubled',
  },
  'import-failed': {
    status: 503,
    zh: '导入因系统故障未完成，请重新导入同一文件：已写入的不会重复',
    en: 'The import failed; import the same file again: nothing is doubled',
  },
})

/**
 * Any constant. Alone it is the advisory lock that lets imports write one after the other; with a record's `lock_key`
 * it is held while the process that runs this import lives.
 */
const IMPORT_LOCK = 726_002

export interface ImportRecord {
  id: string
  fileName: string
  dryRun: boolean
  state: 'running' | 'done' | 'failed'
  phase: ImportProgress['phase'] | null
  done: number
  total: number
  at: string
  /** Its rows are read by `pageOf`. */
  report: ImportSummary | null
  refusal: Refusal | null
}

export interface NewImport {
  id: string
  fileName: string
  sha256: string
  actor: Actor
  dryRun: boolean
  lockKey: number
}

/** Taken by the sender; no other session has this lock. */
const PATIENCE_MS = 10_000

/** On a session of the importing process, before its record is made. */
export const heartbeat = (lockKey: number): QueryConfig & { query_timeout: number } => ({
  text: 'select pg_advisory_lock($1, $2)',
  values: [IMPORT_LOCK, lockKey],
  query_timeout: PATIENCE_MS,
})
/** On the same session: waits for the imports that came before. */
export const takeTurn: [string, number[]] = ['select pg_advisory_lock($1)', [IMPORT_LOCK]]

/** Refusal (thrown): import-running. */
export async function beginRecord(
  query: Query,
  { id, fileName, sha256, actor, dryRun, lockKey }: NewImport,
): Promise<void> {
  await endInterrupted(query)
  await query(`delete from desk_import where state <> 'running' and at < clock_timestamp() - interval '90 days'`, [])
  const [begun] = await query(
    `insert into desk_import (id, file_name, sha256, actor_kind, actor_id, actor_name, dry_run, lock_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (actor_id) where state = 'running' do nothing returning id`,
    [id, fileName.slice(-200), sha256, actor.kind, actor.id, actor.name, dryRun, lockKey],
  )
  if (!begun) throw new Refused(refuse('import-running'))
}

export async function recordProgress(query: Query, id: string, { phase, done, total }: ImportProgress): Promise<void> {
  await query(`update desk_import set phase = $2, done = $3, total = $4 where id = $1 and state = 'running'`, [
    id,
    phase,
    done,
    total,
  ])
}

/** @param rows of the report, an array as JSON; pages are numbered from 0. */
export async function recordPage(query: Query, id: string, page: number, rows: string): Promise<void> {
  await query('insert into desk_import_page (import_id, page, rows) values ($1, $2, $3)', [id, page, rows])
}

/** As JSON, so that it can be passed on without parsing. */
export async function pageOf(query: Query, id: string, page: number): Promise<string | undefined> {
  const sql = 'select rows::text as rows from desk_import_page where import_id = $1 and page = $2'
  const [found] = await query(sql, [id, page])
  return found?.rows as string | undefined
}

export async function endRecord(query: Query, id: string, result: ImportSummary | Refusal): Promise<void> {
  const refused = 'code' in result
  await query(
    `update desk_import set state = $2, ended_at = clock_timestamp(), report = $3::jsonb, refusal = $4::jsonb where id = $1 and state = 'running'`,
    [id, refused ? 'failed' : 'done', refused ? null : JSON.stringify(result), refused ? JSON.stringify(result) : null],
  )
}

/** The actor's own import; undefined for another's. */
export async function findRecord(query: Query, id: string, actor: Actor): Promise<ImportRecord | undefined> {
  await endInterrupted(query)
  const [row] = await query<ImportRecord>(
    `select id, file_name as "fileName", dry_run as "dryRun", state, phase, done, total, at, report, refusal
     from desk_import where id = $1 and actor_id = $2`,
    [id, actor.id],
  )
  return row
}

/** Of a killed process only the lock of its session is gone. */
async function endInterrupted(query: Query): Promise<void> {
  await query(
    `update desk_import i set state = 'failed', ended_at = clock_timestamp(), refusal = $1::jsonb
     where state = 'running' and not exists (
       select 1 from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 2
         and l.classid::bigint = $2 and l.objid::bigint = i.lock_key
         and l.database = (select oid from pg_database where datname = current_database()))`,
    [JSON.stringify(refuse('import-interrupted')), IMPORT_LOCK],
  )
}
