import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below those of outgoing connections, one of which could take a port before the process that shall listen on it. */
const [FROM, TO] = [20_000, 32_000]

/** A currently free port. */
export function freePort(): Promise<number> {
  const port = randomInt(FROM, TO)
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(freePort()))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)))
  })
}
