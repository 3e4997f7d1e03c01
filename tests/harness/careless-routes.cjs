const net = require('node:net')
const path = require('node:path')

// Handlers with an unhandled rejection and an uncaught exception, one that
// enqueues something, at once or when it is told to, and one whose own service refuses.
const told = (what) =>
  new Promise((resolve) => {
    process.on('message', (message) => message === what && resolve())
  })

module.exports = (app) => {
  const at = (path, handler) => ({ method: 'GET', path: `/careless${path}`, handler, config: { auth: false } })
  const answered = (ctx) => {
    ctx.body = { data: 'answered', meta: {} }
  }
  const { enqueue } = require(path.join(process.env.DIST_DIR, 'src/shared/server/jobs/queue.js'))
  app.server.routes({
    type: 'content-api',
    routes: [
      at('/rejection', (ctx) => {
        void Promise.reject(new Error('left behind'))
        answered(ctx)
      }),
      at('/hook', async (ctx) => {
        await app.db.transaction(async ({ onCommit }) => onCommit(() => Promise.reject(new Error('after the commit'))))
        answered(ctx)
      }),
      at('/enqueue', async (ctx) => {
        if (ctx.query.held) await told('enqueue')
        await app.db.transaction(() => enqueue('notices.mail', ['0']))
        answered(ctx)
      }),
      at('/refused', () => new Promise((_, reject) => net.connect(1, '127.0.0.1').on('error', reject))),
      at('/exception', (ctx) => {
        setImmediate(() => {
          throw new Error('thrown at nobody')
        })
        answered(ctx)
      }),
    ],
  })
}
