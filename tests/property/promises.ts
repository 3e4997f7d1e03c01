import { kernel } from '../harness/app'
import type { Answered, Asked } from './send'
import { MARKER, type Actor } from './world'

/** Internals that must not occur in an answer. Whole SQL statements only: a notice may contain “select” and “from”. */
const INSIDE =
  /\bselect (?:distinct )?(?:\\?"\w+\\?"[.,]|count\(|\*)|\bselect [\w., ]+ from \w|insert into \\?"|\bknex\b|node_modules|at Object\.|at async |\.js:\d+|SQLSTATE|violates |syntax error at|relation "/i

interface Envelope {
  data?: unknown
  error?: { status?: unknown; message?: unknown; details?: { code?: unknown } }
}

/** Describes each promise that an answer breaks. */
export function brokenBy(asked: Asked, answered: Answered, actor: Actor): string[] {
  // Node's answer to oversized headers, before the application sees the request.
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

/** What a refusal lacks: the envelope, a declared code, or the text of that code in the reader's language. */
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
