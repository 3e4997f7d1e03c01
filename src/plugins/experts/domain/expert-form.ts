import { parseDay } from '../../../shared/pure/calendar'
import { parseCreditCode } from '../../../shared/pure/credit-code'
import { defineRefusals, isRefusal, type Refusal } from '../../../shared/pure/refusal'
import type { Relation } from './conflict'
import { RELATION_LABELS, SPECIALITY_LABELS } from './words'
import { brief } from '../../../shared/pure/brief'

export const refuse = defineRefusals({
  'relations-malformed': {
    status: 400,
    zh: '利益关系申报“{value}”有误：每行须有单位信用代码和关系种类（{kinds}），截止日可不填，最多{most}行',
    en: 'The declared relation "{value}" is malformed: each has a credit code and a kind ({kinds}), the last day may be left out, at most {most}',
  },
  'specialities-malformed': {
    status: 400,
    zh: '专业领域“{value}”不在目录中',
    en: 'The speciality "{value}" is not in the catalogue',
  },
})

const MOST = 100
const malformed = (value: unknown): Refusal =>
  refuse('relations-malformed', {
    value: brief(value),
    kinds: Object.values(RELATION_LABELS).map(({ zh }) => zh),
    most: MOST,
  })

/**
 * R11: an expert's declared interests in canonical form. An invalid code would hide a conflict.
 * @returns the relations, or a refusal naming the offending one: relations-malformed and those of credit codes and
 * days.
 */
export function readRelations(given: unknown): Relation[] | Refusal {
  if (given === null || given === undefined) return []
  if (!Array.isArray(given) || given.length > MOST) return malformed(given)
  const read: Relation[] = []
  for (const one of given as unknown[]) {
    const relation = readRelation(one)
    if (isRefusal(relation)) return relation
    read.push(relation)
  }
  return read
}

function readRelation(given: unknown): Relation | Refusal {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return malformed(given)
  const { creditCode, kind, endedOn, ...others } = given as Record<string, unknown>
  const known = typeof kind === 'string' && Object.hasOwn(RELATION_LABELS, kind)
  if (!known || typeof creditCode !== 'string' || Object.keys(others).length > 0) return malformed(given)
  const code = parseCreditCode(creditCode)
  if (isRefusal(code)) return code
  const relation = { creditCode: code.code, kind: kind as Relation['kind'] }
  if (endedOn === null || endedOn === undefined || endedOn === '') return relation
  const day = typeof endedOn === 'string' ? parseDay(endedOn) : malformed(given)
  return isRefusal(day) ? day : { ...relation, endedOn: day }
}

/** Codes of the expert's categories, each once. Refusal: specialities-malformed. */
export function readSpecialities(given: unknown): string[] | Refusal {
  if (given === null || given === undefined) return []
  if (!Array.isArray(given)) return refuse('specialities-malformed', { value: brief(given) })
  const unknown = (given as unknown[]).find((one) => typeof one !== 'string' || !Object.hasOwn(SPECIALITY_LABELS, one))
  if (unknown !== undefined) return refuse('specialities-malformed', { value: brief(unknown) })
  return [...new Set(given as string[])]
}
