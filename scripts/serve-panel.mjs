// The panel under `npm run develop`: Vite serves its sources and hot-reloads them; all other requests are proxied to
// the server, and wait while that restarts. Strapi does not export how it builds its panel, so its internal files are
// named here; its version is pinned.
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { createRequire } from 'node:module'
import { CACHE, DIST, ROOT, wait } from './lib/say.mjs'

const [port, host, serverPort] = process.argv.slice(2)
const require = createRequire(path.join(ROOT, 'package.json'))
const ofStrapi = (file) => require(path.join(ROOT, 'node_modules/@strapi/strapi/dist/src/node', file))
const PATIENCE_MS = 120_000
// Vite warns about how Strapi loads our configuration.
process.env.VITE_CJS_IGNORE_WARNING = 'true'

/** Strapi empties dist/build of the folder it is given, so it gets another one with the same configuration. */
function stagedDist() {
  const stage = path.join(CACHE, 'develop')
  fs.rmSync(stage, { recursive: true, force: true })
  fs.mkdirSync(stage, { recursive: true })
  for (const name of ['config', 'src']) fs.symlinkSync(path.join(DIST, name), path.join(stage, name), 'junction')
  return stage
}

async function startVite(server) {
  const logger = { debug() {}, info() {}, warn: console.warn, error: console.error }
  const { createBuildContext } = ofStrapi('create-build-context.js')
  const { writeStaticClientFiles } = ofStrapi('staticFiles.js')
  const { mergeConfigWithUserConfig, resolveDevelopmentConfig } = ofStrapi('vite/config.js')
  const tsconfig = { config: { options: { outDir: stagedDist() } } }
  const context = await createBuildContext({ cwd: ROOT, logger, tsconfig, options: {} })
  // The Strapi instance that reads the configuration is never started, and fails when it is stopped.
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal)
  await writeStaticClientFiles(context)
  const strapi = { internal_config: {}, server: { httpServer: server } }
  const config = await mergeConfigWithUserConfig(await resolveDevelopmentConfig({ ...context, strapi }), context)
  // node_modules may be a symbolic link.
  const allow = [ROOT, fs.realpathSync(path.join(ROOT, 'node_modules'))]
  const { createServer } = await import('vite')
  const settings = { ...config.server, allowedHosts: undefined, fs: { allow } }
  const vite = await createServer({ ...config, logLevel: 'warn', server: settings })
  return { vite, base: context.basePath.replace(/\/$/, ''), page: path.join(context.runtimeDir, 'index.html') }
}

/** A connection to the server; waits while it restarts. */
async function connected(until = Date.now() + PATIENCE_MS) {
  for (;;) {
    const socket = net.connect(Number(serverPort), '127.0.0.1')
    const isUp = await new Promise((resolve) =>
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false)),
    )
    if (isUp || Date.now() > until) return isUp ? socket : undefined
    await wait(200)
  }
}

async function pass(request, response) {
  const socket = await connected()
  if (!socket) return void response.writeHead(503).end()
  const { method, url, headers } = request
  const forwarded = http.request({ createConnection: () => socket, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.rawHeaders)
    answer.pipe(response)
  })
  forwarded.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()))
  response.on('close', () => forwarded.destroy())
  request.pipe(forwarded)
}

const isPage = ({ method, headers }) => /^(GET|HEAD)$/.test(method) && (headers.accept ?? '').includes('text/html')

const server = http.createServer()
const { vite, base, page } = await startVite(server)
server.on('request', (request, response) => {
  const { url } = request
  if (url !== base && !url.startsWith(`${base}/`)) return void pass(request, response)
  return vite.middlewares(request, response, async () => {
    // Vite removes the base from the URL.
    request.url = url
    if (!isPage(request)) return pass(request, response)
    const html = await vite.transformIndexHtml(url, fs.readFileSync(page, 'utf8'))
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(html)
  })
})
server.listen(Number(port), host, () => process.send?.('ready'))

process.on('disconnect', () => process.exit(0))
