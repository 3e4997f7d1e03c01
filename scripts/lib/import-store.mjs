import path from 'node:path'
import { createHash, randomInt } from 'node:crypto'
import { createRequire } from 'node:module'
import { DIST, ROOT, Stop } from './say.mjs'
import { CITY_ROLE } from './databases.mjs'

/** A module of the compiled server. It needs no Strapi if its SQL gets a connection. */
export const compiled = (file) => createRequire(path.join(ROOT, 'package.json'))(path.join(DIST, 'src', file))

/**
 * Imports a file over its own connection, without a second Strapi.
 * @param order buffer, fileName, actor, dryRun, provinceCode, onProgress, isStopping
 * @returns the report with its rows, or the refusal of the file
 */
export async function importFile(client, { isStopping, ...order }) {
  const { importInThread } = compiled('plugins/imports/server/import-in-thread.js')
  const { endWorkers } = compiled('shared/server/workers/workers.js')
  const record = compiled('plugins/imports/server/import-record.js')
  const { newDocumentId } = compiled('shared/server/database/database.js')
  const { Refused } = compiled('shared/pure/refusal.js')
  const query = async (text, values) => (await client.query(text, values)).rows
  const id = newDocumentId()
  const lockKey = randomInt(2 ** 31)
  await client.query(record.heartbeat(lockKey))
  const sha256 = createHash('sha256').update(order.buffer).digest('hex')
  try {
    await record.beginRecord(query, { ...order, id, lockKey, sha256 })
    await client.query(...record.takeTurn)
    const goOn = () => {
      if (isStopping()) throw new Refused(record.refuse('import-interrupted'))
    }
    const rows = []
    let pages = 0
    const keep = async (page) => {
      rows.push(...JSON.parse(page))
      await record.recordPage(query, id, pages++, page)
    }
    const today = await todayOf(query)
    const result = await importInThread({ ...order, today }, storeOn(client, query, order.actor, goOn), keep)
    await record.endRecord(query, id, result)
    return 'code' in result ? result : { ...result, rows }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await record.endRecord(query, id, error.refusal)
    return error.refusal
  } finally {
    await endWorkers()
  }
}

async function todayOf(query) {
  const [{ today }] = await query(
    `select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`,
  )
  return today
}

/** @param goOn throws between two batches when the script is to stop */
function storeOn(client, query, actor, goOn) {
  const { importStore } = compiled('plugins/imports/server/import-store.js')
  const { historyStatement } = compiled('shared/server/flows/history.js')
  const recordHistory = async (entries) => {
    if (entries.length === 0) return
    const [{ now }] = await query('select clock_timestamp() as now')
    await client.query(historyStatement(entries, actor, { now, arrivedAt: now }))
  }
  const store = importStore({ query, recordHistory })
  return {
    loadExisting: (codes) => {
      goOn()
      return store.loadExisting(codes)
    },
    apply: (writes) => {
      goOn()
      return inTransaction(client, actor, () => store.apply(writes))
    },
  }
}

/** In the actor's scope: for a city, the database accepts rows of that city only. */
async function inTransaction(client, { kind, cityCodes }, fn) {
  await client.query('begin')
  try {
    if (kind === 'city')
      await client.query(`select set_config('role', $1, true), set_config('app.cities', $2, true)`, [
        CITY_ROLE,
        cityCodes.join(','),
      ])
    await fn()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** Refuses a database that the app has not set up yet, and an unknown city. */
export async function checkDatabase(client, cityCode) {
  const { rows } = await client.query(`select to_regclass('desk_import') is not null as ready`)
  if (!rows[0].ready)
    throw new Stop('数据库尚未建立，请先运行一次 npm start。', 'The database is not set up yet: run npm start once.')
  if (!cityCode) return
  const { rowCount } = await client.query('select from cities where code = $1', [cityCode])
  if (rowCount === 0) throw new Stop(`没有代码为“${cityCode}”的市。`, `There is no city with the code "${cityCode}".`)
}
