import { EVIDENCE_TYPES } from '../../../policy/category-form'
import type { CategoryCode } from '../../../policy/categories'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import type { PaperSection } from '../../experts/contract'
import type { Answer } from './answer-shape'
import { answerWords, type Titles } from './answer-words'
import type { ProductFact } from './facts'
import { filesIn } from './files-in'
import { REASONS, type Verdict } from './findings'
import { itemOf, itemsOf, type Form } from '../../forms/contract'
import { readingOrder, type ConditionFinding, type ItemFinding } from './precheck'
import type { Snapshot } from './snapshot'
import { withheld } from '../../../shared/pure/withheld'

type Line = PaperSection['lines'][number]

/** What a snapshot does not contain but its text needs. */
export interface PaperContext {
  form: Form
  applicant: { name: string; creditCode: string }
  /** Names of files and titles of case studies, by documentId. */
  titles: Titles
  /** Names to withhold in a blind review besides the applicant's: those of its customers. */
  others: readonly string[]
}

const OUTCOMES = { met: 'met', 'not-met': 'not-met', people: 'for-people' } as const satisfies Record<Verdict, string>

/**
 * R10, R12: an application as experts read it: the whole, then the facts per criterion, in the form's wording, with
 * evidence and pre-check.
 * @param blind leaves out what identifies the applicant, its signatory and its customers.
 */
export function applicationSections(snapshot: Snapshot, context: PaperContext, blind: boolean): PaperSection[] {
  const sections = [
    overview(snapshot, context, blind),
    ...readingOrder(snapshot.findings).map((finding) => ofCondition(snapshot, context, finding, blind)),
    ...snapshot.listings.map((product) => ofProduct(context.form, product)),
  ]
  return blind ? withheld(sections, namesIn(snapshot, context)) : sections
}

function overview(
  { categories, scopes, undertaking }: Snapshot,
  { form, applicant }: PaperContext,
  blind: boolean,
): PaperSection {
  return {
    title: l('申请概况', 'The application'),
    lines: [
      ...(blind
        ? []
        : [
            { label: l('申请单位', 'Applicant'), value: applicant.name },
            { label: l('统一社会信用代码', 'Credit code'), value: applicant.creditCode },
          ]),
      {
        label: l('申请的服务类别', 'Categories applied for'),
        value: categories.map((code) => categoryLabel(form, code)),
      },
      ...categories.flatMap((category) => scopeLines(form, category, scopes)),
      ...(undertaking ? [{ label: l('承诺', 'Undertaking'), value: undertaking.text }] : []),
      ...(undertaking && !blind ? [{ label: l('签署人', 'Signed by'), value: undertaking.signedBy }] : []),
    ],
  }
}

export const categoryLabel = (form: Form, code: CategoryCode): Label =>
  l(form.categories[code].zh, form.categories[code].en)

export const scopeLines = (form: Form, category: CategoryCode, scopes: Snapshot['scopes']): Line[] =>
  form.categories[category].scopes.map(({ code, zh, en, options }) => ({
    label: l(zh, en),
    value: (scopes[`${category}.${code}`] ?? []).map((option) => options[option] ?? l(option, option)),
  }))

function ofCondition(
  { items: answers }: Snapshot,
  context: PaperContext,
  { category, condition, verdict, items }: ConditionFinding,
  blind: boolean,
): PaperSection {
  const asked = context.form.categories[category].conditions.find(({ code }) => code === condition)
  const note = noteOf(context.form, verdict, items)
  return {
    criterion: `${category}/${condition}`,
    title: l(asked?.zh ?? condition, asked?.en ?? condition),
    precheck: { outcome: OUTCOMES[verdict], ...(note ? { note } : {}) },
    lines: items.flatMap((item) => itemLines(context, item, answers[item.code], blind)),
  }
}

