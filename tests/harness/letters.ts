import { mailsTo, type Mail } from './smtp'
import { until } from './until'

/** The newest letter to an address about a subject, of those after the first `already`; waits for one that is to come. */
export const letterTo = (to: string, subject: RegExp, already = 0): Promise<Mail> =>
  until(() =>
    mailsTo(to)
      .filter((one) => subject.test(one.subject))
      .slice(already)
      .at(-1),
  )
