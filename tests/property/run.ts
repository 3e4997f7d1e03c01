import fc from 'fast-check'
import { Trace } from '../random/trace'
import { addedOthers, changedOthers, Fingerprints, written } from './fingerprint'
import { brokenBy } from './promises'
import { requests } from './requests'
import { validRequests } from './valid-requests'
import { routes } from './routes'
import { send, type Answered, type Asked } from './send'
import type { Actor, World } from './world'

/** Routes on which anonymous requests may create rows if they succeed. */
const OPEN_WRITES = /^\/api\/(registrations|auth|claims|complaints|invitations)\b/

export interface Tally {
  well: number
  refused: number
  trace: Trace
}

/** The promises broken by the answer and by the writes of a request. */
async function judge(
  asked: Asked,
  actor: Actor,
  prints: Fingerprints,
): Promise<{ faults: string[]; answered: Answered }> {
  const before = prints.last ?? (await prints.take())
  const answered = await send(asked, actor.token)
  const after = await prints.take(before.next)
  const faults = brokenBy(asked, answered, actor)
  if (asked.isValid && answered.status >= 400) faults.push('refused what is valid')
  const reads = ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(asked.method)
  if (answered.status >= 400 || reads)
    for (const table of written(before, after))
      faults.push(`${reads ? 'a read' : 'a refused request'} wrote to ${table}`)
  for (const table of changedOthers(before, after)) faults.push(`changed rows of ${table} that are not his`)
  if (!OPEN_WRITES.test(asked.path))
    for (const table of addedOthers(before, after)) faults.push(`added rows to ${table} that are not his`)
  return { faults, answered }
}

const show = ({ method, path, headers, body }: Asked, { status, text }: Answered): string =>
  [
    `${method} ${path.slice(0, 600)}`,
    JSON.stringify(headers).slice(0, 600),
    body?.slice(0, 600) ?? '',
    `-> ${status} ${text.slice(0, 600)}`,
  ].join('\n')

/**
 * Sends `numRuns` pairs of a valid and a random request as this actor.
 * @throws with the smallest request that breaks a promise, and how to replay it
 */
export async function askAtRandom(
  world: World,
  actor: Actor,
  options: { seed: number; numRuns: number },
): Promise<Tally> {
  const prints = await Fingerprints.of(actor)
  const tally = { well: 0, refused: 0, trace: new Trace() }
  const ask = async (asked: Asked): Promise<void> => {
    tally.trace.note(`${asked.method} ${asked.path} ${JSON.stringify(asked.headers)} ${asked.body ?? ''}`)
    const { faults, answered } = await judge(asked, actor, prints)
    tally[answered.status < 400 ? 'well' : 'refused']++
    if (faults.length > 0) throw new Error(`${actor.name}: ${faults.join('; ')}\n${show(asked, answered)}`)
  }
  // With each random request a valid one: a search in which everything is refused would prove little.
  const pair = fc.tuple(validRequests(world, actor), requests(routes(), world, actor))
  const property = fc.asyncProperty(pair, async (both) => {
    for (const asked of both) await ask(asked)
  })
  try {
    await fc.assert(property, {
      ...options,
      path: process.env.PROPERTY_PATH,
      includeErrorInReport: true,
    } as fc.Parameters<[[Asked, Asked]]>)
  } finally {
    await prints.end()
    const { well, refused, trace } = tally
    process.stdout.write(`${actor.name} (seed ${options.seed}): ${well} well, ${refused} refused (${trace.digest()})\n`)
  }
  return tally
}
