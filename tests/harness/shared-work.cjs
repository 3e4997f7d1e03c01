const path = require('node:path')
const { gatedJob } = require('./gated-items.cjs')

// A job and two routes shared by two processes: messages to send, and items that each insert a row.
const load = (file) => require(path.join(process.env.DIST_DIR, 'src', file))
const job = gatedJob('test.share', 'share')

module.exports = (app) => {
  const { execute, inTransaction } = load('shared/server/database/database.js')
  const { asSystem } = load('shared/server/walls/scope.js')
  // Registered at boot with those of the desk.
  load('plugins/desk/server/jobs/desk-jobs.js').DESK_JOBS.push(job)
  const at = (path, handler) => ({ method: 'POST', path, handler, config: { auth: false } })
  app.server.routes({ type: 'content-api', routes: [at('/share', prepare), at('/share/items', claim)] })

  async function prepare(ctx) {
    const { messages } = ctx.request.body
    await asSystem(() =>
      inTransaction(async () => {
        await execute('create table share_due (key text primary key)')
        await execute('create table share (key text not null, pid int not null)')
        await load('plugins/notices/server/outbox.js').writeMessages(messages)
      }),
    )
    ctx.body = { data: null }
  }

  /** Makes items due, and claims the slot in which they are found. */
  async function claim(ctx) {
    const { keys } = ctx.request.body
    const now = load('shared/server/database/clock.js').databaseNow()
    await asSystem(async () => {
      await execute('insert into share_due select unnest($1::text[])', [keys])
      ctx.body = { data: await load('shared/server/jobs/job-claims.js').claimSlot(job, now, now) }
    })
  }
}
