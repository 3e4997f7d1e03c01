import { dayInChinese, isRealDay } from '../../../shared/pure/say-day'
import type { Day } from '../../../shared/pure/calendar'
import { EVIDENCE_TYPES, type Check } from '../../../policy/category-form'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import type { Answer, Entry } from './answer-shape'
import { answerWords, tickWords, type Titles } from './answer-words'
import { REASONS } from './findings'
import { itemOf, type Form } from '../../forms/contract'
import type { ConditionFinding, ItemFinding } from './precheck'
import type { ReviewCondition, ReviewFile, ReviewItem, ReviewLine } from './review-shape'
import type { Snapshot } from './snapshot'

/** A condition in words: question, answer, finding; no codes. */
export function reviewCondition(
  form: Form,
  { items: answers, facts }: Snapshot,
  { category, condition, verdict, items }: ConditionFinding,
  titles: Titles,
): ReviewCondition {
  const asked = form.categories[category].conditions.find(({ code }) => code === condition)
  return {
    category,
    categoryLabel: l(form.categories[category].zh, form.categories[category].en),
    code: condition,
    zh: asked?.zh ?? condition,
    en: asked?.en ?? condition,
    clause: asked?.clause ?? '',
    must: asked?.must === true,
    verdict,
    items: items.flatMap((found) => reviewItem(form, found, answers[found.code], titles, facts.onDay) ?? []),
  }
}

function reviewItem(
  form: Form,
  finding: ItemFinding,
  answer: Answer | undefined,
  titles: Titles,
  onDay: Day,
): ReviewItem | undefined {
  const item = itemOf(form, finding.code)?.item
  if (!item) return undefined
  return {
    code: item.code,
    zh: item.zh,
    en: item.en,
    kind: item.kind,
    verdict: finding.verdict,
    found: findingWords(item.check, finding),
    lines: linesOf(item.check, answer, titles, onDay),
    files: (answer?.files ?? []).map(({ file, type, validUntilOn }) =>
      reviewFile(file, EVIDENCE_TYPES[type], validUntilOn, onDay),
    ),
    explanation: answer?.explanation?.trim() || null,
  }
}

/** Lines of an answer; an entry of a list comes with its own files. */
function linesOf(check: Check, answer: Answer | undefined, titles: Titles, onDay: Day): ReviewLine[] {
  if (check.type === 'groups' && check.proof) return provenLines(check, answer, onDay)
  return answerWords(check, answer, titles, false).map((text, at) => {
    const entry = check.type === 'count' ? answer?.entries?.[at] : undefined
    return { text, files: entry ? entryFiles(entry, onDay) : [] }
  })
}

/** C6.1: each ticked service with its evidence. */
const provenLines = (check: Check, { ticked = [], entries = [] }: Answer = {}, onDay: Day): ReviewLine[] =>
  ticked.map((tick) => ({
    text: tickWords(check, tick),
    files: entries.filter(({ service }) => service === tick).flatMap((entry) => entryFiles(entry, onDay)),
  }))

const entryFiles = ({ file, proof, validUntilOn }: Entry, onDay: Day): ReviewFile[] =>
  [file, proof].flatMap((one) => (one ? [reviewFile(one, null, validUntilOn, onDay)] : []))

const reviewFile = (documentId: string, type: Label | null, validUntilOn: Day | undefined, onDay: Day): ReviewFile => ({
  documentId,
  type: type && l(type.zh, type.en),
  validUntilOn: validUntilOn ?? null,
  expired: validUntilOn !== undefined && validUntilOn < onDay,
})

const NUMBERS: Readonly<Record<string, Label>> = {
  counted: l('计入', 'counted'),
  open: l('待核实', 'to be verified'),
  least: l('至少须', 'at least'),
  employees: l('登记从业人数', 'employees on record'),
  validUntilOn: l('有效期至', 'valid until'),
}

/** The pre-check's finding in words, with its numbers and parts. */
export function findingWords(check: Check, { reason, values = {} }: Pick<ItemFinding, 'reason' | 'values'>): Label {
  const numbers = Object.entries(NUMBERS).flatMap(([name, label]) => {
    const value = [values[name]].flat().filter((one) => one !== undefined && one !== null)
    return value.length > 0 ? [{ label, ...sayNumbers(value) }] : []
  })
  const missing = ([values.missing].flat() as (string | undefined)[]).flatMap((code) =>
    code ? [partWords(check, code)] : [],
  )
  const zh = [
    ...numbers.map(({ label, zh }) => `${label.zh}${zh}`),
    ...(missing.length > 0 ? [`缺：${missing.map((part) => part.zh).join('、')}`] : []),
  ]
  const en = [
    ...numbers.map(({ label, en }) => `${label.en} ${en}`),
    ...(missing.length > 0 ? [`missing: ${missing.map((part) => part.en).join(', ')}`] : []),
  ]
  const found = REASONS[reason]
  return zh.length > 0 ? l(`${found.zh}（${zh.join('，')}）`, `${found.en} (${en.join(', ')})`) : l(found.zh, found.en)
}

/** Numbers and days. */
const sayNumbers = (values: readonly unknown[]): Label => {
  const texts = values.map(String)
  return l(texts.map((text) => (isRealDay(text) ? dayInChinese(text) : text)).join('、'), texts.join(', '))
}

/** Label of a section, a team, a service, or a missing part of a device: `数控机床/price`. */
function partWords(check: Check, code: string): Label {
  if (check.type === 'groups') return tickWords(check, code)
  if (check.type === 'sections') return check.sections[code] ?? l(code, code)
  if (check.type === 'headcount') return check.teams[code] ?? l(code, code)
  if (check.type !== 'listings') return l(code, code)
  const at = code.lastIndexOf('/')
  const part = check.each[code.slice(at + 1)]
  const device = code.slice(0, at)
  return part ? l(`${device}·${part.zh}`, `${device}: ${part.en}`) : l(code, code)
}
