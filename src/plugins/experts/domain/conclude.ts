import { defineRefusals, type Refusal } from '../../../shared/pure/refusal'
import type { Mark } from './score-sheet'
import type { ItemKind, Verdict } from './words'

export const refuse = defineRefusals({
  'quorum-missing': {
    status: 409,
    zh: '有效评审人数不足：{title}须{needed}份，现有{submitted}份',
    en: 'No quorum for "{title}": {needed} sheets are needed, {submitted} are there',
  },
})

/** S34 as numbers. */
export interface Rules {
  quorum: 'two-thirds' | 'majority' | 'all'
  passMark: number
  mostSpread: number
}

/** One expert's submitted sheet on one subject. */
export interface SubmittedSheet {
  assignment: string
  marks: readonly Mark[]
}

/** The proposal for one item. Mean and spread in hundredths of a point, so that they are integers. */
export interface Proposal {
  itemKind: ItemKind
  item: string
  sheets: number
  mean: number
  spread: number
  /** Must-conditions passed by no more than half of the sheets. */
  failed: readonly string[]
  needsDiscussion: boolean
  verdict: Verdict
}

/** Sheets required for a panel of this size, for example two thirds rounded up. */
export function quorumOf(size: number, quorum: Rules['quorum']): number {
  if (quorum === 'all') return size
  return quorum === 'majority' ? Math.floor(size / 2) + 1 : Math.ceil((size * 2) / 3)
}

/** R13: a conclusion requires the quorum. Refusal: quorum-missing. */
export function assertQuorum(size: number, submitted: number, rules: Rules, title: string): true | Refusal {
  const needed = quorumOf(size, rules.quorum)
  return submitted >= needed || refuse('quorum-missing', { title, needed, submitted })
}

/**
 * R13, S34: what the scores propose, per category, solution and product. Every sheet answers the same criteria, so the
 * mean of all points equals the mean of the experts' means. It is rounded half up to hundredths, and the rounded mean
 * decides, so that what people read is what was judged. SQL: `round(avg(points), 2) >= pass mark`.
 */
export function proposeConclusions(sheets: readonly SubmittedSheet[], rules: Rules): Proposal[] {
  return grouped(
    sheets.flatMap(({ assignment, marks }) => marks.map((mark) => ({ assignment, ...mark }))),
    ({ itemKind, item }) => `${itemKind}/${item}`,
  ).map((marks) => propose(marks, rules))
}

type Scored = Mark & { assignment: string }

function propose(marks: readonly Scored[], rules: Rules): Proposal {
  const { itemKind, item } = marks[0] as Scored
  const perSheet = grouped(marks, ({ assignment }) => assignment).map(meanOf)
  const mean = meanOf(marks)
  const spread = Math.max(...perSheet) - Math.min(...perSheet)
  const failed = grouped(
    marks.filter(({ must }) => must),
    ({ criterion }) => criterion,
  )
    .filter((of) => !mostlyPassed(of, rules.passMark))
    .map(([first]) => (first as Scored).criterion)
  return {
    itemKind,
    item,
    sheets: perSheet.length,
    mean,
    spread,
    failed: failed.sort(),
    needsDiscussion: spread > rules.mostSpread * 100,
    verdict: mean >= rules.passMark * 100 && failed.length === 0 ? 'recommend' : 'not-recommend',
  }
}

const mostlyPassed = (marks: readonly Scored[], passMark: number): boolean =>
  2 * marks.filter(({ points }) => points >= passMark).length > marks.length

/** Hundredths of a point, half up, in integers, to avoid floating-point error. */
export function meanOf(marks: readonly { points: number }[]): number {
  const sum = marks.reduce((total, { points }) => total + points, 0)
  return Math.floor((200 * sum + marks.length) / (2 * marks.length))
}

function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const known = groups.get(key(item))
    if (known) known.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}
