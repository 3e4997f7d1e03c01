import { Stop, say, steps } from './lib/say.mjs'
import { checkNode, install } from './lib/install.mjs'
import { buildPanel, buildServer } from './lib/build.mjs'
import { startApp } from './lib/app.mjs'
import { checkPort, onlyOne, openSession, printAddresses, setEnvironment, startDatabase } from './lib/foreground.mjs'
import { compiled } from './lib/import-store.mjs'
import { supervise } from './lib/supervise.mjs'

const step = steps(5)
let app
const session = openSession(() => void app?.stop(0))

async function main() {
  checkNode()
  setEnvironment()
  onlyOne()
  await checkPort()
  await step('依赖 dependencies', install)
  await step('编译 compile', buildServer)
  await step('管理后台 panel（首次约 1 分钟 the first time about a minute）', buildPanel)
  const postgres = await step('数据库 database', () => startDatabase(session))
  await step('启动 start', serve)
  if (session.isStopping) return
  printAddresses()
  const { nextStart } = compiled('shared/pure/restart-policy.js')
  const start = () => (app = startApp(process.env))
  const served = supervise(app, { start, nextStart, isStopping: () => session.isStopping })
  const code = await Promise.race([served, postgres?.died.then(() => 'postgres') ?? served])
  if (session.isStopping) return
  say(
    code === 'postgres'
      ? '\nPostgreSQL 意外停止 PostgreSQL ended unexpectedly: .data/postgres.log'
      : `\nStrapi 已退出 Strapi ended (${code})`,
  )
  await session.shutdown(code === 'postgres' ? 1 : code)
}

async function serve() {
  if (session.isStopping) return
  app = startApp(process.env)
  await session.add(() => app.stop())
  if (!(await app.ready) && !session.isStopping) {
    const code = (await app.ended) || 1
    await session.shutdown(code, new Stop('Strapi 启动失败，原因见上。', 'Strapi did not start; the reason is above.'))
  }
}

main().catch((error) => {
  if (!session.isStopping) void session.shutdown(1, error)
})
