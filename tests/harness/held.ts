import { connect } from 'node:net'
import { baseUrl, database, kernel, query } from './app'
import type { Given } from './given'
import type { Reply, Somebody } from './http'
import { openTransaction, WAITING } from './meanwhile'
import { until } from './until'

export interface Held {
  /** Sends the last byte of the body; resolves with the answer. */
  finish(): Promise<Reply>
  /** Disconnects before the body is complete. */
  breakOff(): Promise<void>
}

interface HeldRequest {
  method?: string
  path: string
  body?: unknown
  /** In chunks, with the closing one held back. */
  chunked?: boolean
  url?: string
}

/** A request whose head has been read (100 Continue) while the last byte of its body is held back. */
export async function held(
  { token }: Somebody,
  { method = 'POST', path, body = {}, chunked, url = baseUrl }: HeldRequest,
): Promise<Held> {
  const { hostname, port, host } = new URL(url)
  const socket = connect(Number(port), hostname)
  let received = ''
  socket.setEncoding('utf8')
  socket.on('data', (data: string) => (received += data))
  const ended = new Promise<void>((resolve, reject) => {
    socket.on('close', () => resolve())
    socket.on('error', reject)
  })
  const text = JSON.stringify(body)
  const bytes = Buffer.byteLength(text)
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/json',
    chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${bytes}`,
    'Expect: 100-continue',
    'Connection: close',
    ...(token ? [`Authorization: Bearer ${token}`] : []),
  ]
  const [first, last] = chunked
    ? [`${bytes.toString(16)}\r\n${text}\r\n`, '0\r\n\r\n']
    : [text.slice(0, -1), text.slice(-1)]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  await new Promise<void>((resolve) => socket.once('data', () => resolve()))
  socket.write(first)
  return {
    async breakOff() {
      socket.destroy()
      await ended
    },
    async finish() {
      socket.write(last)
      await ended
      return parse(received.replace(/^HTTP\/1.1 100 Continue\r\n\r\n/, ''))
    },
  }
}

function parse(text: string): Reply {
  const at = text.indexOf('\r\n\r\n')
  const body = text.slice(at + 4).replace(/^[0-9a-f]+\r\n|\r\n0\r\n\r\n$/g, '')
  const status = Number(text.split(' ')[1])
  return { status, headers: new Headers(), body: body ? JSON.parse(body) : undefined }
}

const SYSTEM = { kind: 'system', id: 'system', name: '测试', cityCodes: [] } as const

/** Processes differ by the error of their clock readings. */
const CLOCKS_DIFFER_MS = 100

/**
 * Sets an instant of a row to now, without its flow: a window closes. Requests arrived before are in time, those after
 * are late, also by another process's clock.
 */
export async function closeNow(uid: string, { documentId }: Pick<Given, 'documentId'>, column: string): Promise<void> {
  const table = database.tableOf(uid)
  const closedAt = await database.inTransaction(async () => {
    const [row] = await query<{ version: number; state: string }>(
      `select version, state from ${table} where document_id = $1 for update`,
      [documentId],
    )
    const { version = 1, state = '' } = row ?? {}
    const now = kernel.clock.databaseNow()
    await kernel.history.recordActs(
      [{ uid, documentId, version: version + 1, from: state, to: state, action: 'change-windows' }],
      SYSTEM,
      { now, arrivedAt: now },
    )
    const [closed] = await query<{ at: string }>(
      `update ${table} set ${column} = greatest(clock_timestamp(), $2::timestamptz), version = version + 1
       where document_id = $1 returning ${column} as at`,
      [documentId, new Date(kernel.clock.databaseNow().getTime() + 1).toISOString()],
    )
    return new Date(closed?.at ?? 0).getTime()
  })
  await until(() => kernel.clock.databaseNow().getTime() > closedAt + CLOCKS_DIFFER_MS)
}

/** Makes `request` wait for a transaction's lock, runs `then` in that transaction, and commits. */
export async function overtaken<T>(
  hold: () => Promise<unknown>,
  request: () => Promise<T>,
  then: () => Promise<unknown>,
): Promise<T> {
  const commit = await openTransaction(hold)
  const answer = request()
  await until(async () => (await query(WAITING)).length > 0)
  await commit(then)
  return answer
}
