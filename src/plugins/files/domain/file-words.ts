import { l } from '../../../shared/pure/schema'

/** Purpose of a private file. */
export const PURPOSES = {
  evidence: l('证明材料', 'Evidence'),
  verification: l('主体核验材料', 'Verification of the organisation'),
  objection: l('名单异议材料', 'Evidence of an objection'),
} as const
export type Purpose = keyof typeof PURPOSES

/** Purposes that accounts may choose. */
export const ACCOUNT_PURPOSES = ['evidence', 'verification'] as const satisfies readonly Purpose[]

/** Results of the virus scan. */
export const SCANS = {
  pending: l('待检查病毒', 'Waiting for the virus scanner'),
  clean: l('已检查，未发现病毒', 'Scanned, clean'),
  infected: l('含有病毒，内容已删除', 'Infected, kept away'),
  unscanned: l('未检查病毒', 'Not scanned'),
  failed: l('病毒检查未完成', 'The scanner could not check it'),
} as const
export type Scan = keyof typeof SCANS
