import { mailsTo, type Mail } from './smtp'
import { until } from './until'

/** The newest letter to an address about a subject, after the first `already`; waits for it. */
export const letterTo = (to: string, subject: RegExp, already = 0): Promise<Mail> =>
  until(() =>
    mailsTo(to)
      .filter((one) => subject.test(one.subject))
      .slice(already)
      .at(-1),
  )
