import type { Answer, FileRef } from './answer-shape'
import type { Facts } from './facts'
import type { Finding } from './findings'

/** R08: an attested item needs a file that is valid on the day and whose content matches its type. */
export function judgeEvidence(answer: Answer | undefined, facts: Pick<Facts, 'files' | 'onDay'>): Finding {
  const files = answer?.files ?? []
  if (files.length === 0) return { reason: 'evidence-missing' }
  const current = files.filter(({ validUntilOn }) => !validUntilOn || validUntilOn >= facts.onDay)
  if (current.length === 0)
    return { reason: 'evidence-expired', values: { validUntilOn: files.map((file) => file.validUntilOn) } }
  const sound = current.filter(({ file }) => soundness(file, facts) === true)
  if (sound.some(hasEnd)) return { reason: 'evidenced' }
  if (sound.length > 0) return { reason: 'validity-unknown' }
  const unexamined = current.some(({ file }) => soundness(file, facts) === undefined)
  return unexamined ? { reason: 'file-unexamined' } : { reason: 'file-unsound' }
}

/** True: examined and sound; false: unsound; undefined: not examined yet. */
export const soundness = (file: string, { files }: Pick<Facts, 'files'>): boolean | undefined =>
  Object.hasOwn(files, file) ? files[file]?.sound : undefined

/** Only certificates expire; contracts and lists do not. */
const hasEnd = ({ type, validUntilOn }: FileRef): boolean => type !== 'certificate' || validUntilOn !== undefined
