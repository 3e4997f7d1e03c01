import type { Day } from '../shared/pure/calendar'
import { LABEL_DEFAULTS, LABELS, effectiveKinds, refuse, type LabelKind, type LabelSettings } from './labels'
import type { Refusal } from '../shared/pure/refusal'
import type { Label } from '../shared/pure/workflow'

/** A label as stored; days are `YYYY-MM-DD` in China. */
export interface EnterpriseLabel {
  kind: LabelKind
  state: 'declared' | 'confirmed' | 'rejected'
  source: 'imported' | 'declared'
  certificateNumber?: string | null
  /** Year in which it was awarded. */
  year?: number | null
  /** Last valid day; none if the list names none. */
  validUntilOn?: Day | null
  /** Name of the key chain or cluster. */
  chainName?: string | null
  /** Whether a proof is attached. */
  hasProof?: boolean
  /** Day of the city's confirmation; after the expiry, it is a decision on the expired label, on whichever day it was filed. */
  confirmedOn?: Day | null
}

export const REASONS = {
  valid: { zh: '有效', en: 'valid' },
  'valid-without-end': { zh: '有效，未载明有效期', en: 'valid, no end known' },
  'valid-unchecked': {
    zh: '企业自行申报，尚未与认定名单核对',
    en: 'declared by the enterprise, not yet checked against a list',
  },
  'expired-accepted': { zh: '已过有效期，市级工业和信息化局已同意', en: 'expired, accepted by the city' },
  expired: { zh: '已过有效期，由市级工业和信息化局决定', en: 'expired, for the city to decide' },
  'city-confirmed': { zh: '市级工业和信息化局已确认', en: 'confirmed by the city' },
  'gate-by-will': { zh: '自愿申报的链群企业', en: 'willing member of a chain or cluster' },
  'awaits-city': { zh: '待市级工业和信息化局确认', en: 'awaits confirmation by the city' },
  rejected: { zh: '市级工业和信息化局未予确认', en: 'rejected by the city' },
  'no-evidence': { zh: '未提供证书编号或证明材料', en: 'neither certificate number nor proof given' },
  'no-chain': { zh: '未填写所属产业链或集群', en: 'the chain or cluster is not named' },
  'not-yet': { zh: '认定年份晚于申报日期', en: 'given in a later year' },
} as const satisfies Record<string, Label>

export type Reason = keyof typeof REASONS

const EFFECT: Record<Reason, 'counts' | 'city' | 'not'> = {
  valid: 'counts',
  'valid-without-end': 'counts',
  'valid-unchecked': 'counts',
  'expired-accepted': 'counts',
  'city-confirmed': 'counts',
  'gate-by-will': 'counts',
  expired: 'city',
  'awaits-city': 'city',
  rejected: 'not',
  'no-evidence': 'not',
  'no-chain': 'not',
  'not-yet': 'not',
}

/** Shown to staff although the label counts or may count. */
const WARNINGS: readonly Reason[] = ['valid-without-end', 'valid-unchecked', 'expired', 'expired-accepted']

export interface LabelVerdict {
  kind: LabelKind
  reason: Reason
  effect: 'counts' | 'city' | 'not'
  warning: boolean
}

export type Eligibility =
  | { ok: true; outcome: 'eligible' | 'needs-city-confirmation'; kinds: LabelKind[]; labels: LabelVerdict[] }
  | (Refusal & { labels: LabelVerdict[] })

/**
 * R22, §1(2): whether an enterprise may file, by its labels.
 * @param labels all its labels, in any state.
 * @param onDay the day of filing in China; a label counts if valid on it, the last day included.
 * @param settings S08, S09.
 * @returns eligible with the kinds that count (S08 applied); needs-city-confirmation if it has only expired labels or
 * an unconfirmed chain or cluster (S09); else the refusal no-eligible-label. Always with a verdict per label.
 */
export function eligibility(
  labels: readonly EnterpriseLabel[],
  onDay: Day,
  settings: LabelSettings = LABEL_DEFAULTS,
): Eligibility {
  const verdicts = labels.map((label): LabelVerdict => {
    const reason = LABELS[label.kind].gate ? judgeGate(label, onDay, settings) : judgeTitle(label, onDay)
    return { kind: label.kind, reason, effect: EFFECT[reason], warning: WARNINGS.includes(reason) }
  })
  for (const [effect, outcome] of [
    ['counts', 'eligible'],
    ['city', 'needs-city-confirmation'],
  ] as const) {
    const kinds = verdicts.filter((verdict) => verdict.effect === effect).map(({ kind }) => kind)
    if (kinds.length > 0) return { ok: true, outcome, kinds: effectiveKinds(kinds, settings), labels: verdicts }
  }
  return { ...refuse('no-eligible-label', explain(verdicts)), labels: verdicts }
}

function judgeTitle(label: EnterpriseLabel, onDay: Day): Reason {
  if (label.state === 'rejected') return 'rejected'
  if (label.year && label.year > Number(onDay.slice(0, 4))) return 'not-yet'
  const onCityRecord = label.source === 'imported' || label.state === 'confirmed'
  if (!onCityRecord && !label.certificateNumber && !label.hasProof) return 'no-evidence'
  if (label.validUntilOn && label.validUntilOn < onDay)
    return acceptedAfterExpiry(label) ? 'expired-accepted' : 'expired'
  if (!onCityRecord) return 'valid-unchecked'
  return label.validUntilOn ? 'valid' : 'valid-without-end'
}

function judgeGate(label: EnterpriseLabel, onDay: Day, settings: LabelSettings): Reason {
  if (label.state === 'rejected') return 'rejected'
  if (!label.chainName) return 'no-chain'
  if (label.validUntilOn && label.validUntilOn < onDay)
    return acceptedAfterExpiry(label) ? 'expired-accepted' : 'expired'
  if (label.state === 'confirmed') return 'city-confirmed'
  return settings.gateNeedsCityConfirmation ? 'awaits-city' : 'gate-by-will'
}

/** A confirmation before the expiry says nothing about the time after it. */
function acceptedAfterExpiry({ state, confirmedOn, validUntilOn }: EnterpriseLabel): boolean {
  return state === 'confirmed' && !!confirmedOn && !!validUntilOn && confirmedOn > validUntilOn
}

function explain(verdicts: readonly LabelVerdict[]): { reasons: string; codes: string } {
  if (verdicts.length === 0) return { reasons: '未登记任何称号', codes: 'no label' }
  return {
    reasons: verdicts.map(({ kind, reason }) => `${LABELS[kind].zh}：${REASONS[reason].zh}`).join('；'),
    codes: verdicts.map(({ kind, reason }) => `${LABELS[kind].en}: ${REASONS[reason].en}`).join('; '),
  }
}
