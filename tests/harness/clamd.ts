import { createServer, type AddressInfo, type Socket } from 'node:net'
import { query } from './app'

export type Behaviour = (bytes: Buffer) => Promise<string | undefined> | string | undefined

export interface Clamd {
  port: number
  /** Contents received for scanning. */
  asked: Buffer[]
  /** Sets its answer; undefined: it never answers. */
  behave(behaviour: Behaviour): void
  close(): Promise<void>
}

/** No file of another test is due for a scan: some have no content. */
export const othersScanned = () =>
  query(
    `update private_files set scan = 'clean', scanned_at = now(), scan_engine = 'test' where scan not in ('clean', 'infected')`,
  )

/** A server that speaks clamd's protocol (zVERSION, zINSTREAM) and reports what the test says. */
export async function startClamd(behaviour: Behaviour): Promise<Clamd> {
  let present = behaviour
  const asked: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    let held = Buffer.alloc(0)
    socket.on('data', (data) => {
      held = Buffer.concat([held, data])
      if (held.toString('latin1') === 'zVERSION\0') return socket.end('ClamAV 1.4.6/27800/test\0')
      const sent = streamed(held)
      if (!sent) return undefined
      asked.push(sent)
      return void Promise.resolve(present(sent)).then((answer) => answer && socket.end(`${answer}\0`))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    behave: (next) => void (present = next),
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** The content, once the chunk of length zero has arrived. */
function streamed(held: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  for (let at = 'zINSTREAM\0'.length; at + 4 <= held.length; ) {
    const length = held.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(held.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
