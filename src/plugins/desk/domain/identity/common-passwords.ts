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
 * A word everybody tries, however it is dressed: `Password123!`, `P@ssw0rd`, `2026Admin`, `woaini520`, `aaaaaaaaaa1A`.
 * A list of whole passwords would miss next year's.
 */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase()
  const plain = lower.replace(/[@431!0$5]/g, (sign) => LOOKS_LIKE[sign] ?? sign)
  return [lower, plain].some((text) => isCommonText(bare(text))) || isCommonText(undressed(lower))
}

const isCommonText = (text: string): boolean => text === '' || COMMON_WORDS.has(text) || isRepeated(text)

/** Without what is put around a word: digits, signs and blanks at both ends. */
const bare = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** `Admin@123` dresses the word before it is finished with digits: cut first, then read the signs as letters. */
const undressed = (lower: string): string =>
  bare(lower.replace(/[\d\W_]+$/u, '')).replace(/[@431!0$5]/g, (sign) => LOOKS_LIKE[sign] ?? sign)

/** A few characters over and over, or a word twice. */
function isRepeated(text: string): boolean {
  if (new Set(text).size <= 2) return true
  const half = text.slice(0, text.length / 2)
  return text.length % 2 === 0 && half + half === text && COMMON_WORDS.has(half)
}
