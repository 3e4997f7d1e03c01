// How long others wait while the worst file of each kind is read: a cheap read and a cheap write, sent at a steady pace
// by a separate process, against the same requests at rest, and against a bare HTTP server that answers (bare) and
// writes to disk (disk) at the same moments: if that is slow too, the machine is busy. Exit code 1 above the limit.
import { fork } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ROOT } from '../scripts/lib/say.mjs'
import { requireTypeScript } from '../scripts/lib/typescript.mjs'
import { bootForBench, figure, judge } from './app.mjs'
import { accountOf, staffMember } from './given.mjs'

const MOST_MS = 100
/** Files that take long to read; the others are refused at once. */
const HEAVY = [
  ...['relationships.docx', 'more-relationships.docx', 'fields.docx', 'bomb.docx', 'entries.xlsx'],
  ...['strings-in-strings.pdf', 'strings.pdf', 'bombs.pdf', 'chunks.png'],
]
const FULL = { share: 1, leastMs: 6000, names: HEAVY }
/** One of each kind, once. */
const SHORT = { share: 0.01, leastMs: 0, names: ['fields.docx', 'entries.xlsx', 'strings.pdf', 'chunks.png'] }

const startChild = (file, ...args) => fork(path.join(ROOT, 'bench', file), args, { stdio: 'inherit' })
const heard = (child, message) =>
  new Promise((resolve, reject) => {
    child.once('message', resolve).once('exit', (code) => reject(new Error(`a process ended with ${code}`)))
    if (message) child.send(message)
  }).finally(() => child.removeAllListeners('exit'))

/**
 * @returns {Promise<Array<{ name: string, path: string, wanted: object, dryRun?: boolean }>>} files on disk, ready to
 * be sent
 */
async function writeFiles(folder, { share, names }) {
  requireTypeScript()
  const require = createRequire(path.join(ROOT, 'package.json'))
  const { WORST_FILES } = require('./tests/harness/worst-files.ts')
  const { worstLists } = require('./tests/harness/worst-lists.ts')
  const lists = worstLists(share)
  const valid = lists.find(({ name }) => name === 'valid.xlsx')
  const asked = [
    ...WORST_FILES.filter(({ name }) => names.includes(name)).map(({ status, code, ...file }) => ({
      ...file,
      wanted: { status, code },
    })),
    ...lists.map((list) => ({ ...list, dryRun: true, wanted: { status: 200, counts: list.counts } })),
    { ...valid, what: 'valid.xlsx, written', dryRun: false, once: true, wanted: { status: 200, counts: valid.counts } },
  ]
  return asked.map(({ bytes, ...file }) => {
    const onDisk = path.join(folder, file.name)
    if (!fs.existsSync(onDisk)) fs.writeFileSync(onDisk, bytes())
    return { what: file.name, ...file, path: onDisk }
  })
}

/** @throws when a file got another answer than expected: then something else was measured. */
function check({ what, wanted }, { answer, error }) {
  const isRight =
    answer?.status === wanted.status &&
    answer.code === wanted.code &&
    Object.entries(wanted.counts ?? {}).every(([name, count]) => answer.counts?.[name] === count)
  if (!isRight) throw new Error(`${what}: ${error ?? JSON.stringify(answer)} instead of ${JSON.stringify(wanted)}`)
}

const at = (times, part) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]

/** How long others wait while `work` runs. @throws when one of them is refused. */
async function waits(asker, targets, base, work) {
  await (await fetch(`${base}/api/main-thread`)).json()
  asker.send({ targets })
  const from = performance.now()
  await work()
  const ms = performance.now() - from
  const { took, wrong } = await heard(asker, {})
  if (wrong.length > 0) throw new Error(`${wrong.length} requests failed, the first: ${wrong[0]}`)
  const { longestMs } = await (await fetch(`${base}/api/main-thread`)).json()
  return { ms, longestMs, took }
}

