import { defineRefusals, type Refusal } from '../../../shared/pure/refusal'
import { deadlineInText, lateness, openingInText } from '../../../shared/pure/say-instant'
import type { Label } from '../../../shared/pure/workflow'
import { shanghaiInstant } from '../../../shared/pure/calendar'

export const refuse = defineRefusals({
  'batch-not-open': {
    status: 409,
    zh: '批次“{batch}”当前状态为“{stateLabel}”，暂不受理',
    en: 'The batch "{batch}" is not open ({state})',
  },
  'window-not-open-yet': {
    status: 409,
    zh: '{window}尚未开始，开始时间为{opens}',
    en: 'The window "{windowEn}" opens at {opens} (Asia/Shanghai)',
  },
  'window-closed': {
    status: 409,
    zh: '{window}已于{closed}截止，系统收到完整请求的时间为{arrived}，本批次不再受理',
    en: 'The window "{windowEn}" closed at {closed} (Asia/Shanghai); the complete request arrived at {arrived}',
  },
  'windows-missing': { status: 400, zh: '请先填写：{fields}', en: 'Fill in first: {names}' },
  'windows-disordered': {
    status: 400,
    zh: '时间顺序不对：{earlier}（{earlierAt}）不得晚于{later}（{laterAt}）',
    en: 'Wrong order: {earlierName} ({earlierAt}) must not be later than {laterName} ({laterAt})',
  },
})

export type WindowName = 'filing' | 'recommendation'

/**
 * The instants of a batch. Pilot enterprises (§3(2)): liaison 15 Aug, filing 20 Aug, recommendation 22 Aug, in the
 * batch's year. Providers (§3(1)) have no date in the policy: filing only, with a cut-off or, without one, open as long
 * as the batch (S13).
 */
export interface BatchWindows {
  documentId: string
  name: string
  state: string
  kind?: string
  liaisonDueAt: Date | string | null
  filingOpensAt: Date | string | null
  filingClosesAt: Date | string | null
  recommendClosesAt: Date | string | null
}

/** S03: an extension until an instant, for the batch, one city or one applicant. */
export interface Extension {
  window: WindowName
  scope: 'batch' | 'city' | 'applicant'
  cityCode: string | null
  creditCode: string | null
  until: Date | string
}

export interface Applicant {
  cityCode?: string | null
  creditCode?: string | null
}

export const WINDOW_NAMES: Record<WindowName, Label> = {
  filing: { zh: '需求填报', en: 'filing' },
  recommendation: { zh: '市级推荐', en: 'city recommendation' },
}

const isForProviders = ({ kind }: { kind?: string }): boolean => kind === 'provider'

const labelOf = (batch: BatchWindows, window: WindowName): Label =>
  isForProviders(batch) && window === 'filing' ? { zh: '服务商申请', en: 'application' } : WINDOW_NAMES[window]

/** S13: provider applications are accepted until the province sets a cut-off. */
export const isOpenEnded = (batch: BatchWindows, window: WindowName): boolean =>
  isForProviders(batch) && window === 'filing' && !batch.filingClosesAt

export const CLOSES: Record<WindowName, 'filingClosesAt' | 'recommendClosesAt'> = {
  filing: 'filingClosesAt',
  recommendation: 'recommendClosesAt',
}

/** R04: an extension applies only to those it covers. */
export function coversApplicant(extension: Extension, applicant: Applicant): boolean {
  if (extension.scope === 'batch') return true
  if (extension.scope === 'city') return Boolean(extension.cityCode) && extension.cityCode === applicant.cityCode
  return Boolean(extension.creditCode) && extension.creditCode === applicant.creditCode
}

/**
 * The instant a window closes for an applicant: the batch's close, or the latest extension that covers him (R04); null
 * for an open-ended window.
 */
export function closesFor(
  batch: BatchWindows,
  window: WindowName,
  applicant: Applicant,
  extensions: readonly Extension[],
): Date | null {
  const close = batch[CLOSES[window]]
  if (!close) return null
  const instants = extensions
    .filter((extension) => extension.window === window && coversApplicant(extension, applicant))
    .map((extension) => new Date(extension.until).getTime())
  return new Date(Math.max(new Date(close).getTime(), ...instants))
}

