import { CHECKED, DUPLICATE, MISSING, type Violation, type Violations } from './violation'

const importOf = (values: string, code: string): Violation => ({
  sql: `insert into desk_import (id, file_name, sha256, actor_kind, actor_id, actor_name, dry_run, lock_key, state)
        values ${values}`,
  code,
})
const line = (id: string, state: string): string => `('${id}', 'x', 'x', 'city', 'admin:0', 'x', true, 1, '${state}')`

const slotOf = (job: string): string =>
  `insert into desk_job_slot (job, slot_at, claimed_by) select ${job}, now(), 'x' from generate_series(1, 2)`
const itemOf = (job: string, more = '', values = ''): string =>
  `insert into desk_job_item (job, key, payload${more}) select ${job}, 'x', '{}'${values} from generate_series(1, 2)`
const A_JOB = '(select name from desk_job limit 1)'

/** database/constraints/020-kernel-jobs.sql */
const JOBS: Violations = {
  desk_job_slot_job_fkey: { sql: slotOf(`'nothing' || generate_series`), code: MISSING },
  desk_job_slot_once: { sql: slotOf(A_JOB), code: DUPLICATE },
  desk_job_item_job_fkey: { sql: itemOf(`'nothing' || generate_series`), code: MISSING },
  desk_job_item_once: { sql: itemOf(A_JOB), code: DUPLICATE },
  desk_job_item_slot_id_fkey: {
    sql: itemOf(`${A_JOB}`, ', slot_id', ', -1').replace('(1, 2)', '(1, 1)'),
    code: MISSING,
  },
  desk_job_item_one_end: { sql: itemOf(A_JOB, ', done_at, failed_at', ', now(), now()'), code: CHECKED },
}

/** database/constraints/012-kernel-tables.sql and 150-imports.sql; the test derives violations of keys and NOT NULL itself. */
export const KERNEL: Violations = {
  desk_history_once: {
    sql: `insert into desk_history (subject_uid, subject_id, version, from_state, to_state, action, actor_kind, actor_id, actor_name, at, arrived_at)
          select subject_uid, subject_id, version, from_state, to_state, action, actor_kind, actor_id, actor_name, at, arrived_at from desk_history where changes is null limit 1`,
    code: DUPLICATE,
  },
  desk_idempotency_key_check: {
    sql: `insert into desk_idempotency (actor_id, key, body_hash) values ('x', repeat('x', 201), 'x')`,
    code: CHECKED,
  },
  desk_import_state_check: importOf(line('v1', 'nowhere'), CHECKED),
  desk_import_check: importOf(line('v1', 'done'), CHECKED),
  desk_import_check1: importOf(line('v1', 'failed'), CHECKED),
  desk_import_page_import_id_fkey: {
    sql: `insert into desk_import_page (import_id, page, rows) values ('nothing', 0, '[]')`,
    code: MISSING,
  },
  desk_import_one_running: importOf(`${line('v1', 'running')}, ${line('v2', 'running')}`, DUPLICATE),
  ...JOBS,
}
