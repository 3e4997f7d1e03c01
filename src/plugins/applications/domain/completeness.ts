import { CATEGORY_CODES, type CategoryCode } from '../../../policy/categories'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import type { Draft } from './answer-shape'
import type { Facts } from './facts'
import { REASONS, type ReasonCode } from './findings'
import { isAsked, itemOf, type Form, type Placed } from '../../forms/contract'
import { precheck, type ItemFinding } from './precheck'

/** What an application may lack (R07, R08); sentences name `{category}`, `{condition}`, `{item}`. */
export const MISSING = {
  'no-category': l('请至少选择一个服务类别', 'Choose at least one category'),
  'too-many-categories': l('所选服务类别超过设置允许的数量', 'More categories are chosen than the setting allows'),
  'scope-unticked': l('{category}：请选择“{item}”', '{category}: choose "{item}"'),
  'item-unanswered': l(
    '{category} {condition}：请填写“{item}”，或说明未达到的原因',
    '{category} {condition}: answer "{item}", or explain why it is not met',
  ),
  'explanation-missing': l(
    '{category} {condition}：“{item}”未达到要求（{reason}），请补充或说明原因',
    '{category} {condition}: "{item}" is not met ({reason}); add to it or explain why',
  ),
  'certificate-expired': l(
    '{category} {condition}：“{item}”的证书已过有效期，请更新或说明原因',
    '{category} {condition}: the certificate of "{item}" has expired; renew it or explain why',
  ),
  'evidence-missing': l(
    '{category} {condition}：请为“{item}”上传证明材料',
    '{category} {condition}: attach evidence for "{item}"',
  ),
  'evidence-expired': l(
    '{category} {condition}：“{item}”的证明材料已过有效期',
    '{category} {condition}: the evidence for "{item}" has expired',
  ),
  'file-unsound': l(
    '{category} {condition}：“{item}”的文件无法读取或与类型不符',
    '{category} {condition}: the file of "{item}" is not what it says',
  ),
  'listing-gone': l('所提交的产品或方案“{item}”已不存在', 'The listing "{item}" that is put forward does not exist'),
  'listing-foreign': l(
    '产品或方案“{item}”不属于所选类别',
    'The listing "{item}" belongs to a category that is not chosen',
  ),
  'undertaking-unsigned': l('请签署承诺书', 'Sign the undertaking'),
} as const satisfies Record<string, Label>

export type MissingCode = keyof typeof MISSING

export interface Missing extends Label {
  code: MissingCode
  category?: CategoryCode
  condition?: string
  item?: string
}

/**
 * R07, R08: everything missing for submission, in the order of the form. A data check that is not met may be explained;
 * missing evidence may not.
 * @returns empty when nothing is missing; never refuses.
 */
export function missingIn(form: Form, draft: Draft, facts: Facts, limits: { mostCategories: number }): Missing[] {
  return [
    ...(draft.categories.length === 0 ? [plain('no-category')] : []),
    ...(draft.categories.length > limits.mostCategories ? [plain('too-many-categories')] : []),
    ...CATEGORY_CODES.filter((code) => draft.categories.includes(code)).flatMap((code) => unticked(form, draft, code)),
    ...precheck(form, draft, facts)
      .flatMap(({ items }) => items)
      .flatMap((finding) => missingItem(form, finding)),
    ...draft.listings.flatMap((product) => missingProduct(draft, facts, product)),
    ...(draft.undertaking ? [] : [plain('undertaking-unsigned')]),
  ]
}

const plain = (code: MissingCode): Missing => ({ code, ...MISSING[code] })

function unticked(form: Form, draft: Draft, category: CategoryCode): Missing[] {
  return form.categories[category].scopes
    .filter(({ code, least }) => (draft.scopes[`${category}.${code}`] ?? []).length < least)
    .map((scope) => ({
      code: 'scope-unticked',
      category,
      item: `${category}.${scope.code}`,
      ...say('scope-unticked', { category: form.categories[category], item: scope }),
    }))
}

/** Missing evidence that no explanation can replace. */
const HARD: readonly ReasonCode[] = ['evidence-missing', 'evidence-expired', 'file-unsound']

function missingItem(form: Form, finding: ItemFinding): Missing[] {
  const placed = itemOf(form, finding.code)
  if (!placed || !isAsked(placed.item) || finding.verdict !== 'not-met') return []
  if (finding.explained && placed.item.kind === 'D') return []
  return [named(form, placed, codeOf(finding.reason), finding.reason)]
}

function codeOf(reason: ReasonCode): MissingCode {
  if (HARD.includes(reason)) return reason as MissingCode
  if (reason === 'certificate-expired') return reason
  return reason === 'unanswered' ? 'item-unanswered' : 'explanation-missing'
}

function named(form: Form, { category, condition, item }: Placed, code: MissingCode, reason: ReasonCode): Missing {
  const words = {
    category: form.categories[category],
    condition: l(condition.code, condition.code),
    item,
    reason: REASONS[reason],
  }
  return { code, category, condition: condition.code, item: item.code, ...say(code, words) }
}

function missingProduct(draft: Draft, { listings }: Facts, id: string): Missing[] {
  const product = listings.find(({ documentId }) => documentId === id)
  const code = !product ? 'listing-gone' : draft.categories.includes(product.categoryCode) ? null : 'listing-foreign'
  const name = product?.name ?? id
  return code ? [{ code, item: id, ...say(code, { item: l(name, name) }) }] : []
}

const say = (code: MissingCode, words: Readonly<Record<string, Label>>): Label => ({
  zh: MISSING[code].zh.replace(/\{(\w+)\}/g, (_, name: string) => words[name]?.zh ?? ''),
  en: MISSING[code].en.replace(/\{(\w+)\}/g, (_, name: string) => words[name]?.en ?? ''),
})
