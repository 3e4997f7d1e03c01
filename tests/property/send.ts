import http from 'node:http'
import { baseUrl } from '../harness/app'
import type { Headers } from './headers'

export interface Asked {
  method: string
  /** As sent, encoded or broken. */
  path: string
  headers: Headers
  body?: string
  /** Valid by construction: must succeed. */
  isValid?: true
}

export interface Answered {
  status: number
  headers: http.IncomingHttpHeaders
  text: string
  ms: number
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 })
const { hostname, port } = new URL(baseUrl)

/** Sends a request unchanged; `fetch` would normalise the URL and refuse some headers. */
export function send({ method, path, headers, body }: Asked, token?: string): Promise<Answered> {
  const begin = performance.now()
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        hostname,
        port,
        agent,
        method,
        path,
        timeout: 15_000,
        headers: {
          ...(body === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(parts).toString('utf8'),
            ms: performance.now() - begin,
          }),
        )
      },
    )
    request.on('timeout', () => request.destroy(new Error('no answer within 15 s')))
    // The server may answer an oversized body before reading it, so a write error after the answer is fine.
    request.on('error', reject)
    request.end(body)
  })
}

export const closeConnections = (): void => agent.destroy()
