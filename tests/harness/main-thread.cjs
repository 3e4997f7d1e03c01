const fs = require('node:fs')
const { monitorEventLoopDelay } = require('node:perf_hooks')

// What the thread that answers requests has worked, and how long it once kept others waiting since it was last asked.
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()

module.exports = (app) =>
  app.server.routes({
    type: 'content-api',
    routes: [{ method: 'GET', path: '/main-thread', handler: answer, config: { auth: false } }],
  })

function answer(ctx) {
  ctx.body = { cpuMs: cpuMs(), longestMs: Math.round(delay.max / 1e6) }
  delay.reset()
}

/** Processor time, which another busy process does not add to; null where the system does not tell it by thread. */
function cpuMs() {
  if (process.threadCpuUsage) {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  const file = `/proc/self/task/${process.pid}/stat`
  if (!fs.existsSync(file)) return null
  const [, text] = fs.readFileSync(file, 'latin1').split(') ')
  const [user, system] = text.split(' ').slice(11, 13).map(Number)
  return (user + system) * 10
}
