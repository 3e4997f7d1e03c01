import { strapi } from './app'

interface Letter {
  to: string
  subject: string
  text: string
}

interface EmailService {
  send(letter: Letter): Promise<unknown>
}

const letters: Letter[] = []
let listening = false

/** Reads over the shoulder of the mail service from now on; what is sent is sent all the same. */
export function readLetters(): void {
  if (listening) return
  listening = true
  const service = strapi.plugin('email').service('email') as unknown as EmailService
  const send = service.send.bind(service)
  service.send = (letter) => {
    letters.push(letter)
    return send(letter)
  }
}

/** The newest letter to an address about a subject; waits for one that is still to come. */
export async function letterTo(to: string, subject: RegExp): Promise<Letter> {
  for (let tries = 0; tries < 100; tries++) {
    const letter = letters.findLast((one) => one.to === to && subject.test(one.subject))
    if (letter) return letter
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no letter to ${to} about ${subject}`)
}

export const lettersTo = (to: string): Letter[] => letters.filter((letter) => letter.to === to)
