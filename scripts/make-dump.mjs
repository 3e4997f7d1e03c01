// Makes the dump of an earlier version that tests/deep/upgrades.test.ts starts from:
//   node scripts/make-dump.mjs <commit> <name>   ->  tests/upgrades/<name>.sql.br
// Builds that commit in a separate worktree, starts it once with its demo on a temporary PostgreSQL, adds what a used
// installation has (a role, tokens, a customised list), and dumps it. Needs the programs of a PostgreSQL below 18 with
// pg_trgm and btree_gin (Debian: postgresql-15); PG_BIN names their folder.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { execFileSync } from 'node:child_process'
import { ROOT, Stop, report, run, say } from './lib/say.mjs'
import { throwawaySecrets } from './lib/secrets.mjs'
import { freePort } from './lib/postgres-process.mjs'

const BIN = process.env.PG_BIN ?? '/usr/lib/postgresql/15/bin'
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
const [commit, name] = process.argv.slice(2)

async function main() {
  if (!commit || !/^[\w.-]+$/.test(name ?? ''))
    throw new Stop('用法：make-dump.mjs 提交 名称', 'usage: make-dump.mjs COMMIT NAME')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dump-'))
  fs.chmodSync(folder, 0o711)
  const source = path.join(folder, 'source')
  const postgres = await startPostgres(path.join(folder, 'postgres'))
  try {
    await must('git', ['worktree', 'add', '--detach', source, commit])
    if (process.env.NODE_MODULES)
      execFileSync('cp', ['-al', process.env.NODE_MODULES, path.join(source, 'node_modules')])
    else await must('npm', ['ci', '--no-audit', '--no-fund'], { cwd: source })
    await must(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], { cwd: source })
    await must(
      process.execPath,
      ['--input-type=commonjs', '-e', `(${inUse})().catch((error) => { console.error(error); process.exit(1) })`],
      {
        cwd: source,
        env: { ...process.env, ...environment(postgres.url, folder), PORT: String(await freePort()) },
      },
    )
    write(fs.readFileSync(path.join(folder, 'pages.json'), 'utf8'), postgres.dump())
  } finally {
    postgres.stop()
    await run('git', ['worktree', 'remove', '--force', source])
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

const environment = (url, folder) => ({
  ...throwawaySecrets(),
  NODE_ENV: 'development',
  TZ: 'UTC',
  DATABASE_URL: url,
  POOL_DATA_DIR: path.join(folder, 'data'),
  PAGES: path.join(folder, 'pages.json'),
  SEED: 'demo',
  STRAPI_TELEMETRY_DISABLED: 'true',
  LOG_LEVEL: 'warn',
})

async function must(command, args, options) {
  const { code } = await run(command, args, options)
  if (code !== 0) throw new Stop(`${command} ${args[0]} 失败`, `${command} ${args[0]} failed`)
}

async function startPostgres(data) {
  const port = await freePort()
  const as = { ...NOBODY, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' } }
  const program = (file, ...args) => execFileSync(path.join(BIN, file), args, { ...as, maxBuffer: 2 ** 30 })
  fs.mkdirSync(data, { mode: 0o700 })
  if (NOBODY.uid) fs.chownSync(data, NOBODY.uid, NOBODY.gid)
  program('initdb', '-D', data, '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=trust')
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c timezone=UTC`
  program('pg_ctl', '-D', data, '-w', '-l', path.join(data, 'log'), '-o', settings, 'start')
  const at = ['-h', '127.0.0.1', '-p', String(port)]
  const sql = (database, text) => program('psql', ...at, '-U', 'postgres', '-d', database, '-q', '-c', text)
  sql(
    'postgres',
    'create role pool_city nologin; create role pool_app login createrole noinherit; grant pool_city to pool_app',
  )
  sql('postgres', 'create database pool owner pool_app')
  // A role that does not inherit does not own the schema either (docs/operations.md).
  sql('pool', 'create extension pg_trgm; create extension btree_gin; grant all on schema public to pool_app')
  return {
    url: `postgres://pool_app@127.0.0.1:${port}/pool`,
    dump: () =>
      program('pg_dump', ...at, '-U', 'postgres', '-d', 'pool', '--no-owner', '--inserts', '--rows-per-insert=500'),
    stop: () => program('pg_ctl', '-D', data, '-m', 'immediate', 'stop'),
  }
}

/** Runs in the old version, by its text: boots it, and leaves what an installation in use has beside the demo. */
async function inUse() {
  const { createStrapi } = require('@strapi/strapi')
  const distDir = require('node:path').join(process.cwd(), 'dist')
  const app = await createStrapi({ appDir: process.cwd(), distDir, autoReload: false, serveAdminPanel: false }).start()
  const plugins = require('node:fs').readdirSync('src/plugins')
  const isOurs = (uid) => uid.startsWith('api::') || plugins.includes(uid.split('::')[1].split('.')[0])
  const own = Object.values(app.contentTypes).filter(({ uid }) => isOurs(uid))
  // A list that somebody customised.
  const manager = app.plugin('content-manager').service('content-types')
  for (const { uid } of own) {
    const type = manager.findContentType(uid)
    if (!type) continue
    const { uid: _, ...configuration } = await manager.findConfiguration(type)
    configuration.settings = { ...configuration.settings, pageSize: 50 }
    await manager.updateConfiguration(type, configuration)
  }
  // A token of another system.
  await app
    .service('admin::api-token')
    .create({ name: '数据共享平台', description: '', type: 'read-only', lifespan: null })
  // A role created by the province, and a permission withdrawn from one of ours.
  const role = await app.db
    .query('admin::role')
    .create({ data: { name: '值班员', code: 'on-duty', description: '值班' } })
  const actions = app.service('admin::permission').actionProvider.values()
  const given = actions.filter(({ section, actionId }) => section === 'plugins' && isOurs(actionId))
  const grant = (action, subject = null) => ({ action, subject, properties: {}, conditions: [] })
  await app
    .service('admin::permission')
    .createMany([
      ...given.map(({ actionId }) => ({ ...grant(actionId), role: role.id })),
      ...own.map(({ uid }) => ({ ...grant('plugin::content-manager.explorer.read', uid), role: role.id })),
    ])
  const province = await app.db.query('admin::role').findOne({ where: { code: 'pool-province' } })
  const held = await app.db.query('admin::permission').findMany({ where: { role: { id: province?.id ?? 0 } } })
  const taken = held.filter(({ action, subject }) => isOurs(subject ?? action)).filter((_, n) => n % 20 === 0)
  await app.service('admin::permission').deleteByIds(taken.map(({ id }) => id))
  // Time for jobs to run and mails to be sent.
  await new Promise((resolve) => setTimeout(resolve, 90_000))
  const pages = {}
  for (const kind of [
    'cities',
    'provider-categories',
    'batches',
    'providers',
    'products',
    'case-studies',
    'lists',
    'announcements',
    'register',
  ]) {
    const base = `http://127.0.0.1:${process.env.PORT}/api/${kind}`
    for (let page = 1, full = true; full && page <= 20; page++) {
      let answer = await fetch(`${base}?pagination[pageSize]=100&pagination[page]=${page}`)
      if (answer.status === 400) answer = await fetch(base)
      const rows = answer.ok ? (await answer.json()).data : []
      full = rows.length === 100
      if (answer.ok) (pages[kind] ??= []).push(...rows.map((row) => row.documentId ?? row.code ?? row.creditCode))
    }
  }
  require('node:fs').writeFileSync(process.env.PAGES, JSON.stringify(pages))
  await app.destroy()
  process.exit(0)
}

/** @param pages what is public; stored in the first line of the dump */
function write(pages, sql) {
  // Roles and extensions belong to the server and are there when the dump is restored.
  const plain = `-- ${pages}\n${sql.replace(/^(CREATE EXTENSION|COMMENT ON EXTENSION|\\(un)?restrict).*$/gm, '')}`
  const file = path.join(ROOT, 'tests', 'upgrades', `${name}.sql.br`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24 }
  fs.writeFileSync(file, zlib.brotliCompressSync(plain, { params: quality }))
  say(`${path.relative(ROOT, file)}: ${plain.length} characters, ${fs.statSync(file).size} bytes`)
}

main().catch((error) => {
  report(error)
  process.exitCode = 1
})
