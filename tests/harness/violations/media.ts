import { MISSING, type Violation, type Violations } from './violation'

const nowhere = (table: string, columns: string, values: string): Violation => ({
  sql: `insert into ${table} (${columns}, city_code) values (${values}, '999999')`,
  code: MISSING,
})

/** database/constraints/018-kernel-territory.sql: the tables of the media library. */
export const MEDIA: Violations = {
  files_city_exists: nowhere('files', 'name, hash, mime, size, url, provider', `'x', 'x', 'x', 1, 'x', 'x'`),
  upload_folders_city_exists: nowhere('upload_folders', 'name, path_id, path', `'x', 99, '/99'`),
}
