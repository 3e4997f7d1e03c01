import {
  EVIDENCE_TYPES,
  type Check,
  type ConditionKind,
  type EvidenceType,
  type Options,
} from '../../../policy/category-form'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import type { Form, FormItem } from './form'
import { itemOf } from './form'
import { isRecord } from '../../../shared/pure/is-record'
import { refuse } from './form-refusals'
import { wordingOf } from './form-wording'
import { brief } from '../../../shared/pure/brief'

/** Checks that a batch may add without code; counting records needs code. */
export const KINDS_OF_ADDED = {
  file: ['A', 'E'],
  text: ['D'],
  options: ['D'],
  headcount: ['D'],
  judgement: ['E'],
} as const satisfies Partial<Record<Check['type'], readonly ConditionKind[]>>

/**
 * Reads an item that the province adds to a condition.
 * Refusals: form-edit-malformed, form-edit-unknown, form-item-code, form-item-taken, form-wording, form-item-check,
 * form-evidence.
 */
export function readItem(form: Form, condition: string, given: unknown): FormItem | Refusal {
  if (!isRecord(given)) return refuse('form-edit-malformed', { field: 'add', value: brief(given) })
  const { code, kind, zh, en, check: rawCheck, evidence: rawEvidence, ...rest } = given
  const unknown = Object.keys(rest)[0]
  if (unknown !== undefined) return refuse('form-edit-unknown', { field: `add.${unknown}` })
  const slug = typeof code === 'string' && code.startsWith(`${condition}.`) ? code.slice(condition.length + 1) : ''
  if (typeof code !== 'string' || !/^[a-z][a-z0-9-]{1,39}$/.test(slug))
    return refuse('form-item-code', { code: brief(code), example: `${condition}.service-points` })
  if (itemOf(form, code)) return refuse('form-item-taken', { code })
  const wording = wordingOf(code, { zh, en })
  if (isRefusal(wording)) return wording
  const check = readCheck(code, rawCheck)
  if (isRefusal(check)) return check
  const kinds: readonly ConditionKind[] = KINDS_OF_ADDED[check.type]
  if (!kinds.includes(kind as ConditionKind))
    return refuse('form-item-check', {
      code,
      value: brief(kind),
      rule: `类型应为${kinds.join('、')}`,
      ruleEn: `its kind is one of ${kinds.join(', ')}`,
    })
  const evidence = readEvidence(code, check, rawEvidence)
  if (isRefusal(evidence)) return evidence
  return { code, kind: kind as ConditionKind, ...wording, check, ...(evidence.length > 0 ? { evidence } : {}) }
}

type AddedCheck = Extract<Check, { type: keyof typeof KINDS_OF_ADDED }>

function readCheck(code: string, given: unknown): AddedCheck | Refusal {
  const bad = (rule: string, ruleEn: string): Refusal =>
    refuse('form-item-check', { code, value: brief(given), rule, ruleEn })
  if (!isRecord(given)) return bad('须填写核对方式', 'say how it is checked')
  switch (given.type) {
    case 'file':
    case 'judgement':
      return { type: given.type }
    case 'text':
      return isWhole(given.max, 1, 5000)
        ? { type: 'text', max: given.max }
        : bad('字数上限应为1至5000', 'max is 1 to 5000')
    case 'options': {
      const options = readOptions(code, given.options)
      if (isRefusal(options)) return options
      // A threshold above the number of options could never be met.
      return isWhole(given.least, 1, Object.keys(options).length)
        ? { type: 'options', options, least: given.least }
        : bad('最少项数应为1至选项个数', 'least is 1 to the number of options')
    }
    case 'headcount': {
      const teams = readOptions(code, given.teams)
      return isRefusal(teams) ? teams : { type: 'headcount', teams }
    }
    default:
      return bad('可用：file、text、options、headcount、judgement', 'one of file, text, options, headcount, judgement')
  }
}

function readOptions(code: string, given: unknown): Options | Refusal {
  const names = isRecord(given) ? Object.keys(given) : []
  if (
    !isRecord(given) ||
    names.length === 0 ||
    names.length > 50 ||
    names.some((name) => !/^[a-z][a-z0-9-]*$/.test(name))
  )
    return refuse('form-item-check', {
      code,
      value: brief(given),
      rule: '选项应为1至50个，代码用小写字母',
      ruleEn: '1 to 50 options with lower-case codes',
    })
  const options: Record<string, { zh: string; en: string }> = {}
  for (const name of names) {
    const wording = wordingOf(`${code}.${name}`, given[name])
    if (isRefusal(wording)) return wording
    options[name] = wording
  }
  return options
}

function readEvidence(code: string, check: Check, given: unknown): readonly EvidenceType[] | Refusal {
  const list: readonly unknown[] = Array.isArray(given) ? given : []
  const known = list.filter(
    (type): type is EvidenceType => typeof type === 'string' && Object.hasOwn(EVIDENCE_TYPES, type),
  )
  const wrong = given !== undefined && (!Array.isArray(given) || known.length < list.length)
  const needless = check.type !== 'file' && list.length > 0
  if (wrong || needless || (check.type === 'file' && known.length === 0))
    return refuse('form-evidence', { code, value: brief(given ?? '') })
  return [...new Set(known)]
}

const isWhole = (value: unknown, min: number, max: number): value is number =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max
