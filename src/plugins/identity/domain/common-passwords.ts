import { COMMON_WORDS } from './common-words'

const LOOKS_LIKE: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
}

/**
 * Whether a password is a common word, however disguised: `Password123!`, `P@ssw0rd`, `2026Admin`, `woaini520-A`,
 * `1380000000aA`. A list of whole passwords would miss next year's.
 */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase()
  // `Admin@123456` is read both ways: `@` as a sign and as a letter.
  const plain = lower.replace(/[@431!0$5]/g, (sign) => LOOKS_LIKE[sign] ?? sign)
  return isAlmostNumber(lower) || isOneWord(lower) || isOneWord(plain)
}

/** A telephone number or a date with one or two letters. */
const isAlmostNumber = (text: string): boolean => text.replace(/\p{Nd}/gu, '').length <= 2

/** One common word, apart from digits, signs and single letters around it. */
function isOneWord(text: string): boolean {
  const words = text.match(/\p{Script=Han}{2,}|[^\P{L}\p{Script=Han}]{3,}/gu) ?? []
  const [word] = words
  return words.length === 1 && word !== undefined && (COMMON_WORDS.has(word) || isRepeated(word))
}

/** A few characters repeated, or a common word twice. */
function isRepeated(text: string): boolean {
  const half = text.slice(0, text.length / 2)
  return new Set(text).size <= 2 || (half + half === text && COMMON_WORDS.has(half))
}
