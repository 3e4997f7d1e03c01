const fs = require('node:fs')

// Work of the main thread, and the longest it was blocked.
const EVERY_MS = 5
let [before, longest] = [cpuMs(), 0]

module.exports = (app) => {
  // When the loop is late, the timer fires once per turn, so its interval is the length of a turn.
  setInterval(turn, EVERY_MS).unref()
  app.server.routes({
    type: 'content-api',
    routes: [{ method: 'GET', path: '/main-thread', handler: answer, config: { auth: false } }],
  })
}

function turn() {
  const now = cpuMs()
  if (now === null) return
  longest = Math.max(longest, now - before)
  before = now
}

function answer(ctx) {
  ctx.body = { cpuMs: cpuMs(), longestMs: longest }
  // Not at the beginning, so that measuring does not count.
  if (ctx.query.unit) ctx.body.unitMs = unitMs()
  longest = 0
  before = cpuMs()
}

const TEXT = JSON.stringify(Array.from({ length: 20_000 }, (_, n) => ({ n, name: `企业${n}` })))
const TIMES = 10

/** Processor time of the thread for a piece of work that is always the same; limits in it hold on any machine. */
function unitMs() {
  const began = cpuMs()
  for (let n = 0; n < TIMES; n++) JSON.parse(TEXT)
  return began === null ? null : (cpuMs() - began) / TIMES
}

/** Processor time of the thread, unaffected by other processes; null where the system does not report it. */
function cpuMs() {
  if (process.threadCpuUsage) {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  // The first field is the CPU time in nanoseconds.
  const file = `/proc/self/task/${process.pid}/schedstat`
  return fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'latin1'), 10) / 1e6 : null
}