/** R19: an open batch whose liaison date has come, and no liaison of the city on record. */
export const isLiaisonOverdue = (batch: BatchWindows | undefined, liaison: string | null, now: Date): boolean =>
  batch?.state === 'open' && !liaison && !!batch.liaisonDueAt && new Date(batch.liaisonDueAt) <= now

/**
 * Whether a window is open (R02, R24, R29); called on every path that files or recommends. Windows are half-open,
 * `[opensAt, closesAt)`, compared with the instant the request arrived on the database's clock.
 * Refusals: batch-not-open, window-not-open-yet, window-closed.
 */
export function assertOpen(
  batch: BatchWindows,
  window: WindowName,
  applicant: Applicant,
  extensions: readonly Extension[],
  arrivedAt: Date,
): true | Refusal {
  const isOpen = batch.state === 'open'
  if (!isOpen)
    return refuse('batch-not-open', {
      batch: batch.name,
      state: batch.state,
      stateLabel: BATCH_STATE_LABELS[batch.state],
    })
  const label = labelOf(batch, window)
  const opens = batch.filingOpensAt ? new Date(batch.filingOpensAt) : null
  if (!opens || arrivedAt < opens)
    return refuse('window-not-open-yet', {
      window: label.zh,
      windowEn: label.en,
      opensAt: opens && shanghaiInstant(opens),
      opens: opens && openingInText(opens),
    })
  if (isOpenEnded(batch, window)) return true
  const closes = closesFor(batch, window, applicant, extensions)
  if (!closes || arrivedAt >= closes)
    return refuse('window-closed', {
      window: label.zh,
      windowEn: label.en,
      closesAt: closes && shanghaiInstant(closes),
      arrivedAt: shanghaiInstant(arrivedAt),
      ...lateness(closes, arrivedAt),
    })
  return true
}

const BATCH_STATE_LABELS: Record<string, string> = {
  planned: '筹备中',
  open: '进行中',
  closed: '已结束',
  cancelled: '已取消',
}

/** A window begins with a day and ends with one (S01). */
const sayWindow = (name: (typeof ORDER)[number][0], at: Date): Label =>
  name === 'filingOpensAt' ? openingInText(at) : deadlineInText(at)

const ORDER = [
  ['filingOpensAt', '填报开始时间'],
  ['liaisonDueAt', '联络员报送截止'],
  ['filingClosesAt', '企业填报截止'],
  ['recommendClosesAt', '市级推荐截止'],
] as const

/**
 * Section 4: liaisonDue ≤ filingClose ≤ recommendClose, and filing opens before it closes; refuses any other order. A
 * provider batch needs only its opening; a cut-off, if any, comes later (S13).
 */
export function assertOrdered(windows: Omit<BatchWindows, 'documentId' | 'name' | 'state'>): true | Refusal {
  const needed = isForProviders(windows) ? ORDER.slice(0, 1) : ORDER
  const missing = needed.filter(([name]) => !windows[name])
  if (missing.length > 0)
    return refuse('windows-missing', {
      names: missing.map(([name]) => name),
      fields: missing.map(([, label]) => label),
    })
  const at = (name: (typeof ORDER)[number][0]): number => new Date(windows[name] as string).getTime()
  const pairs = [
    [ORDER[1], ORDER[2]],
    [ORDER[2], ORDER[3]],
    [ORDER[0], ORDER[2]],
  ] as const
  // Provider batches leave windows out; missing ones are not compared.
  const given = pairs.filter(([[earlier], [later]]) => windows[earlier] && windows[later])
  for (const [[earlier, earlierLabel], [later, laterLabel]] of given)
    if (at(earlier) > at(later) || (earlier === 'filingOpensAt' && at(earlier) === at(later)))
      return refuse('windows-disordered', {
        earlier: earlierLabel,
        earlierName: earlier,
        earlierAt: sayWindow(earlier, new Date(at(earlier))),
        later: laterLabel,
        laterName: later,
        laterAt: sayWindow(later, new Date(at(later))),
      })
  return true
}
