import { kernel } from '../harness/app'
import type { Answered, Asked } from './send'
import { MARKER, type Actor } from './world'

/** Of the machine room: none of it belongs in an answer. Statements by their shape: a notice may say “select” and “from”. */
const INSIDE =
  /\bselect (?:distinct )?(?:\\?"\w+\\?"[.,]|count\(|\*)|\bselect [\w., ]+ from \w|insert into \\?"|\bknex\b|node_modules|at Object\.|at async |\.js:\d+|SQLSTATE|violates |syntax error at|relation "/i

interface Envelope {
  data?: unknown
  error?: { status?: unknown; message?: unknown; details?: { code?: unknown } }
}

/** The promises that an answer breaks, each as a sentence; none when all is well. */
export function brokenBy(asked: Asked, answered: Answered, actor: Actor): string[] {
  // Node's own answer to headers beyond its bounds: the request never reaches the application.
  if (answered.status === 431 && answered.text === '') return []
  const { status, text } = answered
  const inside = INSIDE.exec(text)
  return [
    ...(status >= 500 ? [`answered ${status}`] : []),
    ...(inside ? [`shows the inside: ${inside[0]}`] : []),
    ...(!actor.readsAll && (text + JSON.stringify(answered.headers)).includes(MARKER)
      ? ['shows what is another city’s']
      : []),
    ...(status >= 400 && status < 500 && asked.method !== 'HEAD' ? refusalFaults(asked, answered) : []),
  ]
}

/** What a refusal lacks, ours or Strapi's: the envelope, a declared code, the sentence of that code in the reader's language. */
function refusalFaults({ headers }: Asked, { status, text }: Answered): string[] {
  let envelope: Envelope
  try {
    envelope = JSON.parse(text) as Envelope
  } catch {
    return ['the refusal is no JSON']
  }
  const { error } = envelope
  const code = error?.details?.code
  if (envelope.data !== null || error?.status !== status || typeof code !== 'string')
    return ['the refusal has no envelope with a code']
  const declared = kernel.refusal.declaredRefusals().get(code)
  if (!declared) return [`the code ${code} is not declared`]
  const sentence = declared[kernel.refusal.localeOf(headers['Accept-Language'])]
  const pattern = sentence.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pattern.join('[^]*')}$`).test(String(error.message))
    ? []
    : [`“${String(error.message)}” is not the sentence of ${code}`]
}
