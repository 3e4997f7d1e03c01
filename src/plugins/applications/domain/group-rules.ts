import type { Check } from '../../../policy/category-form'
import { soundness } from './evidence'
import { countFinding, verdictOf, type Finding } from './findings'
import type { Ask } from './item-rules'

/** C6.1, S20: enough groups with a ticked option and, where the form asks for it, evidence of each option. */
export function judgeGroups({ least, proof }: Extract<Check, { type: 'groups' }>, ask: Ask): Finding {
  const ticked = ask.answer?.ticked ?? []
  const offered = new Set(ticked.map((tick) => tick.split('/')[0]))
  const found = countFinding(offered.size, 0, ask.least(least))
  return proof && verdictOf(found) === 'met' ? (unproven(ticked, ask) ?? found) : found
}

/** What the ticked options lack of evidence; undefined if nothing. */
function unproven(ticked: readonly string[], ask: Ask): Finding | undefined {
  const missing = ticked.filter((tick) => proofOf(tick, ask) === false)
  if (missing.length > 0) return { reason: 'evidence-missing', values: { missing } }
  return ticked.some((tick) => proofOf(tick, ask) === undefined) ? { reason: 'file-unexamined' } : undefined
}

/** True: a sound file; undefined: one not examined yet; false: none. */
function proofOf(tick: string, { answer, facts }: Ask): boolean | undefined {
  const own = (answer?.entries ?? []).filter(({ service }) => service === tick)
  const sound = own.map(({ file }) => (file ? soundness(file, facts) : false))
  return sound.includes(true) || (sound.includes(undefined) ? undefined : false)
}
