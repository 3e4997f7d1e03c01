// Recommending 1,000 demands in one bulk act, against a hand-written set-based transaction that writes the same rows.
// Both alternate in one process; what a round wrote is undone outside the timing. Exit code 1 above the limit.
import pg from 'pg'
import { bootForBench, figure, judge, median, server } from './app.mjs'
import { CITY, cityOfficer, selectedDemands } from './given.mjs'

const FULL = { count: 1000, rounds: 15, warmUp: 3 }
const SHORT = { count: 20, rounds: 1, warmUp: 0 }
const MOST = 5

/** The verb as the route calls it: within the officer's scope, in one transaction. */
function throughVerb({ actor }, ids) {
  const { perform } = server('shared/server/flows/flow-routes.js')
  const { flowOf } = server('shared/server/flows/flows.js')
  const { inTransaction } = server('shared/server/database/database.js')
  const { databaseNow } = server('shared/server/database/clock.js')
  const { scopeOf, withScope } = server('shared/server/walls/scope.js')
  const at = { now: databaseNow(), arrivedAt: databaseNow() }
  const act = () => perform(flowOf('api::demand.demand'), 'recommend', ids, { actor, input: {}, at })
  return withScope(scopeOf(actor), () => inTransaction(act))
}

async function overHttp({ token }, base, documentIds) {
  const answer = await fetch(`${base}/filing/demand/bulk/recommend`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ documentIds }),
  })
  const { meta } = await answer.json()
  if (meta?.done !== documentIds.length) throw new Error(`over HTTP ${answer.status}: ${JSON.stringify(meta)}`)
}

/** Hand-written, over plain pg as the owner of the tables: no rules, no policies, the same rows. */
async function byHand(client, { actor }, ids) {
  const now = new Date().toISOString()
  await client.query('begin')
  await client.query(
    `insert into desk_history (subject_uid, subject_id, version, from_state, to_state, action, city_code, credit_code,
       input, actor_kind, actor_id, actor_name, at, arrived_at)
     select 'api::demand.demand', document_id, version + 1, state, 'recommended', 'recommend', city_code, credit_code,
       '{}', $2, $3, $4, $5, $5
     from demands where document_id = any($1::text[]) and state = 'selected'`,
    [ids, actor.kind, actor.id, actor.name, now],
  )
  const { rowCount } = await client.query(
    `update demands set state = 'recommended', version = version + 1, updated_at = $2 where document_id = any($1::text[]) and state = 'selected'`,
    [ids, now],
  )
  const payload = ids.map((documentId) => ({
    documentId,
    from: 'selected',
    to: 'recommended',
    cityCode: CITY,
    creditCode: null,
    actor: actor.id,
  }))
  await client.query(`insert into desk_event (name, payload) values ('demand.recommended', $1)`, [
    JSON.stringify(payload),
  ])
  await client.query('commit')
  if (rowCount !== ids.length) throw new Error(`by hand: ${rowCount} rows`)
}

/**
 * Each way must have written one state and one history line per demand, and one event; otherwise something else was
 * measured.
 */
async function checkAndReset(superuser, way, count) {
  const { rows } = await superuser.query(
    `select (select count(*) from demands where state = 'recommended' and version = 2)::int as moved,
       (select count(*) from desk_history where action = 'recommend')::int as told,
       (select count(*) from desk_event)::int as events`,
  )
  const [{ moved, told, events }] = rows
  if (moved !== count || told !== count || events !== 1)
    throw new Error(`${way} wrote ${moved} states, ${told} lines, ${events} events`)
  await superuser.query(`update demands set state = 'selected', version = 1`)
  await superuser.query(`delete from desk_history where action = 'recommend'`)
  await superuser.query('delete from desk_event')
  for (const table of ['demands', 'desk_history', 'desk_event']) await superuser.query(`vacuum analyze ${table}`)
  await superuser.query('checkpoint')
}

async function connect(connectionString, setting) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  if (setting) await client.query(setting)
  return client
}

async function measure({ strapi, base, url, adminUrl }, { count, rounds, warmUp }) {
  const ids = await selectedDemands(count)
  const officer = await cityOfficer(strapi, base)
  const owner = await connect(url)
  // Triggers off: it undoes what no role of the app may undo.
  const superuser = await connect(adminUrl, `set session_replication_role = 'replica'`)
  await superuser.query('delete from desk_event')
  const ways = {
    'by hand  plain SQL': () => byHand(owner, officer, ids),
    'the verb in process': () => throughVerb(officer, ids),
    'the verb over HTTP': () => overHttp(officer, base, ids),
  }
  const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]))
  try {
    const order = Object.entries(ways)
    for (let round = -warmUp; round < rounds; round++) {
      // Alternate which goes first.
      order.push(order.shift())
      for (const [way, run] of order) {
        const from = performance.now()
        await run()
        if (round >= 0) times[way].push(performance.now() - from)
        await checkAndReset(superuser, way, count)
      }
    }
  } finally {
    await owner.end()
    await superuser.end()
  }
  return times
}

/** @returns {Promise<boolean>} whether the verb keeps within the limit. */
export async function benchRecommend(say, { short }) {
  const sizes = short ? SHORT : FULL
  const app = await bootForBench({ short })
  try {
    const times = await measure(app, sizes)
    const [floor, ...others] = Object.entries(times).map(([way, all]) => ({ way, ms: figure(way, median(all)), all }))
    say(
      `\nRecommending ${sizes.count} demands, median of ${sizes.rounds} alternating rounds, PostgreSQL with fsync, Node ${process.version}`,
    )
    for (const { way, ms, all } of [floor, ...others])
      say(
        `  ${way.padEnd(20)} ${ms.toFixed(1).padStart(7)} ms   (${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)})   ratio ${(ms / floor.ms).toFixed(2)}`,
      )
    const worst = Math.max(...others.map(({ ms }) => ms / floor.ms))
    return judge(say, 'highest ratio', worst, { most: MOST, short })
  } finally {
    await app.stop()
  }
}
