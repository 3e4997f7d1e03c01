import { foldCode, foldText, normaliseText } from './text'

const CHINESE = /\p{Script=Han}/u
const NARROW_PUNCTUATION = /[!-/:-@[-`{-~]/g
const widen = (narrow: string): string => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0)

/**
 * The spellings under which stored text may hold what somebody looks for. Stored text is tidied by `normaliseText`, codes
 * by `foldCode`, punctuation stays as typed (`（` or `(`): so the same functions are applied to what is looked for.
 * @param text as typed into a search box or a filter.
 * @returns each spelling once, the text itself first; none for blank text.
 */
export function searchForms(text: string): string[] {
  const folded = foldText(text)
  if (folded === '') return []
  const forms = [text, normaliseText(text), folded]
  // Words of programs (states, kinds) have no other spelling: a second one would keep an index from being used.
  if (/[\d ]/.test(folded)) forms.push(foldCode(text))
  if (CHINESE.test(folded)) forms.push(...forms.slice(2).map((form) => form.replace(NARROW_PUNCTUATION, widen)))
  return [...new Set(forms)]
}

/** Whether `text` contains what is looked for, both folded alike: spaces, width and case do not matter. */
export const foldedIncludes = (text: string, sought: string): boolean => foldCode(text).includes(foldCode(sought))
