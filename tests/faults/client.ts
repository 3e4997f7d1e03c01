import { request } from 'node:http'

/** The result of a request, with or without an answer. */
export interface Result {
  status?: number
  code?: string
  message?: string
  /** Seconds, from the header. */
  retryAfter?: number
  /** The connection error, if there was no answer. */
  failure?: string
  /** Port of the process that answered. */
  servedBy?: number
  ms: number
  // Bodies of any shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

export interface Asked {
  method?: 'GET' | 'POST' | 'PUT'
  path: string
  token?: string
  /** Idempotency-Key. */
  key?: string
  body?: unknown
  file?: { name: string; bytes: Uint8Array; fields?: Record<string, string> }
}

/** A request on its own connection, without a timeout: a hanging request must hang the test. */
export async function send(base: string, { method = 'GET', path, token, key, body, file }: Asked): Promise<Result> {
  const upload = file && multipart(file)
  const bytes = upload?.bytes ?? Buffer.from(body === undefined ? '' : JSON.stringify(body))
  const headers: Record<string, string> = {
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(key ? { 'Idempotency-Key': key } : {}),
    ...(bytes.length > 0
      ? { 'Content-Type': upload?.type ?? 'application/json', 'Content-Length': String(bytes.length) }
      : {}),
  }
  const from = performance.now()
  return new Promise((resolve) => {
    const since = (): number => Math.round(performance.now() - from)
    const lost = (error: NodeJS.ErrnoException): void =>
      resolve({ failure: error.code ?? error.message, ms: since(), body: undefined })
    const asked = request(base + path, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', lost)
      answer.on('end', () => {
        const read = parse(Buffer.concat(chunks).toString())
        const { error } = (read ?? {}) as { error?: { message: string; details?: { code?: string } } }
        const after = answer.headers['retry-after']
        resolve({
          status: answer.statusCode,
          ...(error ? { code: error.details?.code, message: error.message } : {}),
          ...(after === undefined ? {} : { retryAfter: Number(after) }),
          servedBy: Number(answer.headers['x-served-by']),
          ms: since(),
          body: read,
        })
      })
    })
    asked.on('error', lost)
    asked.end(bytes)
  })
}

function multipart({ name, bytes, fields = {} }: NonNullable<Asked['file']>): { type: string; bytes: Buffer } {
  const boundary = 'a-boundary-of-the-test'
  const head = (disposition: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${disposition.includes('filename') ? 'Content-Type: application/octet-stream\r\n' : ''}\r\n`
  const parts = Object.entries(fields).map(([field, value]) => Buffer.from(`${head(`name="${field}"`)}${value}\r\n`))
  const file = [Buffer.from(head(`name="file"; filename="${name}"`)), Buffer.from(bytes), Buffer.from('\r\n')]
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([...parts, ...file, Buffer.from(`--${boundary}--\r\n`)]),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** A request with a required status. @returns the body */
export async function must(base: string, sent: Asked, status: number): Promise<Result['body']> {
  const ended = await send(base, sent)
  if (ended.status !== status)
    throw new Error(
      `${sent.path}: ${ended.status ?? ended.failure}, not ${status}: ${JSON.stringify(ended.body)?.slice(0, 500)}`,
    )
  return ended.body
}
