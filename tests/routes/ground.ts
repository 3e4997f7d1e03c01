import { newDatabase } from '../harness/new-database'
import { secondApp, type SecondApp } from '../harness/second-app'
import { closeConnections, send, type Asked, type Answer, type Who } from './ask'

export interface Ground {
  app: SecondApp
  /** Sends a request; signs in again if the last request ended the session. */
  ask(asked: Asked, language?: 'zh' | 'en'): Promise<Answer>
  /** Whether a row is one of the test users, whose accounts must not be changed. */
  isAsker(row: Row): boolean
  end(): Promise<void>
}

export type Row = Record<string, unknown>

/** The demo's password. */
const PASSWORD = 'Demo-pool-1'
const MAILS: Record<Exclude<Who, 'nobody'>, string> = {
  admin: 'admin@demo.local',
  province: 'province@demo.local',
  account: 'enterprise1@demo.local',
}

/** The built app with the demo data on a separate database, which the sweep may change. */
export async function ground(name: string): Promise<Ground> {
  const database = await newDatabase(name)
  const app = await secondApp({
    DATABASE_URL: database.url,
    SEED: 'demo',
    THROTTLE_FACTOR: '100000',
    LOG_LEVEL: 'error',
    SCHEDULES: 'off',
  })
  const tokens = new Map<Who, string>()
  const signIn = async (who: Exclude<Who, 'nobody'>): Promise<string> => {
    const [path, name] = who === 'account' ? ['/api/auth/local', 'identifier'] : ['/admin/login', 'email']
    const body = { [name]: MAILS[who], password: PASSWORD }
    const { status, text } = await send(app.url, { method: 'POST', path, body })
    if (status >= 300) throw new Error(`${who} cannot sign in any more: ${status} ${text}`)
    const { jwt, data } = JSON.parse(text) as { jwt?: string; data?: { token: string } }
    const token = jwt ?? data?.token ?? ''
    tokens.set(who, token)
    return token
  }
  return {
    app,
    ask: async (asked, language = 'zh') => {
      const { who = 'nobody' } = asked
      if (who === 'nobody') return send(app.url, asked, undefined, language)
      const answer = await send(app.url, asked, tokens.get(who) ?? (await signIn(who)), language)
      // A 401 on the other kind of route does not mean that the session has ended.
      if (answer.status !== 401 || asked.path.startsWith('/api') !== (who === 'account')) return answer
      return send(app.url, asked, await signIn(who), language)
    },
    isAsker: ({ email, login }) => Object.values(MAILS).includes(String(email ?? login)),
    end: async () => {
      closeConnections()
      await app.stop()
      await database.drop()
    },
  }
}
