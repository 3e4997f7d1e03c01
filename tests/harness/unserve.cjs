module.exports = async () => {
  const server = globalThis.__SERVER__
  const gone = new Promise((resolve) => server.on('exit', resolve))
  server.kill('SIGTERM')
  await gone
}
