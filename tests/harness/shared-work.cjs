const path = require('node:path')

// A job and a route shared by two processes: messages to send, and items that each insert a row.
// Items take a while, so that a killed process has some in progress.
const load = (file) => require(path.join(process.env.DIST_DIR, 'src', file))
const ITEM_SECONDS = 0.5

module.exports = (app) => {
  const { execute, query, inTransaction } = load('shared/server/database/database.js')
  const { asSystem } = load('shared/server/walls/scope.js')
  const job = {
    name: 'test.share',
    label: { zh: '测试', en: 'test' },
    at: '* * * * *',
    due: (_now, limit) => query('select key from share_due order by key limit $1', [limit]),
    handle: async ({ key }) => {
      await execute('insert into share_effect (key, pid) values ($1, $2)', [key, process.pid])
      await query(`select pg_sleep(${ITEM_SECONDS})`)
    },
  }
  // Registered at boot with those of the desk.
  load('plugins/desk/server/jobs/desk-jobs.js').DESK_JOBS.push(job)
  app.server.routes({
    type: 'content-api',
    routes: [{ method: 'POST', path: '/share', handler: fill, config: { auth: false } }],
  })

  async function fill(ctx) {
    const { messages, items } = ctx.request.body
    await asSystem(() =>
      inTransaction(async () => {
        await execute('create table share_due (key text primary key)')
        await execute('create table share_effect (key text not null, pid int not null)')
        await execute(`insert into share_due select 'item-' || n from generate_series(1, $1::int) n`, [items])
        // As after an hour of downtime: the next process catches up.
        await execute(`update desk_job set slot_at = slot_at - interval '1 hour' where name = 'test.share'`)
        await load('plugins/notices/server/outbox.js').writeMessages(messages)
      }),
    )
    ctx.body = { data: null }
  }
}
