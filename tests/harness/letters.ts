import { setTimeout as wait } from 'node:timers/promises'
import { mailsTo, type Mail } from './smtp'

/** The newest letter to an address about a subject; waits for one that is still to come. */
export async function letterTo(to: string, subject: RegExp): Promise<Mail> {
  for (let tries = 0; tries < 100; tries++) {
    const letter = mailsTo(to).findLast((one) => subject.test(one.subject))
    if (letter) return letter
    await wait(50)
  }
  throw new Error(`no letter to ${to} about ${subject}`)
}
