// Notices and jobs: the cost of the outbox and the queue, and of a job that finds nothing.
//
// Delivery: messages are written, queued, fetched, read, sent, recorded and removed from the queue, against
// nodemailer's own pooled transport with the same mails to the same sink, alternating in one process. With `--long`
// also the memory over 100,000 messages. Nothing due: a job over a million rows of which none is due, against one
// indexed query.
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import v8 from 'node:v8'
import vm from 'node:vm'
import pg from 'pg'
import { ROOT } from '../scripts/lib/say.mjs'
import { bootForBench, figure, judge, median, server } from './app.mjs'

const require = createRequire(path.join(ROOT, 'package.json'))
const FULL = { count: 2000, rounds: 5, warmUp: 1, sent: 100_000, sample: 10_000, due: 1_000_000, dueRounds: 200 }
const SHORT = { count: 50, rounds: 1, warmUp: 0, sent: 100, sample: 50, due: 1000, dueRounds: 1 }
const LEAST = 0.4
/** Growth of the heap after the first samples, when everything is loaded. */
const MOST_GROWTH = 1.2
const MOST_DUE = 1.5

/**
 * nodemailer 9 leaves Nagle's algorithm on: the end of every mail waits 40 ms for an acknowledgement, which hides the
 * cost of both ways. Disabled for both.
 */
function withoutNagle() {
  const { connect } = net.Socket.prototype
  net.Socket.prototype.connect = function (...args) {
    return connect.apply(this, args).setNoDelay(true)
  }
}

/** @returns {Promise<{ url: string, taken(total: number): Promise<void>, total(): number, stop(): void }>} */
async function startSink() {
  const child = fork(path.join(ROOT, 'bench', 'mail-sink.mjs'), { stdio: 'inherit' })
  let total = 0
  let listening
  const waiting = []
  child.on('message', ({ port, taken }) => {
    if (port) listening(port)
    if (taken) total = taken
    while (waiting.length && waiting[0].total <= total) waiting.shift().done()
  })
  const port = await new Promise((resolve) => (listening = resolve))
  return {
    url: `smtp://127.0.0.1:${port}`,
    total: () => total,
    taken: (wanted) =>
      new Promise((done) => {
        if (wanted <= total) done()
        else waiting.push({ total: wanted, done })
      }),
    stop: () => child.kill(),
  }
}

let counter = 0
const messages = (count) =>
  Array.from({ length: count }, () => {
    const n = ++counter
    return {
      notice: 'bench.notice',
      occasion: `bench:${n}`,
      recipient: `organisation:${n}`,
      recipientName: `测量企业${n}`,
      channel: 'mail',
      address: `reader${n}@bench.test`,
      locale: 'zh',
      subject: '请补正需求填报材料',
      body: `张三，您好：\n\n贵单位填报的需求“车间数据采集”须补正：请说明设备数量、现有系统与预期效益。\n\n请于2026年12月1日前提交，逾期视为放弃。`,
      link: `/my/demands/${n}`,
      cityCode: '370100',
    }
  })

const asRow = (message) => ({ ...message, messageId: `<bench.${counter}.${message.recipient}@bench.test>` })

