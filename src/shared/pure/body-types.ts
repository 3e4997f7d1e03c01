import { clip } from './brief'
import { isSecret } from './text'
import { defineRefusals, type Refusal } from './refusal'
import { isRecord } from './is-record'

const refuse = defineRefusals({
  'field-of-other-type': {
    status: 400,
    zh: '“{name}”的值“{value}”类型不正确（应为{kindZh}）',
    en: 'The value "{value}" of "{name}" is of another type (expected: {kind})',
  },
})

export type Kind =
  | 'text'
  | 'id'
  | 'list'
  | 'object'
  | 'optional text'
  | 'optional id'
  | 'optional list'
  | 'optional object'

/** Expected type of a field: a kind; a list or object with a type for each value; an object with named fields. */
export type Shape = Kind | Each | Within
interface Each {
  each: Shape
  optional?: true
}
interface Within {
  within: Readonly<Record<string, Shape>>
}

const KINDS: Record<Kind, string> = {
  text: '文本',
  id: '编号',
  list: '列表',
  object: '对象',
  'optional text': '文本或空',
  'optional id': '编号或空',
  'optional list': '列表或空',
  'optional object': '对象或空',
}

const isMissing = (value: unknown): boolean => value === undefined || value === null
const isText = (value: unknown): boolean => typeof value === 'string'
/** Id of a row, as Strapi's pages send it. */
const isId = (value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'string') && /^[1-9]\d{0,8}$/.test(String(value))

const IS: Record<Kind, (value: unknown) => boolean> = {
  text: isText,
  id: isId,
  list: Array.isArray,
  object: isRecord,
  'optional text': (value) => isMissing(value) || isText(value),
  'optional id': (value) => isMissing(value) || isId(value),
  'optional list': (value) => isMissing(value) || Array.isArray(value),
  'optional object': (value) => isMissing(value) || isRecord(value),
}

/**
 * The first field of a body with a wrong type.
 * @returns undefined, or the refusal field-of-other-type, which never contains a password.
 */
export function bodyFault(
  body: Record<string, unknown>,
  fields: Readonly<Record<string, Shape>>,
  path = '',
): Refusal | undefined {
  for (const [name, shape] of Object.entries(fields)) {
    const fault = fieldFault(path + name, Object.hasOwn(body, name) ? body[name] : undefined, shape)
    if (fault) return fault
  }
  return undefined
}

function fieldFault(name: string, value: unknown, shape: Shape): Refusal | undefined {
  if (typeof shape === 'string') return IS[shape](value) ? undefined : other(name, value, shape)
  if ('within' in shape)
    return isRecord(value) ? bodyFault(value, shape.within, `${name}.`) : other(name, value, 'object')
  if (shape.optional && isMissing(value)) return undefined
  if (!Array.isArray(value) && !isRecord(value)) return other(name, value, shape.each === 'id' ? 'list' : 'object')
  for (const [at, inner] of Object.entries(value)) {
    const fault = fieldFault(`${name}.${at}`, inner, shape.each)
    if (fault) return fault
  }
  return undefined
}

function other(name: string, value: unknown, kind: Kind): Refusal {
  const shown = isSecret(name) ? '***' : clip(JSON.stringify(value) ?? '', 60)
  return refuse('field-of-other-type', { name, value: shown, kind, kindZh: KINDS[kind] })
}
