import type { Check, ConditionKind, EvidenceType, Options } from '../../../policy/category-form'
import type { Label } from '../../../shared/pure/workflow'
import type { FormCondition, FormItem } from '../domain/form'
import type { KINDS_OF_ADDED } from '../domain/form-item'

export type AddedCheck = keyof typeof KINDS_OF_ADDED

/** A new item as entered by an official, without codes. */
export interface NewItem extends Label {
  type: AddedCheck
  kind: ConditionKind
  evidence: EvidenceType[]
  /** Maximum length of a text. */
  max?: number
  /** Number of options that must be ticked. */
  least?: number
  /** Options, or the teams that are counted. */
  options: Label[]
}

export const EMPTY_ITEM: NewItem = {
  zh: '',
  en: '',
  type: 'file',
  kind: 'A',
  evidence: [],
  max: 500,
  least: 1,
  options: [
    { zh: '', en: '' },
    { zh: '', en: '' },
  ],
}

/** Translation key of the first missing part; the server checks the wording. */
export function problemOf({ type, evidence, max = 0, least = 0, options }: NewItem): string | undefined {
  const count = Object.keys(coded(options)).length
  if (type === 'file' && evidence.length === 0) return 'problem.evidence'
  if (type === 'text' && !(max >= 1 && max <= 5000)) return 'problem.max'
  if ((type === 'options' || type === 'headcount') && (count < 1 || count > 50)) return 'problem.options'
  if (type === 'options' && !(least >= 1 && least <= count)) return 'problem.least'
  return undefined
}

/** The item in the form's shape, with a code not used in the condition before. */
export function asItem({ items, code }: FormCondition, { zh, en, type, kind, evidence, ...more }: NewItem): FormItem {
  const taken = new Set(items.map((item) => item.code))
  let next = 1
  while (taken.has(`${code}.item-${next}`)) next += 1
  return {
    code: `${code}.item-${next}`,
    kind,
    zh,
    en,
    check: checkOf(type, more),
    ...(type === 'file' ? { evidence } : {}),
  }
}

function checkOf(type: AddedCheck, { max, least, options }: Pick<NewItem, 'max' | 'least' | 'options'>): Check {
  switch (type) {
    case 'text':
      return { type, max: max ?? 0 }
    case 'options':
      return { type, options: coded(options), least: least ?? 0 }
    case 'headcount':
      return { type, teams: coded(options) }
    case 'file':
      return { type }
    case 'judgement':
      return { type }
  }
}

const coded = (options: readonly Label[]): Options =>
  Object.fromEntries(
    options.filter(({ zh, en }) => zh.trim() || en.trim()).map((label, at) => [`option-${at + 1}`, label]),
  )