/** Items that kept the condition from being met, with their findings. */
function noteOf(form: Form, verdict: Verdict, items: readonly ItemFinding[]): Label | undefined {
  const why = items.filter((item) => verdict !== 'met' && item.verdict === verdict)
  const reasons = why.map(({ code, reason }) => ({
    item: itemOf(form, code)?.item ?? l(code, code),
    found: REASONS[reason],
  }))
  return reasons.length === 0
    ? undefined
    : l(
        reasons.map(({ item, found }) => `${item.zh}：${found.zh}`).join('；'),
        reasons.map(({ item, found }) => `${item.en}: ${found.en}`).join('; '),
      )
}

function itemLines(
  { form, titles }: PaperContext,
  { code, reason }: ItemFinding,
  answer: Answer | undefined,
  blind: boolean,
): Line[] {
  const item = itemOf(form, code)?.item
  if (!item) return []
  const label = l(item.zh, item.en)
  const words = answerWords(item.check, answer, titles, blind)
  const files = answer ? filesOf(code, answer, titles, blind) : []
  // Counted or judged items have no answer; show the finding instead.
  const value = words.length > 0 || files.length > 0 ? words : [l(REASONS[reason].zh, REASONS[reason].en)]
  const explained = answer?.explanation?.trim()
  return [
    { label, value, ...(files.length > 0 ? { files } : {}) },
    ...(explained ? [{ label: l(`${item.zh}（说明）`, `${item.en} (explanation)`), value: explained }] : []),
  ]
}

function filesOf(code: string, answer: Answer, titles: Titles, blind: boolean): NonNullable<Line['files']> {
  return proofsOf(code, answer).map(({ documentId, called }) => ({
    documentId,
    name: blind ? called : (titles.get(documentId) ?? called),
  }))
}

const EVIDENCE = '证明材料'

function proofsOf(code: string, answer: Answer): { documentId: string; called: string }[] {
  const types = new Map(answer.files?.map(({ file, type }) => [file, EVIDENCE_TYPES[type].zh]))
  return filesIn({ items: { [code]: answer } }).map((documentId, at) => ({
    documentId,
    called: `${types.get(documentId) ?? EVIDENCE}${at + 1}`,
  }))
}

/** R32: a file name may reveal the applicant; a blind review shows what the file proves instead. */
export function blindFileName({ items }: Pick<Snapshot, 'items'>, file: string): string {
  const proofs = Object.entries(items).flatMap(([code, answer]) => proofsOf(code, answer))
  return proofs.find(({ documentId }) => documentId === file)?.called ?? EVIDENCE
}

const KINDS = { solution: l('解决方案', 'Solution'), product: l('产品', 'Product'), service: l('服务', 'Service') }

export function ofProduct(
  form: Form,
  { documentId, kind, name, categoryCode, has, courses }: ProductFact,
): PaperSection {
  const parts = itemsOf(form).flatMap(({ item: { check } }) => (check.type === 'listings' ? [check.each] : []))
  return {
    criterion: `listing/${documentId}`,
    title: l(name, name),
    lines: [
      { label: l('种类', 'Kind'), value: KINDS[kind] },
      { label: l('类别', 'Category'), value: categoryLabel(form, categoryCode) },
      {
        label: l('随附内容', 'What it carries'),
        value: has.map((part) => parts.find((each) => Object.hasOwn(each, part))?.[part] ?? l(part, part)),
      },
      { label: l('培训说明', 'Training'), value: courses > 0 ? l('已填写', 'stated') : l('未填写', 'not stated') },
    ],
  }
}

function namesIn({ items, undertaking }: Snapshot, { applicant, others }: PaperContext): string[] {
  const entries = Object.values(items).flatMap((answer) => answer.entries ?? [])
  const named = entries.flatMap(({ name, creditCode, holder }) => [name, creditCode, holder])
  return [applicant.name, applicant.creditCode, undertaking?.signedBy, ...others, ...named].filter(
    (name) => name !== undefined,
  )
}
