import { judgeErrorLines } from './errors'
import type { Reply } from './http'

declare global {
  // Jest declares its matchers in this namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    interface Matchers<R> {
      /** An answer with this status; prints it whole otherwise. */
      toAnswer(status: number): R
      /** A refusal with this code and a sentence. */
      toBeRefused(code: string, status?: number): R
    }
  }
}

const show = (reply: Reply): string => `${reply.status} ${JSON.stringify(reply.body)?.slice(0, 2000)}`

expect.extend({
  toAnswer(reply: Reply, status: number) {
    return { pass: reply.status === status, message: () => `expected ${status}, got ${show(reply)}` }
  },
  toBeRefused(reply: Reply, code: string, status?: number) {
    const error = (reply.body as { error?: { message?: string; details?: { code?: string } } }).error
    const pass =
      error?.details?.code === code &&
      reply.status >= 400 &&
      (status === undefined || reply.status === status) &&
      Boolean(error.message)
    return { pass, message: () => `expected refusal ${code}${status ? ` with ${status}` : ''}, got ${show(reply)}` }
  },
})

afterEach(judgeErrorLines)
