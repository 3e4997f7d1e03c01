const { spawn } = require('node:child_process')
const path = require('node:path')

/** One start for all smoke files: the built product with its demo, as by `npm start`. */
module.exports = async () => {
  const app = process.env.APP_DIR
  const server = spawn(process.execPath, [path.join(app, 'scripts/serve.mjs')], {
    cwd: app,
    env: { ...process.env, NODE_ENV: 'development', SEED: 'demo' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  server.stdout.on('data', (data) => (output += data.toString()))
  server.stderr.on('data', (data) => (output += data.toString()))
  await new Promise((resolve, reject) => {
    server.on('message', (message) => message === 'ready' && resolve())
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output.slice(-4000)}`)))
  })
  globalThis.__SERVER__ = server
}
