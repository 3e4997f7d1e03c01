import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Balancer {
  url: string
  /** Which processes it sends to, by their port. */
  ports: number[]
  close(): Promise<void>
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const RESTS_MS = 1000

/**
 * Sends each request to one process after the other. It goes to the next one only where that is safe: the connection
 * was refused, or the answer is 503. Whoever answered so is left in peace for a while, as balancers do.
 */
export async function balance(ports: number[]): Promise<Balancer> {
  const resting = new Map<number, number>()
  let turn = 0
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const until = Date.now() + 60_000
    for (;;) {
      const candidates = ports.filter((port) => (resting.get(port) ?? 0) < Date.now())
      const port = candidates[turn++ % Math.max(1, candidates.length)]
      const got = port === undefined ? undefined : await ask(port, incoming, Buffer.concat(chunks))
      if (got && got !== 'refused' && got.status !== 503) {
        outgoing.writeHead(got.status, { 'Content-Type': got.headers['content-type'] ?? 'text/plain' })
        return void outgoing.end(got.body)
      }
      if (port !== undefined) resting.set(port, Date.now() + RESTS_MS)
      if (Date.now() > until) return void outgoing.writeHead(504).end()
      if (port === undefined) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const server = createServer((incoming, outgoing) => {
    // Anything else is a request that is lost: its client is told nothing.
    answer(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ports,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function ask(port: number, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer | 'refused'> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', method, path: url, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
      answer.on('error', reject)
    })
    asked.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNREFUSED' ? resolve('refused') : reject(error),
    )
    asked.end(body)
  })
}
