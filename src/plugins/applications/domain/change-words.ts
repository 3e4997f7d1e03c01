import { isBlankText } from '../../../shared/pure/text'
import { isCategoryCode } from '../../../policy/categories'
import { EVIDENCE_TYPES } from '../../../policy/category-form'
import { dayInChinese } from '../../../shared/pure/say-day'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import type { Answer } from './answer-shape'
import { answerWords, type Titles } from './answer-words'
import type { ProductFact } from './facts'
import { itemOf, type Form } from '../../forms/contract'
import { categoryLabel, ofProduct, scopeLines } from './papers'
import type { ReviewChange } from './review-shape'
import type { Snapshot, SnapshotChange } from './snapshot'

interface Words {
  label: Label
  say: (value: unknown) => Label[]
}

/** R09: changes of an answered return, in the form's wording; an empty value gives an empty list. */
export function changeWords(form: Form, change: SnapshotChange, titles: Titles): ReviewChange {
  const { label, say } = wordsFor(form, change, titles)
  const words = (value: unknown): Label[] => (value === undefined || value === null ? [] : say(value))
  return { part: change.part, code: change.code, label, before: words(change.before), after: words(change.after) }
}

function wordsFor(form: Form, { part, code, before, after }: SnapshotChange, titles: Titles): Words {
  switch (part) {
    case 'form':
      return {
        label: l('申请表版本', 'Version of the form'),
        say: (value) => [l(`第${String(value)}版`, `Version ${String(value)}`)],
      }
    case 'category':
      return {
        label: l('申请的服务类别', 'Category applied for'),
        say: () => [isCategoryCode(code) ? categoryLabel(form, code) : l(code, code)],
      }
    case 'scope':
      return scopeWords(form, code)
    case 'item':
      return itemChange(form, code, titles)
    case 'listing': {
      const { name } = (after ?? before) as ProductFact
      return {
        label: l(`方案、产品或服务：${name}`, `Put forward: ${name}`),
        say: (value) => productWords(form, value),
      }
    }
    case 'undertaking':
      return { label: l('承诺', 'Undertaking'), say: (value) => signed(value as Snapshot['undertaking']) }
  }
}

function scopeWords(form: Form, code: string): Words {
  const category = code.split('.')[0] ?? ''
  if (!isCategoryCode(category)) return { label: l(code, code), say: () => [] }
  const lines = (ticks: readonly string[]) => scopeLines(form, category, { [code]: ticks })
  const at = form.categories[category].scopes.findIndex((scope) => `${category}.${scope.code}` === code)
  const { zh, en } = categoryLabel(form, category)
  const own = lines([])[at]?.label ?? l(code, code)
  return {
    label: l(`${zh}：${own.zh}`, `${en}: ${own.en}`),
    say: (value) => (lines(value as string[])[at]?.value ?? []) as Label[],
  }
}

function itemChange(form: Form, code: string, titles: Titles): Words {
  const item = itemOf(form, code)?.item
  if (!item) return { label: l(code, code), say: () => [l('见所提交的内容', 'see what was submitted')] }
  return {
    label: l(item.zh, item.en),
    say: (value) => [
      ...answerWords(item.check, value as Answer, titles, false),
      ...filesOf(value as Answer, titles),
      ...explained(value as Answer),
    ],
  }
}

const filesOf = ({ files = [], entries = [] }: Answer, titles: Titles): Label[] => [
  ...files.map(({ file, type, validUntilOn: until }) => {
    const { zh, en } = EVIDENCE_TYPES[type]
    const name = titles.get(file) ?? ''
    return l(
      `${zh}：${name}${until ? `，有效期至${dayInChinese(until)}` : ''}`,
      `${en}: ${name}${until ? `, valid until ${until}` : ''}`,
    )
  }),
  ...entries.flatMap(({ file, proof }) =>
    [file, proof].flatMap((one) => {
      const name = one && titles.get(one)
      return name ? [l(`材料：${name}`, `File: ${name}`)] : []
    }),
  ),
]

const explained = ({ explanation }: Answer): Label[] =>
  explanation === undefined || isBlankText(explanation)
    ? []
    : [l(`说明：${explanation.trim()}`, `Explanation: ${explanation.trim()}`)]

const productWords = (form: Form, value: unknown): Label[] =>
  ofProduct(form, value as ProductFact).lines.map(({ label, value }) => {
    const words = [value].flat() as (Label | number)[]
    const in_ = (language: 'zh' | 'en'): string =>
      words.map((one) => (typeof one === 'object' ? one[language] : String(one))).join('、') || '—'
    return l(`${label.zh}：${in_('zh')}`, `${label.en}: ${in_('en')}`)
  })

const signed = (given: Snapshot['undertaking']): Label[] =>
  given ? [l(`${given.text}（签署人：${given.signedBy}）`, `${given.text} (signed by ${given.signedBy})`)] : []
