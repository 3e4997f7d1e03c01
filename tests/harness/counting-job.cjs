// A slow job that inserts a row per item; loaded by a second process before it boots.
const path = require('node:path')

const NAME = 'test.counted'
const database = () => require(path.join(process.env.DIST_DIR, 'src/shared/server/database/database.js'))

/** Due items come from the test's table only. */
const job = {
  name: NAME,
  label: { zh: '计数', en: 'counting' },
  at: '0 2 * * *',
  due: (_now, limit) => database().query('select key from test_counted_due order by key limit $1', [limit]),
  handle: async ({ key }) => {
    await database().query('insert into test_counted (key, pid) values ($1, $2)', [key, process.pid])
    await database().query('select pg_sleep(0.3)')
  },
}

module.exports = () => {
  const { DESK_JOBS } = require(path.join(process.env.DIST_DIR, 'src/plugins/desk/server/jobs/desk-jobs.js'))
  DESK_JOBS.push(job)
}
module.exports.job = job
