import { defineRefusals, type Refusal } from './refusal'

const refuse = defineRefusals({
  'field-of-other-type': {
    status: 400,
    zh: '“{name}”的值“{value}”类型不正确（应为{kindZh}）',
    en: 'The value "{value}" of "{name}" is of another type (expected: {kind})',
  },
})

export type Kind = 'text' | 'id' | 'list' | 'object' | 'optional text' | 'optional list' | 'optional object'

const KINDS: Record<Kind, string> = {
  text: '文本',
  id: '编号',
  list: '列表',
  object: '对象',
  'optional text': '文本或空',
  'optional list': '列表或空',
  'optional object': '对象或空',
}

const isMissing = (value: unknown): boolean => value === undefined || value === null
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): boolean => typeof value === 'string'

const IS: Record<Kind, (value: unknown) => boolean> = {
  text: isText,
  id: (value) => isText(value) || typeof value === 'number',
  list: Array.isArray,
  object: isObject,
  'optional text': (value) => isMissing(value) || isText(value),
  'optional list': (value) => isMissing(value) || Array.isArray(value),
  'optional object': (value) => isMissing(value) || isObject(value),
}

/**
 * The first field of a body that is not of its type.
 * @returns undefined, or the refusal field-of-other-type. A password is never given back.
 */
export function bodyFault(body: Record<string, unknown>, fields: Readonly<Record<string, Kind>>): Refusal | undefined {
  for (const [name, kind] of Object.entries(fields)) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined
    if (IS[kind](value)) continue
    const shown = /password/i.test(name) ? '***' : (JSON.stringify(value) ?? '').slice(0, 60)
    return refuse('field-of-other-type', { name, value: shown, kind, kindZh: KINDS[kind] })
  }
  return undefined
}
