import { defineRefusals, type Refusal } from '../../../shared/pure/refusal'
import { settled } from '../../../shared/pure/settling'
import { onInput, type Guard, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import {
  assertOrdered,
  CLOSES,
  closesFor,
  isOpenEnded,
  type BatchWindows,
  type Extension,
  type WindowName,
} from './windows'
import { deadlineInText } from '../../../shared/pure/say-instant'

export const refuse = defineRefusals({
  'other-batch-open': {
    status: 409,
    zh: '同类批次“{batch}”仍在开放，须先结束或勾选“允许并行”',
    en: 'The batch "{batch}" of the same kind is still open',
  },
  'window-over': {
    status: 409,
    zh: '“{field}”原定时间（{was}）已过，只能通过延期处理',
    en: 'The old instant of "{name}" ({was}) has passed: grant an extension instead',
  },
  'nothing-changed': { status: 400, zh: '没有改动任何时间', en: 'No instant was changed' },
  'in-the-past': {
    status: 400,
    zh: '“{field}”（{value}）应晚于当前时间',
    en: '"{name}" ({value}) must lie in the future',
  },
  'extension-shortens': {
    status: 400,
    zh: '延期时间（{until}）应晚于现截止时间（{closesAt}）',
    en: 'The extension ({until}) must be later than the present close ({closesAt})',
  },
  'extension-scope': { status: 400, zh: '请填写延期对象：{field}', en: 'Say whom the extension covers: {name}' },
  'extension-past-recommendation': {
    status: 400,
    zh: '填报延期（{until}）不得晚于所在市推荐截止（{closesAt}），请先延长推荐期',
    en: 'The filing extension ({until}) goes beyond the recommendation close ({closesAt}); extend that first',
  },
  'city-answering': {
    status: 409,
    zh: '尚有{count}项退回市级的需求未到补正截止时间',
    en: '{count} demands returned to their city may still be answered',
  },
  'no-such-window': {
    status: 400,
    zh: '服务商批次没有“{field}”这项时间，也没有可延长的截止时间',
    en: 'A batch of providers has no "{name}" to change or to extend',
  },
})

export interface Batch extends Subject, Omit<BatchWindows, 'documentId' | 'state'> {
  kind: string
  year: number
  ordinal: number
}

export interface BatchRow extends Batch {
  id: number
  kind: 'pilot' | 'provider'
  parallel: boolean
}

export interface BatchFacts {
  otherOpen: string | null
  extensions: readonly Extension[]
  unconcluded: number
  /** In review with a conclusion, not determined yet. */
  concluded: number
  /** Returned to a city whose deadline to answer is still open (S41). */
  answering: number
}

type BatchGuard = Guard<Batch, BatchFacts>

export const WINDOWS = {
  liaisonDueAt: l('联络员报送截止', 'Liaison due'),
  filingClosesAt: l('企业填报截止', 'Filing closes'),
  recommendClosesAt: l('市级推荐截止', 'Recommendation closes'),
} as const

export const ordered: BatchGuard = ({ subject }) => assertOrdered(subject)
export const onlyOpen: BatchGuard = ({ facts }) =>
  facts.otherOpen === null || refuse('other-batch-open', { batch: facts.otherOpen })

export const closesInFuture: BatchGuard = ({ subject, at }) =>
  isOpenEnded(subject, 'filing') ||
  new Date(subject.filingClosesAt as string) > at.now ||
  refuse('in-the-past', {
    name: 'filingClosesAt',
    field: WINDOWS.filingClosesAt.zh,
    value: deadlineInText(new Date(subject.filingClosesAt as string)),
  })

/** R03: before the old close, with a reason and in order; an instant that has passed can only be extended. */
export const changesWindows = onInput<Batch, BatchFacts>('changesWindows', ({ subject, input, facts, at }) => {
  const changed = (Object.keys(WINDOWS) as (keyof typeof WINDOWS)[]).filter(
    (name) => input[name] && new Date(input[name] as string).getTime() !== new Date(subject[name] as string).getTime(),
  )
  if (changed.length === 0) return refuse('nothing-changed')
  for (const name of changed) {
    if (subject.kind === 'provider' && name !== 'filingClosesAt')
      return refuse('no-such-window', { name, field: WINDOWS[name].zh })
    const was = new Date(subject[name] as string)
    // S13: an open-ended batch gets its cut-off.
    if (subject[name] && at.arrivedAt >= was)
      return refuse('window-over', { name, field: WINDOWS[name].zh, was: deadlineInText(was) })
    if (new Date(input[name] as string) <= at.arrivedAt)
      return refuse('in-the-past', {
        name,
        field: WINDOWS[name].zh,
        value: deadlineInText(new Date(input[name] as string)),
      })
  }
  return stillOrdered(subject, { ...subject, ...pick(input, changed) }, facts.extensions)
})

/** In order, and every filing extension that the recommendation window covered is still covered (R03, R04). */
function stillOrdered(before: Batch, after: Batch, extensions: readonly Extension[]): true | Refusal {
  for (const extension of extensions.filter(({ window }) => window === 'filing')) {
    const until = new Date(extension.until)
    const [was, closes] = [before, after].map((batch) => closesFor(batch, 'recommendation', extension, extensions))
    if (was && closes && until <= was && until > closes)
      return refuse('extension-past-recommendation', {
        until: deadlineInText(until),
        closesAt: deadlineInText(closes),
      })
  }
  return assertOrdered(after)
}

export const pick = (input: Record<string, unknown>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, new Date(input[name] as string).toISOString()]))

/** R04: an extension lengthens a window, names whom it covers, and keeps the order of the windows. */
export const extendsWindow = onInput<Batch, BatchFacts>('extendsWindow', ({ subject, input, facts, at }) => {
  const until = new Date(input.until as string)
  const window = input.window as WindowName
  if (subject.kind === 'provider' && (window === 'recommendation' || isOpenEnded(subject, window)))
    return refuse('no-such-window', { name: window, field: WINDOWS[CLOSES[window]].zh })
  const needed = { batch: null, city: 'cityCode', applicant: 'creditCode' }[input.scope as string]
  if (needed && !input[needed])
    return refuse('extension-scope', { name: needed, field: needed === 'cityCode' ? '市' : '统一社会信用代码' })
  if (until <= at.arrivedAt)
    return refuse('in-the-past', { name: 'until', field: '延期至', value: deadlineInText(until) })
  const place = { cityCode: input.cityCode as string | undefined, creditCode: input.creditCode as string | undefined }
  const now = closesFor(subject, window, place, facts.extensions)
  if (now && until <= now)
    return refuse('extension-shortens', { until: deadlineInText(until), closesAt: deadlineInText(now) })
  const recommend = closesFor(subject, 'recommendation', place, facts.extensions)
  if (window === 'filing' && recommend && until > recommend)
    return refuse('extension-past-recommendation', {
      until: deadlineInText(until),
      closesAt: deadlineInText(recommend),
    })
  return true
})

/** R02: refuses to close a batch while requests that arrived before a close are still being handled. */
export const windowsSettled: BatchGuard = ({ subject, facts, at }) => {
  const closes = [subject.filingClosesAt, subject.recommendClosesAt, ...facts.extensions.map(({ until }) => until)]
  return closes.map((close) => settled(close, at)).find((verdict) => verdict !== true) ?? true
}

/** S41: a city's late answer goes into a further edition of its list, so the batch stays open until the deadline. */
export const answersIn: BatchGuard = ({ facts }) =>
  facts.answering === 0 || refuse('city-answering', { count: facts.answering })
