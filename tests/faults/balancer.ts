import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Balancer {
  url: string
  /** Ports of the processes. */
  ports: number[]
  close(): Promise<void>
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** How long a failed process gets no requests. Longer than a stopping process still listens. */
const RESTS_MS = 5000

/** Methods that may be repeated. A 503 to any other method is left to the client. */
const SAFE = new Set(['GET', 'HEAD'])

/**
 * Round-robin over the processes, as nginx with `proxy_next_upstream error http_503`. A request goes to the next process
 * only where that is safe: the connection was refused, or a read got 503 and another process is left. A failed process
 * gets no requests for a while.
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
      // If all have failed, use any.
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
    // The request is lost; the client sees a broken connection.
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

/** Whether to repeat a read that got 503: as long as a process is left. */
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
