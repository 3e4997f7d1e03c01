const fs = require('node:fs')

// What the thread that answers requests has worked, and the most it once worked without seeing to anybody else.
const EVERY_MS = 5
let [before, longest] = [cpuMs(), 0]

module.exports = (app) => {
  // Due at every turn of the loop that comes late: between two of them lies one turn.
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
  ctx.body = { cpuMs: cpuMs(), longestMs: Math.round(longest) }
  longest = 0
}

/** Processor time, which another busy process does not add to; null where the system does not tell it by thread. */
function cpuMs() {
  if (process.threadCpuUsage) {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  // Nanoseconds on a processor stand first.
  const file = `/proc/self/task/${process.pid}/schedstat`
  return fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'latin1'), 10) / 1e6 : null
}
