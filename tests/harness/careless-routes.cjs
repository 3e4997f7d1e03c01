const net = require('node:net')
const path = require('node:path')

// Handlers with an unhandled rejection and an uncaught exception, a slow one, and
// one whose own service refuses.
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
      at('/slow', async (ctx) => {
        await new Promise((resolve) => setTimeout(resolve, Number(ctx.query.ms)))
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
