import http from 'node:http'
import { kernel } from '../harness/app'

export const PEOPLE = ['nobody', 'admin', 'province', 'account'] as const
export type Who = (typeof PEOPLE)[number]

export interface Asked {
  who?: Who
  method: string
  path: string
  body?: unknown
  /** A raw body, sent instead of `body`. */
  raw?: string
}

export interface Answer {
  status: number
  text: string
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })
export const closeConnections = (): void => agent.destroy()

/** Sends a request unchanged; `fetch` would normalise the URL. */
export function send(
  url: string,
  { method, path, body, raw }: Asked,
  token?: string,
  language: 'zh' | 'en' = 'zh',
): Promise<Answer> {
  const { hostname, port } = new URL(url)
  const bytes = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const headers = {
    'Accept-Language': language,
    ...(bytes === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(bytes) }),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  }
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('error', reject).on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    request.on('error', reject)
    request.end(bytes)
  })
}

/** Whether the message is the text of a declared refusal in this language, with any values. */
function isSentence(code: string, message: string, language: 'zh' | 'en'): boolean {
  const declared = kernel.refusal.declaredRefusals().get(code)?.[language]
  const pattern = declared?.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return pattern !== undefined && new RegExp(`^${pattern.join('[^]*')}$`).test(message)
}

interface Reported {
  message?: string
  code?: string
}

/** The faults of an answer, as one line each; none for a success or a proper refusal. */
export function faultOf(asked: Asked, { status, text }: Answer, language: 'zh' | 'en'): string[] {
  const { who = '', method, path, body, raw } = asked
  const given = raw ?? JSON.stringify(body) ?? ''
  const complaint = (what: string): string[] => [
    `${what}: ${who} ${method} ${path.slice(0, 300)} ${given.slice(0, 160)} -> ${status} ${text.slice(0, 240)}`,
  ]
  if (status >= 500) return complaint('an accident')
  if (status < 400 || method === 'HEAD') return []
  try {
    const { error } = JSON.parse(text) as { error?: Reported & { details?: { code?: string; errors?: Reported[] } } }
    const { code, errors = [] } = error?.details ?? {}
    if (!code) return complaint('no code')
    const all = [{ code, message: error?.message }, ...errors]
    return all.every((one) => isSentence(one.code ?? code, one.message ?? '', language))
      ? []
      : complaint('no such sentence')
  } catch {
    return complaint('no JSON')
  }
}
