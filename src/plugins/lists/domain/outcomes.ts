import { clip } from '../../../shared/pure/brief'
import { defineRefusals, type Refusal } from '../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'outcomes-malformed': {
    status: 400,
    zh: '请逐一给出本批次各申请的结果',
    en: 'Give the results of each application of the batch',
  },
  'application-foreign': {
    status: 409,
    zh: '申请“{ids}”不属于本批次，不能列入名单',
    en: 'The applications {ids} are no part of the batch',
  },
  'application-unconcluded': {
    status: 409,
    zh: '专家委员会尚未对“{names}”形成评审结论，不能拟定名单',
    en: 'The expert committee has not concluded on {names}: nothing can be determined',
  },
  'application-undetermined': {
    status: 400,
    zh: '尚未给出“{names}”的结果',
    en: 'There are no results for {names}',
  },
})

/** An application of the batch, by documentId. */
export interface Candidate {
  name: string
  state: string
}

export type Given = Readonly<Record<string, unknown>>

/**
 * R15: results for all applications with a conclusion, and for no others.
 * @param given raw results by documentId of the application.
 */
export function checkGiven(candidates: ReadonlyMap<string, Candidate>, given: unknown): Given | Refusal {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuse('outcomes-malformed')
  const ids = Object.keys(given)
  const foreign = ids.filter((id) => !candidates.has(id))
  if (foreign.length > 0) return refuse('application-foreign', { ids: foreign.map((id) => clip(id, 40)) })
  const named = (wanted: (id: string, state: string) => boolean): string[] =>
    [...candidates].filter(([id, { state }]) => wanted(id, state)).map(([, { name }]) => name)
  const isConcluded = (state: string): boolean => state === 'concluded'
  const early = named((id, state) => ids.includes(id) && !isConcluded(state))
  if (early.length > 0) return refuse('application-unconcluded', { names: early })
  const missing = named((id, state) => isConcluded(state) && !ids.includes(id))
  return missing.length > 0 ? refuse('application-undetermined', { names: missing }) : (given as Given)
}

/** S14: one category is enough for admission. A malformed result admits to none; the flow refuses it. */
export function admitsAny(outcome: unknown): boolean {
  const categories = (outcome as { categories?: unknown } | null)?.categories
  return (
    typeof categories === 'object' &&
    categories !== null &&
    Object.values(categories).some((result) => (result as { listed?: unknown } | null)?.listed === true)
  )
}
