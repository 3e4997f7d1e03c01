import type { Day } from '../../../shared/pure/calendar'
import { isRefusal } from '../../../shared/pure/refusal'
import type { ConditionItem } from '../../../policy/category-form'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import { readAnswer } from './answer-check'
import { EMPTY_DRAFT, tickable, type Answer, type Draft } from './answer-shape'
import { canonical } from '../../../shared/pure/canonical'
import { isAsked, itemOf, itemsOf, type Form, type FormItem } from '../../forms/contract'

/** Notes on what to look at again; `kept` says whether the old answer was taken over. */
export const PREFILL_NOTES = {
  'item-gone': { kept: false, ...l('本批不再填报', 'no longer asked') },
  'item-new': { kept: false, ...l('本批新增', 'asked for the first time') },
  'answer-unfit': { kept: false, ...l('填报方式已改变，请重新填写', 'asked in another way; answer it anew') },
  'options-gone': { kept: true, ...l('部分选项已取消', 'some options are gone') },
  'wording-changed': { kept: true, ...l('表述有调整，请核对', 'worded anew; please check') },
  'threshold-changed': { kept: true, ...l('标准有调整，请核对', 'the threshold has changed; please check') },
  'evidence-expired': { kept: true, ...l('材料已过有效期，请更新', 'the evidence has expired; renew it') },
} as const satisfies Record<string, Label & { kept: boolean }>

export type PrefillCode = keyof typeof PREFILL_NOTES

export interface Prefilled {
  draft: Draft
  notes: readonly { item: string; code: PrefillCode }[]
}

/**
 * Fills a new application from an earlier one: what fits the current form is kept, the rest is noted. The undertaking
 * is signed anew.
 * @param earlier answers with the form that asked them.
 * @param onDay day of prefilling in China, for evidence expired since.
 */
export function prefill(form: Form, earlier: { form: Form; draft: Draft }, onDay: Day): Prefilled {
  const { draft: old } = earlier
  const items: Record<string, Answer> = {}
  const notes: Prefilled['notes'][number][] = []
  for (const [code, answer] of Object.entries(old.items)) {
    const item = itemOf(form, code)?.item
    const fitted = item && isAsked(item) ? fit(item, answer) : undefined
    if (fitted) items[code] = fitted
    for (const note of notesOn(form, earlier.form, code, answer, fitted, onDay)) notes.push({ item: code, code: note })
  }
  for (const { item } of itemsOf(form, old.categories))
    if (isAsked(item) && !wasAsked(earlier.form, item.code)) notes.push({ item: item.code, code: 'item-new' })
  const scopes = Object.fromEntries(
    Object.entries(old.scopes).map(([name, ticks]) => [name, stillThere(form, name, ticks)]),
  )
  return { draft: { ...EMPTY_DRAFT, categories: old.categories, scopes, items, listings: old.listings }, notes }
}

/** The part of an answer that the item still accepts; undefined if none. */
function fit(item: FormItem, answer: Answer): Answer | undefined {
  const options = tickable(item.check)
  const ticked = answer.ticked?.filter((tick) => options.includes(tick))
  const read = readAnswer(item, ticked && options.length > 0 ? { ...answer, ticked } : answer)
  return isRefusal(read) ? undefined : (read as Answer)
}

function notesOn(
  form: Form,
  before: Form,
  code: string,
  answer: Answer,
  fitted: Answer | undefined,
  onDay: Day,
): PrefillCode[] {
  const [now, then] = [itemOf(form, code)?.item, itemOf(before, code)?.item]
  if (!now || !isAsked(now)) return ['item-gone']
  if (!fitted) return ['answer-unfit']
  const expired =
    fitted.files?.some(({ validUntilOn }) => validUntilOn && validUntilOn < onDay) ||
    (fitted.certificate?.validUntilOn ?? onDay) < onDay
  const found: [PrefillCode, boolean | undefined][] = [
    ['options-gone', (fitted.ticked?.length ?? 0) < (answer.ticked?.length ?? 0)],
    ['wording-changed', then && (then.zh !== now.zh || then.en !== now.en)],
    ['threshold-changed', then && bounds(form, now) !== bounds(before, then)],
    ['evidence-expired', expired],
  ]
  return found.filter(([, is]) => is).map(([note]) => note)
}

const wasAsked = (form: Form, code: string): boolean => {
  const item = itemOf(form, code)?.item
  return item !== undefined && isAsked(item)
}

/** Thresholds of a check with their values in the form. */
function bounds(form: Form, { check }: ConditionItem): string {
  const named = Object.entries(check).filter(
    ([, name]) => typeof name === 'string' && Object.hasOwn(form.thresholds, name),
  )
  return canonical(named.map(([, name]) => form.thresholds[name as keyof Form['thresholds']]))
}

function stillThere(form: Form, name: string, ticks: readonly string[]): readonly string[] {
  const scope = Object.entries(form.categories)
    .flatMap(([category, { scopes }]) => scopes.map((one) => ({ ...one, name: `${category}.${one.code}` })))
    .find((one) => one.name === name)
  return ticks.filter((tick) => scope && Object.hasOwn(scope.options, tick))
}
