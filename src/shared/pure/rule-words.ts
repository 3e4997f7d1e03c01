import type { Label } from './workflow'

/** Descriptions of accepted values, for refusals. */
export const RULES = {
  text: { zh: '应为文字', en: 'it is text' },
  noNul: { zh: '不能含空字符', en: 'it holds no NUL character' },
  unicode: { zh: '含有不完整的字符', en: 'it is whole Unicode' },
  filled: { zh: '不能为空', en: 'it is not empty' },
  url: { zh: '应为以 https:// 或 http:// 开头的网址', en: 'an address that begins with https:// or http://' },
  instant: {
    zh: '应为带时区的时间（如 2026-08-20T23:59:00+08:00）',
    en: 'an instant with its zone, such as 2026-08-20T23:59:00+08:00',
  },
  day: { zh: '应为日期（如 2026-08-20）', en: 'a day, such as 2026-08-20' },
  boolean: { zh: '应为 true 或 false', en: 'true or false' },
  list: { zh: '应为列表', en: 'a list' },
  object: { zh: '应为对象', en: 'an object' },
  documentId: { zh: '应为 documentId', en: 'a documentId' },
} as const satisfies Record<string, Label>

export const maxCharacters = (max: number): Label => ({ zh: `不超过${max}字`, en: `at most ${max} characters` })
export const notAfter = ({ zh, en }: Label): Label => ({ zh: `不晚于${zh}`, en: `not after ${en}` })
export const between = (from: Label, to: Label): Label => ({
  zh: `应在${from.zh}至${to.zh}之间`,
  en: `from ${from.en} to ${to.en}`,
})
export const wholeNumber = (min: number, max: number): Label => ({
  zh: `应为${min}至${max}的整数`,
  en: `a whole number from ${min} to ${max}`,
})
export const oneOf = (options: readonly string[]): Label => ({
  zh: `应为 ${options.join('、')} 之一`,
  en: `one of ${options.join(', ')}`,
})
