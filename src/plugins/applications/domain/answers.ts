import { isBlankText } from '../../../shared/pure/text'
import { CATEGORY_CODES, isCategoryCode, type CategoryCode } from '../../../policy/categories'
import type { Day } from '../../../shared/pure/calendar'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import { RULES } from '../../../shared/pure/rule-words'
import { readAnswer } from './answer-check'
import { refuse } from './answer-refusals'
import type { Answer, Draft } from './answer-shape'
import { arrayOf, referencesOf, ticksOf, valueOf } from './answer-values'
import { isAsked, itemOf, type Form } from '../../forms/contract'
import { isRecord } from '../../../shared/pure/is-record'
import { brief } from '../../../shared/pure/brief'

/** Body of a save: any part of a draft. An item replaces its earlier answer; null removes it. */
export interface Piece {
  categories?: readonly CategoryCode[]
  scopes?: Readonly<Record<string, readonly string[] | null>>
  items?: Readonly<Record<string, Answer | null>>
  listings?: readonly string[]
  undertaking?: { signedBy: string } | null
}

export interface DraftLimits {
  /** S14 */
  mostCategories: number
  /** Day on which dates must be plausible. */
  today?: Day
}

type Merge = (draft: Draft, value: unknown, form: Form, limits: DraftLimits) => Draft | Refusal

/** In this order: whether an item may be answered depends on the categories in the same piece. */
const PARTS: { readonly [P in keyof Required<Piece>]: Merge } = {
  categories: mergeCategories,
  scopes: mergeScopes,
  items: mergeItems,
  listings: (draft, value) => {
    const listings = referencesOf('listings', value)
    return isRefusal(listings) ? listings : { ...draft, listings: [...listings].sort() }
  },
  undertaking: mergeUndertaking,
}

/**
 * Merges a piece into a draft (R06). Pieces for different items may come in any order.
 * @param piece raw input; accepted or refused as a whole.
 * Refusals: answer-…, naming the offending value.
 */
export function mergePiece(form: Form, draft: Draft, piece: unknown, limits: DraftLimits): Draft | Refusal {
  if (!isRecord(piece)) return refuse('answer-piece-malformed', { field: 'piece', value: brief(piece) })
  const unknown = Object.keys(piece).find((name) => !Object.hasOwn(PARTS, name))
  if (unknown !== undefined) return refuse('answer-field-unknown', { item: 'piece', field: brief(unknown) })
  let next = draft
  for (const [name, merge] of Object.entries<Merge>(PARTS)) {
    if (piece[name] === undefined) continue
    const merged = merge(next, piece[name], form, limits)
    if (isRefusal(merged)) return merged
    next = merged
  }
  return next
}

function mergeCategories(draft: Draft, value: unknown, _form: Form, { mostCategories }: DraftLimits): Draft | Refusal {
  const list = arrayOf('categories', 'categories', CATEGORY_CODES.length, value)
  if (isRefusal(list)) return list
  for (const [index, code] of list.entries()) {
    if (!isCategoryCode(code)) return refuse('answer-category-unknown', { value: brief(code) })
    if (list.indexOf(code) < index) return refuse('answer-duplicate', { item: 'categories', value: code })
  }
  if (list.length > mostCategories)
    return refuse('answer-too-many-categories', { most: mostCategories, count: list.length })
  return { ...draft, categories: CATEGORY_CODES.filter((code) => list.includes(code)) }
}

function mergeScopes(draft: Draft, value: unknown, form: Form): Draft | Refusal {
  if (!isRecord(value)) return refuse('answer-piece-malformed', { field: 'scopes', value: brief(value) })
  const scopes: Record<string, readonly string[]> = { ...draft.scopes }
  for (const [name, ticks] of Object.entries(value)) {
    const [category, code] = name.split('.')
    const scope = isCategoryCode(category) && form.categories[category].scopes.find((one) => one.code === code)
    if (!isCategoryCode(category) || !scope || name !== `${category}.${code}`)
      return refuse('answer-item-unknown', { item: brief(name) })
    if (!draft.categories.includes(category)) return foreign(form, name, category)
    const read = ticks === null ? [] : ticksOf(name, Object.keys(scope.options), ticks)
    if (isRefusal(read)) return read
    if (ticks === null) delete scopes[name]
    else scopes[name] = read
  }
  return { ...draft, scopes }
}

function mergeItems(draft: Draft, value: unknown, form: Form, { today }: DraftLimits): Draft | Refusal {
  if (!isRecord(value)) return refuse('answer-piece-malformed', { field: 'items', value: brief(value) })
  const items = new Map(Object.entries(draft.items))
  for (const [code, given] of Object.entries(value)) {
    const placed = itemOf(form, code)
    if (!placed) return refuse('answer-item-unknown', { item: brief(code) })
    if (!draft.categories.includes(placed.category)) return foreign(form, code, placed.category)
    if (!isAsked(placed.item))
      return refuse('answer-not-asked', { item: code, ...(placed.item.retired ? RETIRED : JUDGED) })
    const answer = given === null ? null : readAnswer(placed.item, given, today)
    if (isRefusal(answer)) return answer
    if (answer === null) items.delete(code)
    else items.set(code, answer as Answer)
  }
  return { ...draft, items: Object.fromEntries(items) }
}

const RETIRED = { why: '已停用', whyEn: 'retired' }
const JUDGED = { why: '由系统统计或专家评判', whyEn: 'counted by the system or judged by experts' }

function mergeUndertaking(draft: Draft, value: unknown): Draft | Refusal {
  const unsigned = { ...draft }
  delete unsigned.undertaking
  if (value === null) return unsigned
  const fields = isRecord(value) ? Object.keys(value) : []
  if (!isRecord(value) || fields.some((field) => field !== 'signedBy'))
    return refuse('answer-piece-malformed', { field: 'undertaking', value: brief(value) })
  const signedBy = valueOf('undertaking', 'signedBy', { type: 'text', max: 100 }, value.signedBy)
  if (isRefusal(signedBy)) return signedBy
  return isBlankText(signedBy)
    ? refuse('answer-invalid', { item: 'undertaking', field: 'signedBy', value: signedBy, rule: RULES.filled })
    : { ...unsigned, undertaking: { signedBy: signedBy.trim() } }
}

const foreign = (form: Form, item: string, category: CategoryCode): Refusal =>
  refuse('answer-category-foreign', { item, category: form.categories[category].zh, categoryCode: category })
