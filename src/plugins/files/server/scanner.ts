import { clip } from '../../../shared/pure/brief'
import { connect, type NetConnectOpts, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** clamd's answer for a file. An unreachable scanner throws instead. */
export interface Verdict {
  scan: 'clean' | 'infected' | 'failed'
  /** Name of the virus, or why it could not be scanned. */
  finding?: string
  engine: string
}

export interface ScannerAddress {
  where: NetConnectOpts
  /** After that much silence the scanner counts as down. */
  timeoutMs: number
}

/** CLAMD_SOCKET, or CLAMD_HOST and CLAMD_PORT; undefined when no scanner is configured. */
export function scannerOf(env: NodeJS.ProcessEnv): ScannerAddress | undefined {
  const timeoutMs = Number(env.CLAMD_TIMEOUT_MS) || 60_000
  if (env.CLAMD_SOCKET) return { where: { path: env.CLAMD_SOCKET }, timeoutMs }
  if (env.CLAMD_HOST) return { where: { host: env.CLAMD_HOST, port: Number(env.CLAMD_PORT) || 3310 }, timeoutMs }
  return undefined
}

/** Asks clamd over its socket (INSTREAM); the bytes are streamed, not buffered. */
export async function scan(address: ScannerAddress, bytes: Readable): Promise<Verdict> {
  const engine = await ask(address, async (socket) => void socket.write('zVERSION\0'))
  const answer = await ask(address, (socket) => sendStream(socket, bytes))
  return { ...read(answer), engine: clip(engine, 200) }
}

function read(answer: string): Pick<Verdict, 'scan' | 'finding'> {
  if (answer === 'stream: OK') return { scan: 'clean' }
  const found = /^stream: (.+) FOUND$/.exec(answer)
  return found
    ? { scan: 'infected', finding: clip(found[1] ?? '', 200) }
    : { scan: 'failed', finding: clip(answer, 200) }
}

/** Each chunk is preceded by its length, four bytes, big-endian; a chunk of length zero ends the stream. */
async function sendStream(socket: Socket, bytes: Readable): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    // Over its size limit clamd answers and hangs up before everything is sent.
    if (!socket.writable) return
    socket.write(lengthOf(chunk.length))
    if (!socket.write(chunk)) await drained(socket)
  }
  socket.write(lengthOf(0))
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      for (const event of ['drain', 'close'] as const) socket.off(event, done)
      resolve()
    }
    for (const event of ['drain', 'close'] as const) socket.on(event, done)
  })

/** One command, one answer that ends in a zero byte. @throws when the scanner is unreachable, silent or hangs up. */
function ask({ where, timeoutMs }: ScannerAddress, tell: (socket: Socket) => Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(where)
    let answer = ''
    const end = (error?: Error) => {
      socket.destroy()
      if (answer.endsWith('\0')) resolve(answer.slice(0, -1).trim())
      else reject(error ?? new Error('clamd hung up without an answer'))
    }
    socket.setTimeout(timeoutMs, () => end(new Error(`clamd was silent for ${timeoutMs} ms`)))
    socket.on('error', end)
    socket.on('close', () => end())
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8')
      if (answer.endsWith('\0') || answer.length > 10_000) end()
    })
    socket.on('connect', () => void tell(socket).catch(end))
  })
}
