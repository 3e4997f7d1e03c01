import { defineRefusals, type Refusal } from './refusal'
import { foldCode } from './text'
import type { Label } from './workflow'
import { cut } from './brief'

export const refuse = defineRefusals({
  'credit-code-length': {
    status: 400,
    zh: '统一社会信用代码“{value}”为{length}位，应为18位',
    en: 'The credit code "{value}" has {length} characters; it must have 18',
  },
  'credit-code-cut': {
    status: 400,
    zh: '统一社会信用代码“{value}”已被表格软件改写为数字，末尾几位已经丢失，请将该列设为文本后重新填写',
    en: 'A spreadsheet turned the credit code "{value}" into a number and its last digits are lost; enter it as text',
  },
  'credit-code-characters': {
    status: 400,
    zh: '统一社会信用代码“{value}”第{position}位“{character}”不符合要求（第3至8位为数字，其余为数字或大写字母，不用I、O、Z、S、V）',
    en: 'Character {position} "{character}" of the credit code "{value}" is not allowed (3-8 are digits, the others digits or letters without I, O, Z, S, V)',
  },
  'credit-code-check-digit': {
    status: 400,
    zh: '统一社会信用代码“{value}”的校验码不正确，请核对是否录错',
    en: 'The check digit of the credit code "{value}" is wrong; please look for a typing error',
  },
})

export type SubjectKind =
  | 'firm'
  | 'individual-business'
  | 'farmers-cooperative'
  | 'institution'
  | 'government-organ'
  | 'mass-organisation'
  | 'association'
  | 'private-non-enterprise'
  | 'foundation'
  | 'legal-service'
  | 'religious'
  | 'trade-union'
  | 'military-institution'
  | 'rural-collective'
  | 'foreign-body'
  | 'other'

export const SUBJECT_KINDS: Record<SubjectKind, Label> = {
  firm: { zh: '企业', en: 'enterprise' },
  'individual-business': { zh: '个体工商户', en: 'individual business' },
  'farmers-cooperative': { zh: '农民专业合作社', en: "farmers' cooperative" },
  institution: { zh: '事业单位', en: 'public institution' },
  'government-organ': { zh: '机关', en: 'government organ' },
  'mass-organisation': { zh: '群众团体', en: 'mass organisation' },
  association: { zh: '社会团体', en: 'association' },
  'private-non-enterprise': { zh: '民办非企业单位', en: 'private non-enterprise unit' },
  foundation: { zh: '基金会', en: 'foundation' },
  'legal-service': { zh: '法律服务机构', en: 'legal service body' },
  religious: { zh: '宗教活动场所或院校', en: 'religious site or school' },
  'trade-union': { zh: '工会', en: 'trade union' },
  'military-institution': { zh: '军队事业单位', en: 'military institution' },
  'rural-collective': { zh: '农村集体经济组织', en: 'rural collective' },
  'foreign-body': { zh: '境外驻华机构', en: 'foreign body in China' },
  other: { zh: '其他组织', en: 'other organisation' },
}