/** @throws as soon as a message has failed, which would otherwise be waited for forever. */
async function untilAstray(signal) {
  const { query } = server('shared/server/database/database.js')
  while (!signal.aborted) {
    const [astray] = await query(
      `select state, answer, answer_text from notices_message
       where state not in ('queued', 'sent') or state = 'queued' and answer is not null limit 1`,
    )
    if (astray) throw new Error(`a message is ${astray.state}: ${astray.answer} ${astray.answer_text}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** All of them through our outbox. */
async function throughOutbox(sink, count) {
  const { writeMessages } = server('plugins/notices/server/outbox.js')
  const { query } = server('shared/server/database/database.js')
  const batch = messages(count)
  const wanted = sink.total() + count
  const from = performance.now()
  await writeMessages(batch)
  const written = performance.now()
  const taken = new AbortController()
  await Promise.race([sink.taken(wanted), untilAstray(taken.signal)])
  taken.abort()
  for (;;) {
    const [{ left }] = await query(`select count(*)::int as left from notices_message where state = 'queued'`)
    if (left === 0) break
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return { ms: performance.now() - from, writing: written - from }
}

/** The same mails through nodemailer's pool, as fast as it takes them. */
async function throughPool(transporter, from, count) {
  const { compose } = server('plugins/notices/server/mail/compose.js')
  const batch = messages(count).map(asRow)
  const begin = performance.now()
  await Promise.all(batch.map((message) => transporter.sendMail({ from, ...compose(message) })))
  return { ms: performance.now() - begin }
}

/** Removes sent messages, as if they were old. */
const forget = async () => server('shared/server/database/database.js').query('truncate notices_message')

async function delivery(say, strapi, sink, { count, rounds, warmUp, short }) {
  const { providerOptions, settings } = strapi.config.get('plugin::email')
  const transporter = require('nodemailer').createTransport(providerOptions)
  const times = { outbox: [], pool: [], writing: [] }
  for (let round = -warmUp; round < rounds; round++) {
    const ways = [
      async () => times.pool.push((await throughPool(transporter, settings.defaultFrom, count)).ms),
      async () => {
        const { ms, writing } = await throughOutbox(sink, count)
        times.outbox.push(ms)
        times.writing.push(writing)
      },
    ]
    if (round % 2) ways.reverse()
    for (const way of ways) await way()
    say(`  round ${round}: pool ${times.pool.at(-1).toFixed(0)} ms, outbox ${times.outbox.at(-1).toFixed(0)} ms`)
    if (round < 0) for (const list of Object.values(times)) list.length = 0
    await forget()
  }
  transporter.close()
  const rate = (ms) => `${Math.round((count / ms) * 1000)} mails/s`
  const [outbox, pool, writing] = ['outbox', 'pool', 'writing'].map((name) => figure(name, median(times[name])))
  say(`\nDelivery of ${count} messages, median of ${rounds} alternating rounds, Node ${process.version}`)
  say(`  nodemailer's pool   ${pool.toFixed(0).padStart(6)} ms   ${rate(pool)}`)
  say(
    `  queue and outbox    ${outbox.toFixed(0).padStart(6)} ms   ${rate(outbox)}   (writing ${writing.toFixed(0)} ms)`,
  )
  return judge(say, 'ratio', pool / outbox, { least: LEAST, short })
}

/** Collects garbage, so that only live memory is measured. */
function collector() {
  v8.setFlagsFromString('--expose-gc')
  return vm.runInNewContext('gc')
}

/** Memory after each so many messages. */
async function memory(say, sink, { count, sent: most, sample, short }) {
  const collect = collector()
  say(`\nMemory over ${most} messages (MB)`)
  const heaps = []
  for (let sent = count; sent <= most; sent += count) {
    await throughOutbox(sink, count)
    if (sent % sample) continue
    collect()
    const { rss, heapUsed } = process.memoryUsage()
    heaps.push(heapUsed)
    say(
      `  ${String(sent).padStart(7)}   rss ${(rss / 2 ** 20).toFixed(0).padStart(5)}   heap ${(heapUsed / 2 ** 20).toFixed(0).padStart(5)}`,
    )
  }
  const growth = Math.min(...heaps.slice(-3)) / Math.min(...heaps.slice(0, 3))
  return judge(say, 'growth of the heap', growth, { most: MOST_GROWTH, short })
}

const DUE =
  'select id as key from bench_due where done_at is null and due_at <= $1::timestamptz order by due_at limit $2'

/**
 * A job that finds nothing among many rows: its search as jobs run it, against one indexed query over the same
 * connections (a row by its key). The same search over plain pg shows the cost of the connections.
 */
async function nothingDue(say, client, { due, dueRounds, short }) {
  const { query } = server('shared/server/database/database.js')
  await client.query(
    `create table bench_due as select n as id, now() + interval '1 day' + n * interval '1 second' as due_at,
        case when n % 3 = 0 then now() end as done_at from generate_series(1, ${due}) n`,
  )
  await client.query('create index on bench_due (due_at) where done_at is null')
  await client.query('alter table bench_due add primary key (id)')
  await client.query('vacuum analyze bench_due')
  const { claimSlot } = server('shared/server/jobs/job-claims.js')
  const job = { name: 'bench.nothing', due: (now, limit) => query(DUE, [now.toISOString(), limit]) }
  await client.query(`insert into desk_job (name, slot_at) values ('bench.nothing', now() - interval '1 year')`)
  const times = { raw: [], one: [], search: [], slot: [] }
  let slot = Date.now() - 300 * 86_400_000
  const ways = {
    raw: () => client.query(DUE, [new Date().toISOString(), 1000]),
    one: () => query('select id, due_at from bench_due where id = $1', [due / 2]),
    search: () => job.due(new Date(), 1000),
    slot: () => claimSlot(job, new Date((slot += 60_000)), new Date()),
  }
  const turn = Object.keys(ways)
  for (let round = short ? 0 : -20; round < dueRounds; round++) {
    turn.push(turn.shift())
    for (const way of turn) {
      const from = performance.now()
      await ways[way]()
      if (round >= 0) times[way].push(performance.now() - from)
    }
  }
  const [raw, one, search, whole] = ['raw', 'one', 'search', 'slot'].map((way) => figure(way, median(times[way])))
  say(`\nNothing due among ${due} rows, median of ${dueRounds} rounds`)
  say(`  the search over plain pg   ${raw.toFixed(2)} ms`)
  say(`  one indexed query          ${one.toFixed(2)} ms`)
  say(`  the search of a job        ${search.toFixed(2)} ms`)
  say(
    `  its whole slot             ${whole.toFixed(2)} ms   (once an hour or a day: claimed, searched, committed to disk)`,
  )
  return judge(say, 'ratio of the search', search / one, { most: MOST_DUE, short })
}

/** @returns {Promise<boolean>} whether every figure keeps within its limit. */
export async function benchNotices(say, { short, long }) {
  const sizes = { ...(short ? SHORT : FULL), short }
  withoutNagle()
  const sink = await startSink()
  Object.assign(process.env, {
    SMTP_URL: sink.url,
    MAIL_FROM: '资源池 <pool@bench.test>',
    FRONTEND_URL: 'https://bench.test',
  })
  const app = await bootForBench({ short })
  const client = new pg.Client({ connectionString: app.url })
  try {
    await client.connect()
    const kept = [await delivery(say, app.strapi, sink, sizes)]
    if (long || short) kept.push(await memory(say, sink, sizes))
    kept.push(await nothingDue(say, client, sizes))
    return kept.every(Boolean)
  } finally {
    await client.end()
    await app.stop()
    sink.stop()
  }
}
