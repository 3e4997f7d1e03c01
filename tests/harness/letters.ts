import { mailsTo, type Mail } from './smtp'
import { until } from './until'

/** The newest letter to an address about a subject; waits for one that is still to come. */
export const letterTo = (to: string, subject: RegExp): Promise<Mail> =>
  until(() => mailsTo(to).findLast((one) => subject.test(one.subject)))