/** Registering authority (1st character) and category (2nd) -> kind, GB 32100-2015; anything else is `other`. */
const KIND_BY_PREFIX: Readonly<Record<string, SubjectKind>> = {
  '11': 'government-organ',
  '12': 'institution',
  '13': 'mass-organisation',
  '21': 'foreign-body',
  '31': 'legal-service',
  '32': 'legal-service',
  '33': 'legal-service',
  '34': 'legal-service',
  '35': 'legal-service',
  '41': 'foreign-body',
  '51': 'association',
  '52': 'private-non-enterprise',
  '53': 'foundation',
  '61': 'foreign-body',
  '62': 'foreign-body',
  '71': 'religious',
  '72': 'religious',
  '81': 'trade-union',
  '91': 'firm',
  '92': 'individual-business',
  '93': 'farmers-cooperative',
  A1: 'military-institution',
  N1: 'rural-collective',
  N2: 'rural-collective',
  N3: 'rural-collective',
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = Array.from({ length: 17 }, (_, index) => 3 ** index % 31)
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

export interface CreditCode {
  ok: true
  /** 18 characters, half-width, upper case. */
  code: string
  kind: SubjectKind
  /** Division of the registering authority at the time (GB/T 2260): may be a province, or abolished since. */
  divisionCode: string
  /** The embedded organisation code (GB 11714), 9 characters. */
  organisationCode: string
}

/**
 * Reads a unified social credit code (统一社会信用代码, GB 32100-2015) of any kind of subject.
 * @param text as typed or pasted; spaces of any kind, full-width characters and lower case are normalised, nothing else.
 *   A cell that a spreadsheet holds as a number goes in as the number: it is always refused, since one cut code in 31
 *   would pass the check digit by chance.
 * @returns the code and its parts. The check digit of the embedded organisation code is not required: codes of the
 *   first trial regions break GB 11714 and are valid; ask `organisationCodeHolds`.
 * Refusals: credit-code-cut (a number, 15 digits and zeros, or an exponent, as Excel leaves them), credit-code-length,
 *   credit-code-characters, credit-code-check-digit.
 */
export function parseCreditCode(text: string | number): CreditCode | Refusal {
  if (typeof text === 'number') return refuse('credit-code-cut', { value: text })
  const code = foldCode(text)
  // Excel keeps 15 digits of a number: an all-digit code comes back as 9.13701E+17 or ends in three zeros.
  if (/^\d(\.\d+)?E\+?\d+$/.test(code)) return refuse('credit-code-cut', { value: cut(text.trim(), 40) })
  const length = [...code].length
  if (length !== 18) return refuse('credit-code-length', { value: cut(text.trim(), 40), length })
  const position = [...code].findIndex((character, index) => !isAllowed(character, index))
  if (position >= 0)
    return refuse('credit-code-characters', { value: code, position: position + 1, character: [...code][position] })
  if (checkDigit(code.slice(0, 17)) !== code[17])
    return /^\d{15}000$/.test(code)
      ? refuse('credit-code-cut', { value: code })
      : refuse('credit-code-check-digit', { value: code })
  return {
    ok: true,
    code,
    kind: KIND_BY_PREFIX[code.slice(0, 2)] ?? 'other',
    divisionCode: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
  }
}

/**
 * Completes a credit code, for demonstration data and tests.
 * @param prefix17 the first 17 characters, already half-width and upper case.
 * @throws when they are not 17 allowed characters: a programming error.
 */
export function makeCreditCode(prefix17: string): string {
  if (prefix17.length !== 17 || ![...prefix17].every(isAllowed))
    throw new Error(`not a credit code prefix: ${prefix17}`)
  return prefix17 + checkDigit(prefix17)
}

/**
 * Completes an organisation code (GB 11714): `makeCreditCode('91370100' + makeOrganisationCode('MA3C0001'))`.
 * @param body8 eight digits or capital letters.
 * @throws when they are not: a programming error.
 */
export function makeOrganisationCode(body8: string): string {
  if (!/^[0-9A-Z]{8}$/.test(body8)) throw new Error(`not an organisation code body: ${body8}`)
  return body8 + organisationCheckDigit(body8)
}

/** Whether an organisation code (9 characters, GB 11714) has a valid check digit. A hint, not a reason for refusal. */
export function organisationCodeHolds(organisationCode: string): boolean {
  return /^[0-9A-Z]{9}$/.test(organisationCode) && organisationCheckDigit(organisationCode) === organisationCode[8]
}

const isAllowed = (character: string, index: number): boolean =>
  index >= 2 && index < 8 ? /^\d$/.test(character) : ALPHABET.includes(character)

/** ISO 7064 MOD 31-3 as GB/T 17710 writes it: weights 3^i mod 31. */
function checkDigit(prefix17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(prefix17[index] ?? ''), 0)
  return ALPHABET[(31 - (sum % 31)) % 31] ?? ''
}

/** GB 11714: mod 11, letters count from A = 10 with none left out; 10 is written X, 11 is written 0. Of its first eight characters. */
function organisationCheckDigit(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * parseInt(code[index] ?? '0', 36),
    0,
  )
  const rest = 11 - (sum % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}
