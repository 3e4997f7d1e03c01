// Zero-width characters, soft hyphen, direction marks, byte-order mark: what copying from web pages and Excel leaves.
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g
const SPACES = /[\s\u0085\u00A0\u3000]+/g
const WIDE_LETTERS = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g
const WIDE_ASCII = /[\uFF01-\uFF5E]/g

const narrow = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)

/**
 * Tidies one line of text for storage: full-width letters and digits become half-width, invisible characters go,
 * every run of white space (line breaks, NBSP, U+3000 too) becomes one space, both ends are trimmed.
 * Full-width punctuation stays: `，（）` are correct Chinese and part of registered names.
 * @param text one line, e.g. a name or title; not for texts with paragraphs.
 * @returns the tidy text, possibly empty. Never refuses.
 */
export function normaliseText(text: string): string {
  return text.replace(INVISIBLE, '').replace(WIDE_LETTERS, narrow).replace(SPACES, ' ').trim()
}

/**
 * Folds text for comparing and parsing, never for storage: `normaliseText` plus full-width punctuation (`（` -> `(`).
 * @returns the folded text, possibly empty; the case is kept. Never refuses.
 */
export function foldText(text: string): string {
  return normaliseText(text).replace(WIDE_ASCII, narrow)
}

/**
 * Folds a code: like `foldText`, without any space, in upper case. `９１３７ 0000…` -> `91370000…`.
 * @returns the folded code, possibly empty. Never refuses.
 */
export function foldCode(text: string): string {
  return foldText(text).replace(/ /g, '').toUpperCase()
}

/** A text as it is, anything else as none: an object sent in its place may not even be turned into text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
