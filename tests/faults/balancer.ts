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

/** Longer than the processes still listen when they are told to end. */
const RESTS_MS = 5000

/** What may be sent twice whatever became of it; a 503 to anything else is for its client to repeat. */
const SAFE = new Set(['GET', 'HEAD'])

/**
 * Sends each request to one process after the other, as nginx does with `proxy_next_upstream error http_503`. It goes
 * to the next one only where that is safe: the connection was refused, or a read is answered 503 and another process
 * is there to be asked. Whoever did so is left in peace for a while.
 */
export async function balance(ports: number[]): Promise<Balancer> {
  const resting = new Map<number, number>()
  let turn = 0
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const until = Date.now() + 60_000
    const unable = new Set<number>()
    for (;;) {
      const rested = ports.filter((port) => (resting.get(port) ?? 0) < Date.now())
      // When all have failed, any of them.
      const candidates = rested.length > 0 ? rested : ports
      const port = candidates[turn++ % Math.max(1, candidates.length)]
      const got = port === undefined ? undefined : await ask(port, incoming, Buffer.concat(chunks))
      if (port !== undefined && got) {
        const isAble = got !== 'refused' && got.status !== 503
        if (!isAble) resting.set(port, Date.now() + RESTS_MS)
        if (got !== 'refused' && (isAble || !isRepeated(incoming, unable.add(port), ports))) {
          outgoing.writeHead(got.status, answered(port, got.headers))
          return void outgoing.end(got.body)
        }
      }
      if (Date.now() > until) return void outgoing.writeHead(504).end()
      if (rested.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
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

/** A read that was answered 503, as long as somebody has not been asked. */
const isRepeated = ({ method }: IncomingMessage, unable: ReadonlySet<number>, ports: readonly number[]): boolean =>
  SAFE.has(method ?? '') && ports.some((port) => !unable.has(port))

const answered = (port: number, headers: IncomingHttpHeaders): Record<string, string> => ({
  'X-Served-By': String(port),
  'Content-Type': headers['content-type'] ?? 'text/plain',
  ...(headers['retry-after'] === undefined ? {} : { 'Retry-After': headers['retry-after'] }),
})

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
