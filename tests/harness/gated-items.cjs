const path = require('node:path')

/** The key of the advisory lock that is the gate. */
exports.GATE = 7_340_032
const nameOf = (pid) => `item in process ${pid}`
exports.nameOf = nameOf

const query = (sql, values) =>
  require(path.join(process.env.DIST_DIR, 'src/shared/server/database/database.js')).query(sql, values)

/**
 * A job whose items each insert a row and pass a gate, in the transaction that marks them done. While the test has the
 * gate shut, they have begun and are not done (`gates.ts`).
 * @param table their effects; the items due are in `<table>_due` only
 */
exports.gatedJob = (name, table) => ({
  name,
  label: { zh: '计数', en: 'counting' },
  at: '0 2 * * *',
  due: (_now, limit) => query(`select key from ${table}_due order by key limit $1`, [limit]),
  handle: async ({ key }) => {
    await query(`insert into ${table} (key, pid) values ($1, $2)`, [key, process.pid])
    // Says in pg_stat_activity which process the waiting item belongs to.
    await query(`select set_config('application_name', $1, true)`, [nameOf(process.pid)])
    await query('select pg_advisory_xact_lock_shared($1)', [exports.GATE])
  },
})
