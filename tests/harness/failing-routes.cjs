const path = require('node:path')

// Handlers that fail in every way, with a marked secret in the error.
const SECRET = 'MARKED-SECRET'

module.exports = (app) => {
  const at = (path, handler) => ({ method: 'GET', path: `/failing${path}`, handler, config: { auth: false } })
  // As system: the statement must fail for its own reason, not for a wall.
  const { asSystem } = require(path.join(process.env.DIST_DIR, 'src/shared/server/walls/scope.js'))
  const sql = (text, bindings) => () => asSystem(async () => app.db.connection.raw(text, bindings))
  app.server.routes({
    type: 'content-api',
    routes: [
      at('/exception', () => {
        throw new Error(`${SECRET} of zhang.san@example.com, 13912345678`)
      }),
      at('/undefined', () => undefined.name),
      at('/text', () => {
        throw SECRET
      }),
      at('/rejection', async () => Promise.reject(new TypeError(SECRET))),
      at('/syntax', sql(`select '${SECRET}' from nowhere_at_all where x = ?`, [SECRET])),
      at('/cast', sql('select ?::int', [SECRET])),
      at('/unique', sql('insert into desk_marker (name, hash) values (?, ?), (?, ?)', [SECRET, 'a', SECRET, 'b'])),
      at('/bypassed', sql('update cities set version = version + 7')),
      at('/rewritten', sql('update desk_history set actor_name = ?', [SECRET])),
      at('/null', sql('insert into desk_marker (name, hash) values (?, null)', [SECRET])),
      at('/wrapped', () => {
        throw Object.assign(new Error(SECRET), { status: 502, expose: false })
      }),
    ],
  })
}
