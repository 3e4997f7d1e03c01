import http from 'node:http'
import { newDatabase } from '../harness/new-database'
import { secondApp, type SecondApp } from '../harness/second-app'

export interface Asked {
  method: string
  path: string
  body?: unknown
}

export interface Told {
  status: number
  text: string
}

export interface Ground {
  app: SecondApp
  /** Sends a request as the super admin, who signs in again when the last one signed him out. */
  ask(asked: Asked, language?: string): Promise<Told>
  end(): Promise<void>
}

const ADMIN = { email: 'sweeper@staff.test', firstname: 'S', lastname: 'S', password: 'Langer-Weg-2026' }

/** The built app on a database of its own: what the sweep changes is nobody else's. */
export async function ground(name: string): Promise<Ground> {
  const database = await newDatabase(name)
  const app = await secondApp({
    DATABASE_URL: database.url,
    THROTTLE_FACTOR: '100000',
    LOG_LEVEL: 'error',
    SCHEDULES: 'off',
  })
  const agent = new http.Agent({ keepAlive: true, maxSockets: 4 })
  let token: string | undefined
  const send = ({ method, path, body }: Asked, language: string): Promise<Told> =>
    new Promise((resolve, reject) => {
      const bytes = body === undefined ? undefined : JSON.stringify(body)
      const request = http.request(
        `${app.url}${path}`,
        {
          method,
          agent,
          headers: {
            'Accept-Language': language,
            ...(bytes === undefined ? {} : { 'Content-Type': 'application/json' }),
            ...(token ? { Authorization: `Bearer ${token}` } : {}),
          },
        },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8').on('data', (part: string) => (text += part))
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
        },
      )
      request.on('error', reject)
      request.end(bytes)
    })
  const signIn = async (path: string): Promise<void> => {
    token = undefined
    const body = path === '/admin/login' ? { email: ADMIN.email, password: ADMIN.password } : ADMIN
    const { status, text } = await send({ method: 'POST', path, body }, 'zh')
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`)
    token = (JSON.parse(text) as { data: { token: string } }).data.token
  }
  await signIn('/admin/register-admin')
  return {
    app,
    ask: async (asked, language = 'zh') => {
      const told = await send(asked, language)
      if (told.status !== 401) return told
      await signIn('/admin/login')
      return send(asked, language)
    },
    end: async () => {
      agent.destroy()
      await app.stop()
      await database.drop()
    },
  }
}

const CHINESE = /[\u4e00-\u9fff]/

/** What is wrong with an answer, as one line; nothing when it went well or was refused as it should be. */
export function faultOf({ method, path, body }: Asked, { status, text }: Told, language: string): string[] {
  const said = (what: string): string[] => [
    `${what}: ${method} ${path.slice(0, 160)} ${(JSON.stringify(body) ?? '').slice(0, 160)} -> ${status} ${text.slice(0, 240)}`,
  ]
  if (status >= 500) return said('an accident')
  if (status < 400) return []
  try {
    const { error } = JSON.parse(text) as {
      error?: { message?: string; details?: { code?: string; errors?: { message: string }[] } }
    }
    if (!error?.details?.code) return said('no code')
    const sentences = [error.message ?? '', ...(error.details.errors ?? []).map(({ message }) => message)]
    if (sentences.some((sentence) => sentence === '')) return said('no sentence')
    if (sentences.some((sentence) => CHINESE.test(sentence) !== (language === 'zh'))) return said('another language')
    return []
  } catch {
    return said('no JSON')
  }
}
