import {
  broken,
  copied,
  lost,
  MISSING,
  twice,
  CHECKED,
  DUPLICATE,
  both,
  type Violation,
  type Violations,
} from './violation'

const EMPTY = '23502'
const NO_HASH = { hash: 'x' }

/** Row a is of the application of row b, which belongs elsewhere. */
const elsewhere = (table: string, edition: string): Violation => ({
  sql: `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(x) || jsonb_build_object('id', 2000000000,
          'document_id', 'copied', ${edition} 'application_id', (select row_id from violation_ground where name = 'applications' and which = 'b')))).*
        from ${table} x where id = (select row_id from violation_ground where name = '${table}' and which = 'a')`,
  code: MISSING,
})

/** database/constraints/140-applications.sql; what is written once is violated by another row. */
export const APPLICATIONS: Violations = {
  applications_one_per_batch: twice('applications', 'batch_id', 'credit_code'),
  applications_receipt_once: twice('applications', 'receipt_number'),
  applications_batch_id: copied('applications', { batch_id: null }, EMPTY),
  applications_provider_id: copied('applications', { provider_id: null }, EMPTY),
  applications_filed_is_sealed: broken('applications', 'snapshot_hash = null'),
  applications_returned_is_due: broken('applications', `state = 'returned', return_answer_by = null`),
  applications_determined_is_dated: broken('applications', `state = 'admitted', outcome = null`),
  applications_hash_shape: broken('applications', `snapshot_hash = 'x'`),
  applications_city_exists: lost('applications', 'city_code', '999999'),
  applications_provider_exists: lost('applications', 'credit_code', 'nobody'),
  'applications.desk_home_provider_id': broken(
    'applications',
    `provider_id = (select id from providers p where p.city_code <> applications.city_code and p.credit_code <> applications.credit_code limit 1)`,
    MISSING,
  ),
  'application_snapshots.desk_home_application_id': elsewhere('application_snapshots', `'edition', 2,`),
  'application_files.desk_home_application_id': elsewhere('application_files', ''),
  application_snapshots_once: copied('application_snapshots', { submitted_at: '2020-01-01' }, DUPLICATE),
  application_snapshots_application_id: copied('application_snapshots', { application_id: null }, EMPTY),
  application_snapshots_hash_shape: copied('application_snapshots', { ...NO_HASH, edition: 2 }, CHECKED),
  application_snapshots_intact: copied('application_snapshots', { content: '{"another":1}', edition: 2 }, CHECKED),
  application_snapshots_city_exists: copied('application_snapshots', { city_code: '999999', edition: 2 }, MISSING),
  application_snapshots_provider_exists: copied('application_snapshots', { credit_code: 'x', edition: 2 }, MISSING),
  application_files_once: copied('application_files', { created_at: '2020-01-01' }, DUPLICATE),
  application_files_application_id: copied('application_files', { application_id: null }, EMPTY),
  application_files_file_exists: copied('application_files', { file: 'nothing' }, MISSING),
  application_files_city_exists: copied('application_files', { city_code: '999999', file: 'nothing' }, MISSING),
  application_files_provider_exists: copied('application_files', { credit_code: 'x', file: 'nothing' }, MISSING),
  application_forms_one_current: both('application_forms', `state = 'draft'`),
  application_forms_version_once: twice('application_forms', 'form_version'),
  application_forms_hash_shape: broken('application_forms', `hash = 'x'`),
}
