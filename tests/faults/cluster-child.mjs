// A PostgreSQL for one test, created by the usual scripts; the test stops and starts it.
import fs from 'node:fs'
import { startTemporaryPostgres } from '../../scripts/lib/postgres.mjs'
import { clearLeftovers } from '../../scripts/lib/postgres-process.mjs'
import { folderOf } from '../../scripts/lib/lock.mjs'
import { withClient } from '../../scripts/lib/databases.mjs'

// Durable as in production: acknowledged commits must survive.
const server = await startTemporaryPostgres({ durable: true })
const [{ data_directory: data }] = await withClient(
  server.adminUrl,
  async (client) => (await client.query('show data_directory')).rows,
)
process.send({ url: server.url, adminUrl: server.adminUrl, data })

/** A failed test may leave it paused. */
function wakeUp() {
  const real = fs.realpathSync(data)
  for (const name of fs.readdirSync('/proc'))
    if (/^\d+$/.test(name) && folderOf(name) === real) process.kill(Number(name), 'SIGCONT')
}

let ending
async function end() {
  wakeUp()
  await clearLeftovers(data)
  await server.stop()
  process.exit(0)
}
for (const event of ['message', 'disconnect']) process.on(event, () => (ending ??= end()))
