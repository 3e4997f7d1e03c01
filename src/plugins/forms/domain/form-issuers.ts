import type { Refusal } from '../../../shared/pure/refusal'
import { foldCode, normaliseText } from '../../../shared/pure/text'
import { refuse } from './form-refusals'
import { isText } from './form-wording'
import { brief } from '../../../shared/pure/brief'

const MOST = 200
const LONGEST = 100

/** C6.2: accepted issuers, normalised and without duplicates. Refusal: form-issuers. */
export function issuersOf(given: unknown): string[] | Refusal {
  if (!Array.isArray(given) || given.length > MOST) return refuse('form-issuers', { value: brief(given), most: MOST })
  const issuers = new Map<string, string>()
  for (const one of given as unknown[]) {
    const name = typeof one === 'string' ? normaliseText(one) : ''
    if (!isText(name) || [...name].length > LONGEST) return refuse('form-issuers', { value: brief(one), most: MOST })
    const folded = foldCode(name)
    if (issuers.has(folded)) return refuse('form-issuer-twice', { value: brief(name) })
    issuers.set(folded, name)
  }
  return [...issuers.values()]
}
