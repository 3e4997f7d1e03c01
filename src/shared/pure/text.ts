/** Defines blank text, and how text is normalised before validation, storage or comparison. */

// Zero-width characters, direction marks and overrides, soft hyphen, byte-order mark, Hangul fillers, variation
// selectors, tags, control characters: nobody sees them, and a direction override shows another name than is stored.
// Separators of words and lines are kept here and normalised below; NUL is kept because it is refused elsewhere.
const INVISIBLE = /(?![\0\t\n\u000B\u000C\r\u0085])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g
// The blank braille pattern counts as a symbol but shows nothing.
const SPACE = /[\s\u0085\u2800]/
const NO_SPACE = /[^\s\u0085\u2800]/
const SPACES = /[\s\u0085\u2800]+/g
const EMPTY_LINES_BEFORE = /^(?:[^\S\n]*\n)+/
// The blank braille pattern and fillers count as symbols and letters.
const VISIBLE = /(?![\u2800\p{Default_Ignorable_Code_Point}])[\p{L}\p{N}\p{P}\p{S}]/u
const WIDE_LETTERS = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g
const WIDE_ASCII = /[\uFF01-\uFF5E]/g

const narrow = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)

/**
 * Whether a text has no visible letter, digit, sign or symbol. White space, invisible and control characters, fillers
 * and accents without a letter are blank; non-strings are not.
 */
export const isBlankText = (text: string): boolean => !VISIBLE.test(text)

/** Whether a value is empty: absent, blank text, or an empty list. `false` and `0` are not. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && isBlankText(value)) ||
  (Array.isArray(value) && value.length === 0)

/**
 * Normalises one line for storage: NFC, no invisible characters, single spaces, trimmed.
 * @returns the text; '' if blank. Never refuses.
 */
export function tidyLine(text: string): string {
  const tidy = text.replace(INVISIBLE, '').normalize('NFC').replace(SPACES, ' ').trim()
  return isBlankText(tidy) ? '' : tidy
}

/**
 * Normalises text with paragraphs: NFC, line ends as `\n`, no invisible characters except tabs and line ends, trimmed.
 * Indentation stays.
 * @returns the text; '' if blank. Never refuses.
 */
export function tidyText(text: string): string {
  const tidy = trimEnd(
    text.replace(INVISIBLE, '').replace(LINE_ENDS, '\n').normalize('NFC').replace(EMPTY_LINES_BEFORE, ''),
  )
  if (isBlankText(tidy)) return ''
  return tidy.includes('\n') ? tidy : tidy.slice(tidy.search(NO_SPACE))
}

// A pattern anchored at the end would retry every run of spaces: quadratic.
function trimEnd(text: string): string {
  let end = text.length
  while (SPACE.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/**
 * Normalises one line that is compared with registers: `tidyLine` with half-width letters and digits. Full-width
 * punctuation stays: `，（）` are correct Chinese and part of registered names.
 * @param text one line, such as a company name; not for paragraphs.
 * @returns the text, possibly empty. Never refuses.
 */
export function normaliseText(text: string): string {
  return tidyLine(text).replace(WIDE_LETTERS, narrow)
}

/**
 * Folds text for comparing and parsing, never for storage: `normaliseText` plus full-width punctuation (`（` -> `(`).
 * @returns the folded text, possibly empty; the case is kept. Never refuses.
 */
export function foldText(text: string): string {
  return normaliseText(text).replace(WIDE_ASCII, narrow)
}

/**
 * Folds a code: like `foldText`, without spaces, in upper case. `９１３７ 0000…` -> `91370000…`.
 * @returns the folded code, possibly empty. Never refuses.
 */
export function foldCode(text: string): string {
  return foldText(text).replace(/ /g, '').toUpperCase()
}

/** Whether a field of that name holds what only its sender may know: a password or a token. */
export const isSecret = (name: string): boolean => /password|token/i.test(name)

/**
 * Normalises every text of a request body at any depth, except passwords and tokens, before anything is validated.
 * @param value parsed JSON of limited depth.
 */
export function tidyInput<T>(value: T): T {
  if (typeof value === 'string') return tidyText(value) as T
  if (Array.isArray(value)) return value.map((one: unknown) => tidyInput(one)) as T
  if (typeof value !== 'object' || value === null) return value
  const tidied = Object.entries(value).map(([name, inner]) => [name, isSecret(name) ? inner : tidyInput(inner)])
  return Object.fromEntries(tidied) as T
}

/** A string as it is, anything else as undefined: objects are not converted to text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
