import { isBlankText } from '../../../shared/pure/text'
import type { Refusal } from '../../../shared/pure/refusal'
import type { Label } from '../../../shared/pure/workflow'
import { isRecord } from '../../../shared/pure/is-record'
import { refuse } from './form-refusals'
import { brief } from '../../../shared/pure/brief'

const MOST = 500

/**
 * New wording; the result always has both languages.
 * @param before wording that an omitted language keeps; absent for something new.
 * Refusals: form-edit-malformed, form-wording.
 */
export function wordingOf(code: string, given: unknown, before?: Label): Label | Refusal {
  if (!isRecord(given)) return refuse('form-edit-malformed', { field: code, value: brief(given) })
  const { zh = before?.zh, en = before?.en, ...rest } = given
  const unknown = Object.keys(rest)[0]
  if (unknown !== undefined) return refuse('form-edit-unknown', { field: `${code}.${unknown}` })
  if (typeof zh !== 'string' || !isText(zh) || !/\p{Script=Han}/u.test(zh))
    return refuse('form-wording', { ...CHINESE, code, value: brief(zh) })
  if (typeof en !== 'string' || !isText(en) || /\p{Script=Han}/u.test(en))
    return refuse('form-wording', { ...ENGLISH, code, value: brief(en) })
  return { zh: zh.trim(), en: en.trim() }
}

const CHINESE = {
  language: '中文',
  languageEn: 'Chinese',
  rule: `须含汉字，不超过${MOST}字`,
  ruleEn: `Chinese characters, at most ${MOST}`,
}
const ENGLISH = {
  language: '英文',
  languageEn: 'English',
  rule: `不得为空，不含汉字，不超过${MOST}字符`,
  ruleEn: `not empty, no Chinese characters, at most ${MOST}`,
}

/** No NUL, no lone surrogates: PostgreSQL stores neither. */
export const isText = (value: string): boolean =>
  !isBlankText(value) && [...value].length <= MOST && !/[\u0000\p{Surrogate}]/u.test(value)
