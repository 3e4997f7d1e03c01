// The cost of row-level security: a generated list (content-manager) of 25 demands, with it and without, at 10,000 rows.
//
// One app, one process, one database. Only what the walls add is switched, between consecutive requests, and every pooled
// connection is reset to its neutral scope outside the timing, so that each request with walls pays for setting its scope:
//   with     a city officer: actor and scope looked up, scope set on every connection (role, cities), row-level security,
//            the role's condition, and whatever else wraps Strapi's permission checks.
//   without  plain Strapi: its own authentication, pool and permission checker, the connection of the tables' owner, whom
//            no policy restricts, and a role that may read everything without a condition. It requests the same rows by a
//            plain filter; both answers are compared row by row.
//   floor    the same rows and count over plain pg.
// The switch exists only here: it restores the functions that the walls replace, which nothing in the app can do.
// Exit code 1 when the slowest list costs more than the limit.
import pg from 'pg'
import { bootForBench, figure, judge, median, server } from './app.mjs'
import { CITY, cityOfficer, insert, staffMember } from './given.mjs'

const FULL = { rows: 10_000, rounds: 60, warmUp: 10 }
const SHORT = { rows: 1000, rounds: 1, warmUp: 0 }
const MOST = 1.3
const DEMAND = 'api::demand.demand'
const LIST = `/content-manager/collection-types/${DEMAND}?page=1&pageSize=25`
const SOUGHT = '采集7'

/** Remembers what is replaced while the app starts. @returns {(strapi) => { up(): void, down(): Promise<void> }} */
function rememberBare(strapi) {
  const bare = {}
  const walls = server('shared/server/walls/walls.js')
  const { raiseWalls, guardRequests } = walls
  walls.raiseWalls = (app) => {
    bare.acquire = app.db.connection.client.acquireConnection
    bare.create = checker().create
    raiseWalls(app)
  }
  walls.guardRequests = (app, scopeOf) => {
    bare.authenticate = app.get('auth').authenticate
    guardRequests(app, scopeOf)
  }
  const checker = () => strapi.plugin('content-manager').service('permission-checker')
  return () => {
    const { client } = strapi.db.connection
    const auth = strapi.get('auth')
    const walled = { acquire: client.acquireConnection, authenticate: auth.authenticate, create: checker().create }
    const put = ({ acquire, authenticate, create }) => {
      client.acquireConnection = acquire
      auth.authenticate = authenticate
      checker().create = create
    }
    return {
      async up() {
        await neutral(client, walled.acquire)
        put(walled)
      },
      async down() {
        await neutral(client, walled.acquire)
        put({ ...bare, acquire: bare.acquire.bind(client) })
      },
    }
  }
}

/** Outside a request a connection has the system's scope. */
async function neutral(client, acquire) {
  const taken = await Promise.all(Array.from({ length: client.pool.numFree() }, () => acquire()))
  await Promise.all(taken.map((connection) => client.releaseConnection(connection)))
}

/** Demands, five per firm, spread evenly over the cities. */
async function fill(rows) {
  const { query } = server('shared/server/database/database.js')
  const { makeCreditCode } = server('shared/pure/credit-code.js')
  const cities = (await query('select code from cities order by code')).map(({ code }) => code)
  const at = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString()
  const [batch] = await insert('plugin::filing.batch', [
    {
      name: '测量',
      kind: 'pilot',
      year: 2026,
      ordinal: 1,
      state: 'open',
      filingOpensAt: at(-96),
      liaisonDueAt: at(-48),
      filingClosesAt: at(24),
      recommendClosesAt: at(96),
    },
  ])
  const firms = await insert(
    'api::enterprise.enterprise',
    Array.from({ length: rows / 5 }, (_, n) => ({
      name: `测量企业${n}`,
      creditCode: makeCreditCode(`91370100MA${String(n).padStart(7, '0')}`),
      cityCode: cities[n % cities.length],
      size: 'small',
      industryCode: 'C34',
      source: 'registered',
    })),
  )
  const demand = (n) => {
    const firm = firms[n % firms.length]
    return {
      title: `车间数据采集${(n * 7919) % rows}`,
      enterprise: firm.id,
      enterpriseName: firm.name,
      batch: batch.id,
      creditCode: firm.creditCode,
      cityCode: firm.cityCode,
      industryCode: 'C34',
      painPoints: '设备数据无法采集',
      scenes: ['production'],
      urgency: 'urgent',
      budget: 50_000_000,
      categories: ['solution'],
      contactName: '张三',
      contactPhone: '0531-88880000',
      priority: false,
      receiptNumber: `B-${n}`,
      submittedAt: at(-30),
      state: 'submitted',
    }
  }
  const all = Array.from({ length: rows }, (_, n) => demand(n))
  for (let from = 0; from < rows; from += 2500) await insert(DEMAND, all.slice(from, from + 2500))
}

