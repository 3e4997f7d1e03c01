import { randomBytes } from 'node:crypto'

export const APP_ROLE = 'pool_app'
export const CITY_ROLE = 'pool_city'
const EXTENSIONS = ['pg_trgm', 'btree_gin']

/** Opens a connection while `fn` runs. */
export async function withClient(url, fn) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await fn(client)
  } finally {
    await client.end()
  }
}

/** `url` with another database name. */
export function databaseUrl(url, name) {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

const password = () => randomBytes(18).toString('base64url')
export const newPasswords = () => ({ superuser: password(), app: password() })

/**
 * The role the app connects as: neither superuser nor exempt from row-level security, or cities would not be separated.
 * `pool_city` is assumed by SET ROLE only: inherited, its policies would restrict the app's own statements too.
 */
export async function ensureRoles(adminUrl, appPassword) {
  await withClient(adminUrl, async (client) => {
    for (const role of [APP_ROLE, CITY_ROLE]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (!rowCount) await client.query(`create role ${role}`)
    }
    const secret = client.escapeLiteral(appPassword)
    await client.query(`alter role ${CITY_ROLE} nologin nosuperuser nobypassrls`)
    await client.query(`alter role ${APP_ROLE} login nosuperuser nobypassrls createrole nocreatedb password ${secret}`)
    await client.query(`grant ${CITY_ROLE} to ${APP_ROLE} with set true, inherit false`)
  })
}

/**
 * Creates a database owned by the app's role, unless it exists.
 * @param template a database to copy, with nobody connected to it; its extensions are copied too.
 */
export async function createDatabase(adminUrl, name, template) {
  const created = await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return false
    const copy = template ? ` template ${client.escapeIdentifier(template)}` : ''
    await client.query(`create database ${client.escapeIdentifier(name)} owner ${APP_ROLE}${copy}`)
    return true
  })
  if (template) return created
  await withClient(databaseUrl(adminUrl, name), async (client) => {
    for (const extension of EXTENSIONS) await client.query(`create extension if not exists ${extension}`)
  })
  return created
}

export async function dropDatabase(adminUrl, name) {
  await withClient(adminUrl, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  )
}
