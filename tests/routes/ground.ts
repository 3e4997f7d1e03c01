import { newDatabase } from '../harness/new-database'
import { secondApp, type SecondApp } from '../harness/second-app'
import { closeConnections, send, type Asked, type Answer, type Who } from './ask'

export interface Ground {
  app: SecondApp
  /** Sends a request; who has been signed out by his last one signs in again first. */
  ask(asked: Asked, language?: 'zh' | 'en'): Promise<Answer>
  /** Rows that the askers themselves are: nothing of theirs is an address to be tried. */
  isAsker(row: Row): boolean
  end(): Promise<void>
}

export type Row = Record<string, unknown>

/** Of the demo: known to everybody who reads the source. */
const PASSWORD = 'Demo-pool-1'
const MAILS: Record<Exclude<Who, 'nobody'>, string> = {
  admin: 'admin@demo.local',
  province: 'province@demo.local',
  account: 'enterprise1@demo.local',
}

/** The built app on a database of its own, with the demo in it: what is changed here is nobody else's. */
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
      // Staff are told so on routes of accounts, whoever they are, and the other way round.
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
