import { defineRefusals, type Refusal } from './refusal'
import { foldText } from './text'
import { brief } from './brief'

/** The expected format, for refusals. */
export const PHONE_SHAPES = {
  zh: '应为手机号码、带区号的固定电话（如 0531-88888888-801）或400、800电话',
  en: 'a mobile, a landline with its area code (0531-88888888-801), or 400 and 800',
}

export const refuse = defineRefusals({
  'phone-invalid': {
    status: 400,
    zh: `“{phone}”不是有效的联系电话，${PHONE_SHAPES.zh}`,
    en: `"{phone}" is not a telephone number: ${PHONE_SHAPES.en}`,
  },
})

const MOST = 60
// Beijing and the 02x cities have three digits before eight, all others four before seven or eight.
const MOBILE = /^1[3-9]\d{9}$/
const SERVICE = /^([48]00)(\d{3})(\d{4})$/
const LANDLINE = /^(0(?:10|2\d))([2-9]\d{7})$|^(0[3-9]\d{2})([2-9]\d{6,7})$/
// 转801, ext 801, #801, x801, or the third group behind a hyphen.
const EXTENSION = /^([^a-z#转]*[^a-z#转 .-])[ .-]*(?:转|分机|extension|ext|x|#)[:. -]*(\d{1,6})$/i
const THIRD_GROUP = /^(\(?0\d{2,3}\)?[ -]?\d{7,8}|[48]00[ -]?\d{3}[ -]?\d{4})-(\d{1,6})$/
const COUNTRY = /^(?:\+|00)86[ -]?(?:\(0\))?/

/**
 * The only grammar of phone numbers: a Chinese mobile, a landline with area code and optional extension, or a 400 or
 * 800 number; optionally with `+86`, spaces, hyphens and brackets.
 * @returns the number to store: `13800138000`, `0531-86912345`, `0531-86912345-801`, `400-800-8888`.
 * Refusal: phone-invalid.
 */
export function parsePhone(given: unknown): string | Refusal {
  // The patterns below backtrack; keep their input short.
  const text = typeof given === 'string' && given.length <= MOST ? foldText(given) : ''
  const [, main = text, extension] = EXTENSION.exec(text) ?? THIRD_GROUP.exec(text) ?? []
  const number = numberOf(main, extension)
  return number ?? refuse('phone-invalid', { phone: brief(given) })
}

function numberOf(text: string, extension: string | undefined): string | undefined {
  const abroad = COUNTRY.test(text)
  const bare = text.replace(COUNTRY, '')
  if (!/^[\d ()-]+$/.test(bare)) return undefined
  const digits = bare.replace(/\D/g, '')
  if (MOBILE.test(digits)) return extension === undefined ? digits : undefined
  const [, service, first, last] = SERVICE.exec(digits) ?? []
  const tail = extension === undefined ? '' : `-${extension}`
  if (service) return `${service}-${first}-${last}${tail}`
  // With +86 the leading 0 of the area code is omitted.
  const found = LANDLINE.exec(abroad && !digits.startsWith('0') ? `0${digits}` : digits)
  if (!found) return undefined
  return `${found[1] ?? found[3]}-${found[2] ?? found[4]}${tail}`
}
