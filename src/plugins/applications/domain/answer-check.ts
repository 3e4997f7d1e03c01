import type { ConditionItem } from '../../../policy/category-form'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import type { Day } from '../../../shared/pure/calendar'
import { CERTIFICATE_YEARS } from '../../../shared/pure/dates'
import type { Need } from '../../../shared/pure/needs'
import { RULES, wholeNumber } from '../../../shared/pure/rule-words'
import { ANSWER_LIMITS, fieldsOf, tickable, type Answer, type Certificate, type FileRef } from './answer-shape'
import { entriesOf } from './answer-entries'
import { refuse } from './answer-refusals'
import { arrayOf, ticksOf, valueOf } from './answer-values'
import { isRecord } from '../../../shared/pure/is-record'
import { brief } from '../../../shared/pure/brief'

type Reader = (item: ConditionItem, value: unknown, today?: Day) => unknown

const READERS: { readonly [F in keyof Required<Answer>]: Reader } = {
  ticked: (item, value) => ticksOf(item.code, tickable(item.check), value),
  persons: readPersons,
  text: (item, value) =>
    valueOf(item.code, 'text', { type: 'text', max: item.check.type === 'text' ? item.check.max : 0 }, value),
  certificate: readCertificate,
  entries: entriesOf,
  files: readFiles,
  explanation: (item, value) =>
    valueOf(item.code, 'explanation', { type: 'text', max: ANSWER_LIMITS.explanation }, value),
}

/**
 * Validates the answer to one item. It may be partial: missing parts are reported by `missingIn`, not here.
 * @param given raw input; null fields are dropped.
 * @param today for days that must be plausible.
 * @returns the answer with normalised credit codes, or a refusal naming item, field and value.
 */
export function readAnswer(item: ConditionItem, given: unknown, today?: Day): Answer | Refusal {
  if (!isRecord(given)) return refuse('answer-piece-malformed', { field: item.code, value: brief(given) })
  const allowed: readonly string[] = [...fieldsOf(item.check), 'explanation']
  const answer: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(given)) {
    if (!allowed.includes(field)) return refuse('answer-field-unknown', { item: item.code, field: brief(field) })
    if (value === null || value === undefined) continue
    const read = READERS[field as keyof Answer](item, value, today)
    if (isRefusal(read)) return read
    answer[field] = read
  }
  return answer
}

function readPersons(item: ConditionItem, value: unknown): Record<string, number> | Refusal {
  const teams = item.check.type === 'headcount' ? item.check.teams : {}
  if (!isRecord(value))
    return refuse('answer-invalid', { item: item.code, field: 'persons', value: brief(value), rule: RULES.object })
  for (const [team, count] of Object.entries(value)) {
    if (!Object.hasOwn(teams, team)) return refuse('answer-option-unknown', { item: item.code, value: brief(team) })
    if (!Number.isInteger(count) || Number(count) < 0 || Number(count) > ANSWER_LIMITS.persons)
      return refuse('answer-invalid', {
        item: item.code,
        field: team,
        value: brief(count),
        rule: wholeNumber(0, ANSWER_LIMITS.persons),
      })
  }
  return value as Record<string, number>
}

const CERTIFICATE = {
  number: { type: 'text', max: 200 },
  issuer: { type: 'text', max: 200 },
  validUntilOn: { type: 'date', years: CERTIFICATE_YEARS },
} as const

function readCertificate(item: ConditionItem, value: unknown, today?: Day): Certificate | Refusal {
  return readFields(item.code, CERTIFICATE, value, today)
}

const FILE = {
  file: { type: 'text', max: ANSWER_LIMITS.reference },
  type: { type: 'text', max: ANSWER_LIMITS.reference },
  validUntilOn: { type: 'date', years: CERTIFICATE_YEARS },
} as const

function readFiles(item: ConditionItem, value: unknown, today?: Day): readonly FileRef[] | Refusal {
  const types: readonly string[] = item.evidence ?? []
  const list = arrayOf(item.code, 'files', ANSWER_LIMITS.files, value)
  if (isRefusal(list)) return list
  const files: FileRef[] = []
  for (const one of list) {
    const file = readFields(item.code, FILE, one, today)
    if (isRefusal(file)) return file
    if (!file.file)
      return refuse('answer-invalid', { item: item.code, field: 'file', value: '', rule: RULES.documentId })
    if (!types.includes(file.type ?? ''))
      return refuse('answer-evidence-type', { item: item.code, value: file.type, types })
    if (files.some((other) => other.file === file.file))
      return refuse('answer-duplicate', { item: item.code, value: file.file })
    files.push({ ...file, file: file.file, type: file.type as FileRef['type'] })
  }
  return files
}

function readFields<Name extends string>(
  item: string,
  fields: Readonly<Record<Name, Pick<Need, 'type' | 'max' | 'years'>>>,
  given: unknown,
  today?: Day,
): Partial<Record<Name, string>> | Refusal {
  if (!isRecord(given)) return refuse('answer-piece-malformed', { field: item, value: brief(given) })
  const read: Partial<Record<Name, string>> = {}
  const isField = (field: string): field is Name => Object.hasOwn(fields, field)
  for (const [field, value] of Object.entries(given)) {
    if (!isField(field)) return refuse('answer-field-unknown', { item, field: brief(field) })
    if (value === null || value === undefined) continue
    const one = valueOf(item, field, fields[field], value, today)
    if (isRefusal(one)) return one
    read[field] = one
  }
  return read
}
