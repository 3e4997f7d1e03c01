import { isBlankText } from '../../../shared/pure/text'
import { defineRefusals, type Locale, type Refusal } from '../../../shared/pure/refusal'
import type { Notice, NoticeValue, NoticeValues, Template } from '../../../shared/pure/notice'
import { variablesOf, type NoticeCatalogue } from '../../../shared/pure/notice-catalogue'

export const refuse = defineRefusals({
  'notice-unknown': { status: 404, zh: '没有“{notice}”这种通知', en: 'There is no notice "{notice}"' },
  'template-empty': { status: 400, zh: '{field}不能为空', en: 'The {name} must not be empty' },
  'template-too-long': {
    status: 400,
    zh: '{field}最多{max}个字符，现有{length}个',
    en: 'The {name} may have {max} characters; it has {length}',
  },
  'template-subject-lines': { status: 400, zh: '标题只能写一行', en: 'The subject is a single line' },
  'template-variable-unknown': {
    status: 400,
    zh: '没有变量“{variable}”，可用：{known}',
    en: 'There is no variable "{variable}"; known are: {known}',
  },
  'template-brace': {
    status: 400,
    zh: '{field}中的花括号没有成对',
    en: 'A brace in the {name} stands alone',
  },
})

export const MAX_LENGTH = { subject: 120, body: 4000 } as const
const FIELDS = { subject: '标题', body: '正文' } as const

const VARIABLE = /\{([^{}]*)\}/g

/** Puts the values into a template. What a row does not have is shown as a dash, never as an empty gap. */
export const render = (template: Template, values: NoticeValues, locale: Locale): Template => ({
  subject: fill(template.subject, values, locale),
  body: fill(template.body, values, locale),
})

const fill = (text: string, values: NoticeValues, locale: Locale): string =>
  text.replace(VARIABLE, (_, name: string) => say(values[name.trim()], locale))

function say(value: NoticeValue, locale: Locale): string {
  if (value === undefined || value === null || value === '') return '—'
  return typeof value === 'object' ? value[locale] || value.zh : String(value)
}

/**
 * Whether a wording may stand. Refusals: template-empty, template-too-long, template-subject-lines, template-brace,
 * template-variable-unknown with the name that offends.
 */
export function checkTemplate(catalogue: NoticeCatalogue, notice: Notice, template: Template): true | Refusal {
  for (const name of ['subject', 'body'] as const) {
    const text = template[name]
    const field = FIELDS[name]
    if (isBlankText(text)) return refuse('template-empty', { name, field })
    if (text.length > MAX_LENGTH[name])
      return refuse('template-too-long', { name, field, max: MAX_LENGTH[name], length: text.length })
    if (/[{}]/.test(text.replace(VARIABLE, ''))) return refuse('template-brace', { name, field })
  }
  if (/[\r\n]/.test(template.subject)) return refuse('template-subject-lines')
  const known = Object.keys(variablesOf(catalogue, notice))
  const unknown = variablesIn(template).find((variable) => !known.includes(variable))
  return unknown === undefined || refuse('template-variable-unknown', { variable: unknown, known })
}

const variablesIn = ({ subject, body }: Template): string[] =>
  [...`${subject}\n${body}`.matchAll(VARIABLE)].map(([, name = '']) => name.trim())
