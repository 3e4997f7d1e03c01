import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'

/** Met, not met, or left to people. */
export type Verdict = 'met' | 'not-met' | 'people'

export const VERDICTS = {
  met: l('符合', 'Met'),
  'not-met': l('不符合', 'Not met'),
  people: l('待人工判断', 'For people to judge'),
} as const satisfies Record<Verdict, Label>

/** Reason of a finding; it determines the verdict. */
export const REASONS = {
  enough: { verdict: 'met', ...l('达到要求', 'enough') },
  evidenced: { verdict: 'met', ...l('已提供有效材料', 'valid evidence given') },
  valid: { verdict: 'met', ...l('证书有效', 'the certificate is valid') },
  'not-applicable': { verdict: 'met', ...l('不适用，未填写', 'does not apply, left blank') },
  unanswered: { verdict: 'not-met', ...l('未填写', 'not answered') },
  'too-few': { verdict: 'not-met', ...l('数量不足', 'too few') },
  'parts-missing': { verdict: 'not-met', ...l('内容不齐全', 'parts are missing') },
  'nobody-in-team': { verdict: 'not-met', ...l('团队无人员', 'a team has nobody') },
  'evidence-missing': { verdict: 'not-met', ...l('缺少证明材料', 'evidence is missing') },
  'evidence-expired': { verdict: 'not-met', ...l('证明材料已过有效期', 'the evidence has expired') },
  'file-unsound': { verdict: 'not-met', ...l('文件无法读取或与类型不符', 'the file is not what it says') },
  'certificate-expired': { verdict: 'not-met', ...l('证书已过有效期', 'the certificate has expired') },
  judgement: { verdict: 'people', ...l('由专家评判', 'judged by experts') },
  'own-system': { verdict: 'people', ...l('以自有体系文件代替认证', 'an own system in place of a certificate') },
  'validity-unknown': { verdict: 'people', ...l('未载明有效期', 'no end of validity is known') },
  'file-unexamined': { verdict: 'people', ...l('文件尚未查验', 'the file is not examined yet') },
  'only-other': { verdict: 'people', ...l('仅勾选“其他”', 'only "other" is ticked') },
  'more-than-employed': { verdict: 'people', ...l('人数超过登记的从业人数', 'more persons than employed') },
  'no-listings': { verdict: 'people', ...l('未随申请提交装备产品', 'no device is put forward') },
  undecided: { verdict: 'people', ...l('部分记录无法核实', 'some records cannot be decided') },
} as const satisfies Record<string, Label & { verdict: Verdict }>

export type ReasonCode = keyof typeof REASONS

export interface Finding {
  reason: ReasonCode
  /** Numbers and names for the sentence: `counted`, `least`, `missing`. */
  values?: Readonly<Record<string, unknown>>
}

export const verdictOf = ({ reason }: Finding): Verdict => REASONS[reason].verdict

/** The worst of several findings: failed before to-be-checked before met. */
export function worstFinding(findings: readonly Finding[]): Finding | undefined {
  for (const verdict of ['not-met', 'people', 'met'] as const) {
    const found = findings.find((finding) => verdictOf(finding) === verdict)
    if (found) return found
  }
  return undefined
}

/** Compares with the threshold: enough for certain, enough if open entries count, or too few. */
export function countFinding(counted: number, open: number, least: number): Finding {
  const values = { counted, least, ...(open > 0 ? { open } : {}) }
  if (counted >= least) return { reason: 'enough', values }
  return { reason: counted + open >= least ? 'undecided' : 'too-few', values }
}