const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** @returns a function that prints a line of the table, in proportion to `quiet`. */
function table(say, quiet) {
  const names = Object.keys(quiet.took)
  const p99 = Object.fromEntries(names.map((name) => [name, at(quiet.took[name], 0.99)]))
  const heads = names.map((name) => `${name} p50, p99, ×rest`.padEnd(20))
  say(`  ${''.padEnd(24)} ${'took'.padStart(9)}  ${heads.join('  ')} at once`)
  return (what, { ms, longestMs, took }, rounds = 1) => {
    const columns = names.map((name) => {
      const [half, most] = [0.5, 0.99].map((part) => figure(`${name} during ${what}`, at(took[name], part)))
      return `${half.toFixed(1).padStart(6)} ${most.toFixed(1).padStart(6)} ×${(most / p99[name]).toFixed(1).padEnd(5)}`
    })
    const each = `${(ms / rounds).toFixed(0).padStart(6)} ms`
    say(`  ${what.padEnd(24)} ${each}  ${columns.join('  ')} ${String(longestMs).padStart(5)}`)
  }
}

/** @returns the highest p99 of the others' reads and writes. */
async function measure({ base, folder, say, targets, asker, sender, tokens }, sizes) {
  const files = await writeFiles(folder, sizes)
  const quietMs = Math.max(500, sizes.leastMs)
  // Warm-up: the first requests are the slowest.
  await waits(asker, targets, base, () => rest(quietMs))
  const quiet = await waits(asker, targets, base, () => rest(quietMs))
  const show = table(say, quiet)
  show('at rest', quiet)
  const worst = []
  for (const file of files) {
    let rounds = 0
    const from = performance.now()
    const token = 'dryRun' in file ? tokens.staff : tokens.account
    const seen = await waits(asker, targets, base, async () => {
      do {
        check(file, await heard(sender, { ...file, base, token }))
        rounds++
      } while (!file.once && performance.now() - from < sizes.leastMs)
    })
    show(file.what, seen, rounds)
    worst.push(...['read', 'write'].map((name) => at(seen.took[name], 0.99)))
  }
  return Math.max(...worst)
}

function targetsOf(base, floor, staff) {
  const json = { 'Content-Type': 'application/json', Authorization: `Bearer ${staff}` }
  const write = { url: `${base}/notices/preferences`, method: 'PUT', headers: json, body: '{"muted":[]}' }
  return [
    { name: 'read', url: `${base}/api/cities`, everyMs: 40 },
    { name: 'write', ...write, everyMs: 100 },
    { name: 'bare', url: floor, everyMs: 20 },
    { name: 'disk', url: floor, method: 'PUT', everyMs: 100 },
  ]
}

/** @returns {Promise<boolean>} whether the waiting keeps within the limit. */
export async function benchFiles(say, { short }) {
  const require = createRequire(path.join(ROOT, 'package.json'))
  const app = await bootForBench({ short, prepare: require('./tests/harness/main-thread.cjs') })
  const children = []
  const child = (...args) => {
    const one = startChild(...args)
    children.push(one)
    return one
  }
  try {
    const { base, strapi, folder } = app
    const staff = (await staffMember(strapi, base, 'pool-province', 'bench-province')).token
    const tokens = { staff, account: await accountOf(strapi) }
    const cities = await (await fetch(`${base}/api/cities`)).text()
    const { port } = await heard(child('bare-server.mjs', String(cities.length), folder))
    const targets = targetsOf(base, `http://127.0.0.1:${port}`, staff)
    say(`\nWhat others wait for while files are read, ms, Node ${process.version}`)
    const context = { base, folder, say, targets, asker: child('asker.mjs'), sender: child('sender.mjs'), tokens }
    const worst = await measure(context, short ? SHORT : FULL)
    return judge(say, 'highest p99', worst, { most: MOST_MS, short })
  } finally {
    for (const one of children) one.kill()
    await app.stop()
  }
}