/** A role that reads demands without a condition, as in plain Strapi. */
async function plainRole(strapi) {
  const role = await strapi.db
    .query('admin::role')
    .create({ data: { name: 'bench', code: 'bench-plain', description: '' } })
  const city = await strapi.db.query('admin::role').findOne({ where: { code: 'pool-city' } })
  const read = 'plugin::content-manager.explorer.read'
  const held = await strapi.db.query('admin::permission').findMany({ where: { role: { id: city.id }, action: read } })
  await strapi
    .service('admin::permission')
    .createMany(
      held.map(({ action, subject, properties }) => ({ action, subject, properties, conditions: [], role: role.id })),
    )
  return 'bench-plain'
}

async function read(base, token, query) {
  const from = performance.now()
  const answer = await fetch(base + LIST + query, { headers: { Authorization: `Bearer ${token}` } })
  const { results, pagination } = await answer.json()
  const ms = performance.now() - from
  if (!results?.length) throw new Error(`${query}: ${answer.status}, ${results?.length} rows`)
  return { ms, seen: JSON.stringify([results.map(({ documentId }) => documentId), pagination.total]) }
}

const own = `&filters[$and][0][cityCode][$eq]=${CITY}`
const LISTS = {
  'city, by id': { who: 'city', query: '&sort=id:ASC', where: 'city_code = $1', order: 'id' },
  'city, as it opens': { who: 'city', query: '', where: 'city_code = $1', order: 'updated_at desc' },
  'city, sorted by title': { who: 'city', query: '&sort=title:ASC', where: 'city_code = $1', order: 'title' },
  'city, searched': {
    who: 'city',
    query: `&sort=id:ASC&_q=${encodeURIComponent(SOUGHT)}`,
    where: `city_code = $1 and title ilike '%${SOUGHT}%'`,
    order: 'id',
  },
  'province, by id': { who: 'province', query: '&sort=id:ASC', where: '$1::text is not null', order: 'id' },
}

/** Measures one list, alternating. */
async function measure({ base, switches, tokens, client, rounds, warmUp }, { who, query, where, order }) {
  const times = { with: [], without: [], floor: [] }
  const ways = {
    async with() {
      await switches.up()
      return read(base, tokens[who], query)
    },
    async without() {
      await switches.down()
      return read(base, tokens.plain, query + (who === 'city' ? own : ''))
    },
    async floor() {
      const from = performance.now()
      await client.query(`select * from demands where ${where} order by ${order} limit 25`, [CITY])
      await client.query(`select count(*) from demands where ${where}`, [CITY])
      return { ms: performance.now() - from }
    },
  }
  const turn = Object.keys(ways)
  for (let round = -warmUp; round < rounds; round++) {
    turn.push(turn.shift())
    const seen = new Set()
    for (const way of turn) {
      const { ms, seen: rows } = await ways[way]()
      if (rows) seen.add(rows)
      if (round >= 0) times[way].push(ms)
    }
    if (seen.size !== 1)
      throw new Error(`${query}: the two ways show different rows: ${[...seen].join(' | ').slice(0, 500)}`)
  }
  await switches.up()
  return Object.fromEntries(Object.entries(times).map(([way, all]) => [way, median(all)]))
}

/** @returns {Promise<boolean>} whether every list keeps within the limit. */
export async function benchWalls(say, { short }) {
  const { rows, ...turns } = short ? SHORT : FULL
  let remembered
  const app = await bootForBench({ short, prepare: (strapi) => (remembered = rememberBare(strapi)) })
  const client = new pg.Client({ connectionString: app.url })
  try {
    await client.connect()
    await fill(rows)
    await client.query('analyze')
    const { strapi, base } = app
    const tokens = {
      city: (await cityOfficer(strapi, base)).token,
      province: (await staffMember(strapi, base, 'pool-province', 'bench-province')).token,
      plain: (await staffMember(strapi, base, await plainRole(strapi), 'bench-plain')).token,
    }
    const switches = remembered()
    say(`\nA list of 25 of ${rows} demands, median of ${turns.rounds} alternating rounds, Node ${process.version}`)
    let worst = 0
    for (const [name, list] of Object.entries(LISTS)) {
      const ms = await measure({ base, switches, tokens, client, ...turns }, list)
      const ratio = ms.with / ms.without
      worst = Math.max(worst, ratio)
      const show = (way) => `${way} ${figure(way, ms[way]).toFixed(1).padStart(6)} ms`
      say(`  ${name.padEnd(22)} ${['with', 'without', 'floor'].map(show).join('   ')}   ratio ${ratio.toFixed(2)}`)
    }
    return judge(say, 'highest ratio', worst, { most: MOST, short })
  } finally {
    await client.end()
    await app.stop()
  }
}
