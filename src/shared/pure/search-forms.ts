import { foldCode, foldText, normaliseText } from './text'

const CHINESE = /\p{Script=Han}/u
const NARROW_PUNCTUATION = /[!-/:-@[-`{-~]/g
const widen = (narrow: string): string => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0)

/**
 * Spellings to search for. Stored text is normalised by `normaliseText`, codes by `foldCode`, punctuation stays as
 * typed (`（` or `(`), so the search text is normalised in the same ways.
 * @param text as typed into a search box or filter.
 * @returns distinct spellings, the text itself first; none for blank text.
 */
export function searchForms(text: string): string[] {
  const folded = foldText(text)
  if (folded === '') return []
  const forms = [text, normaliseText(text), folded]
  // States and kinds have one spelling only: a second one would prevent the use of an index.
  if (/[\d ]/.test(folded)) forms.push(foldCode(text))
  if (CHINESE.test(folded)) forms.push(...forms.slice(2).map((form) => form.replace(NARROW_PUNCTUATION, widen)))
  return [...new Set(forms)]
}

/** Whether `text` contains the search text, ignoring spaces, width and case. */
export const foldedIncludes = (text: string, sought: string): boolean => foldCode(text).includes(foldCode(sought))
