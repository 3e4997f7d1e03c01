// A job whose every effect is a row, and which takes a moment; a second process gets it before it boots.
const path = require('node:path')

const NAME = 'test.counted'
const database = () => require(path.join(process.env.DIST_DIR, 'src/shared/server/database/database.js'))

/** Only the table of the test says what is due. */
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
