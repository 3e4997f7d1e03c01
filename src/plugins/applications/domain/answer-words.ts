import type { Check } from '../../../policy/category-form'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import { ENTRY_FIELDS, fieldsOf, type Answer, type Entry } from './answer-shape'

/** Titles of what an answer names by documentId. */
export type Titles = ReadonlyMap<string, string>

/** Fields that name the applicant, its people and those it serves; a file is handed out beside the line. */
const NAMING = ['name', 'creditCode', 'holder']
const FILES = ['file', 'proof']
const UNKNOWN_DEVICE = l('未随申请提交的装备', 'a device that is not put forward')

/**
 * An answer in the words of the form that asked it, as a list of what is said; empty when nothing was.
 * @param blind leave out fields that name somebody.
 */
export function answerWords(check: Check, answer: Answer | undefined, titles: Titles, blind: boolean): Label[] {
  if (!answer) return []
  const { ticked, persons, text, certificate, entries } = answer
  const fields: Readonly<Record<string, () => Label[]>> = {
    ticked: () => (ticked ?? []).map((code) => tickWords(check, code)),
    persons: () => Object.entries(persons ?? {}).map(([team, count]) => headcount(check, team, count)),
    text: () => (text ? [l(text, text)] : []),
    certificate: () => (certificate ? [line('certificates', { ...certificate }, titles, blind)] : []),
    entries: () => (check.type === 'count' ? (entries ?? []).map((entry) => line(check.of, entry, titles, blind)) : []),
  }
  return fieldsOf(check).flatMap((field) => fields[field]?.() ?? [])
}

/** Label of a ticked option. */
export function tickWords(check: Check, code: string): Label {
  const [first = '', second = ''] = code.split('/')
  switch (check.type) {
    case 'options':
      return check.options[code] ?? l(code, code)
    case 'sections':
      return check.sections[code] ?? l(code, code)
    case 'groups':
      return pair(check.groups[first], check.groups[first]?.options[second], code)
    case 'matrix':
      return pair(check.rows[first], check.columns[second], code)
    default:
      return l(code, code)
  }
}

const pair = (one: Label | undefined, other: Label | undefined, code: string): Label =>
  one && other ? l(`${one.zh}·${other.zh}`, `${one.en}: ${other.en}`) : l(code, code)

function headcount(check: Check, team: string, count: number): Label {
  const label = (check.type === 'headcount' ? check.teams[team] : undefined) ?? l(team, team)
  return l(`${label.zh}${count}人`, `${label.en}: ${count}`)
}

/** One line of a list: its fields with their labels, one after the other. */
function line(of: keyof typeof ENTRY_FIELDS, entry: Entry, titles: Titles, blind: boolean): Label {
  const fields = Object.entries(ENTRY_FIELDS[of]).filter(
    ([name]) => entry[name] && !FILES.includes(name) && !(blind && NAMING.includes(name)),
  )
  // A device that was not put forward has no title here, and its id says nothing to people.
  const untitled = (name: string): Label | undefined => (name === 'product' ? UNKNOWN_DEVICE : undefined)
  const valueOf = (name: string): Label => {
    const value = entry[name] as string
    const title = titles.get(value)
    return title === undefined ? (untitled(name) ?? l(value, value)) : l(title, title)
  }
  return fields.length === 0
    ? l('（匿名评审不显示）', '(not shown in a blind review)')
    : l(
        fields.map(([name, { label }]) => `${label.zh}：${valueOf(name).zh}`).join('，'),
        fields.map(([name, { label }]) => `${label.en}: ${valueOf(name).en}`).join(', '),
      )
}
