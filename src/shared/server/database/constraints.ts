import type { Core } from '@strapi/strapi'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTransaction, execute, query } from './database'
import { guardStatements } from '../flows/guards'
import { linkStatements } from '../forms/links'
import { recordStatements } from '../flows/record'
import { referenceStatements } from '../forms/references'
import { dropPolicies, policiesStand, policyStatements, REVOKE_ALL } from '../walls/policies'
import { territories } from '../walls/territories'

const MARKER = 'constraints'

/**
 * Before Strapi's schema sync: drops policies, because the type of a column used in one cannot change. Row security
 * stays on, which fails closed.
 */
export async function clearForSync(strapi: Core.Strapi, before: unknown, now: unknown): Promise<void> {
  // Reports a missing territory before its table exists.
  territories(strapi)
  if (before && JSON.stringify(before) !== JSON.stringify(now)) await dropPolicies()
}

/** What follows from the types and flows; the same from boot to boot while they are. */
export const generatedStatements = (strapi: Core.Strapi): string[] => [
  ...guardStatements(strapi),
  ...recordStatements(strapi),
  ...referenceStatements(strapi),
  ...linkStatements(strapi, territories(strapi)),
  ...policyStatements(strapi),
]

/**
 * Applies what Strapi cannot declare: kernel tables, foreign keys, checks, partial indexes, triggers, policies. Runs
 * after the schema sync, because Strapi runs its own migrations before it creates tables. Idempotent, in one
 * transaction; skipped when the hash is unchanged, so that a second boot takes no heavy locks.
 */
export async function applyConstraints(strapi: Core.Strapi): Promise<void> {
  const folder = join(strapi.dirs.app.root, 'database', 'constraints')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const written = files.map((name) => readFileSync(join(folder, name), 'utf8'))
  const generated = generatedStatements(strapi)
  const hash = createHash('sha256')
    .update([...written, ...generated].join('\n'))
    .digest('hex')
  await execute('create table if not exists desk_marker (name text primary key, hash text not null)')
  if ((await areApplied(strapi, hash)) === true) return
  await inTransaction(async () => {
    await execute(`set local lock_timeout = '10s'`)
    await execute(`set local client_min_messages = warning`)
    for (const sql of [...REVOKE_ALL, ...written, ...generated]) await execute(sql)
    await execute(
      'insert into desk_marker (name, hash) values ($1, $2) on conflict (name) do update set hash = excluded.hash',
      [MARKER, hash],
    )
  })
  strapi.log.info(`database constraints applied (${files.length} files, ${generated.length} generated statements)`)
}

async function areApplied(strapi: Core.Strapi, hash: string): Promise<boolean> {
  const [marker] = await query('select hash from desk_marker where name = $1', [MARKER])
  return marker?.hash === hash && (await policiesStand(strapi))
}
