import { mixed, ValidationError, type MixedSchema, type ObjectSchema } from 'yup'
import { shanghaiDay } from '../../pure/calendar'
import { violated } from '../../pure/need-rules'
import { Refused } from '../../pure/refusal'
import { refuse, type Label, type Need } from '../../pure/needs'
import { oneOf } from '../../pure/rule-words'
import { isBlank, isSecret } from '../../pure/text'
import { databaseNow } from '../database/clock'
import { brief } from '../../pure/brief'

/**
 * Checks a body against a strict yup schema, with the refusals of an action's needs.
 * @throws Refused needs-unknown, needs-missing (all of them) or needs-invalid (the first).
 */
export function validated<T extends object>(schema: ObjectSchema<T>, input: unknown): T {
  try {
    return schema.validateSync(input, { strict: true, abortEarly: false }) as T
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    throw refusedBy(error.inner.length > 0 ? error.inner : [error])
  }
}

/** Fields of a yup object declared as needs. */
export const shapeOf = <Name extends string>(needs: Readonly<Record<Name, Need>>): Record<Name, MixedSchema> =>
  Object.fromEntries(Object.entries<Need>(needs).map(([name, need]) => [name, asSchema(need)])) as Record<
    Name,
    MixedSchema
  >

const asSchema = (need: Need): MixedSchema =>
  mixed()
    .label(need.label.zh)
    .nullable()
    .test('need', function (value: unknown) {
      if (isBlank(value)) return need.required ? this.createError({ type: 'required' }) : true
      const rule = violated(need, value, shanghaiDay(databaseNow()))
      return rule === undefined || this.createError({ message: rule.zh, params: { rule } })
    }) as MixedSchema

const labelOf = ({ params, path }: ValidationError): string => String(params?.label ?? path ?? '')

function refusedBy(errors: ValidationError[]): Refused {
  const unknown = errors
    .filter(({ type }) => type === 'noUnknown')
    .flatMap(({ path, params }) =>
      String(params?.unknown)
        .split(', ')
        .map((name) => (path ? `${path}.${name}` : name)),
    )
  if (unknown.length > 0) return new Refused(refuse('needs-unknown', { names: unknown }))
  const missing = errors.filter(({ type }) => ['required', 'optionality', 'nullable'].includes(String(type)))
  if (missing.length > 0)
    return new Refused(
      refuse('needs-missing', {
        names: [...new Set(missing.map(({ path }) => path))],
        fields: [...new Set(missing.map(labelOf))],
      }),
    )
  const [first] = errors as [ValidationError]
  return new Refused(
    refuse('needs-invalid', {
      name: first.path ?? '',
      field: labelOf(first),
      value: given(first),
      rule: ruleOf(first),
    }),
  )
}

/** Never return a password or a token. */
const given = ({ path = '', value }: ValidationError): string => (isSecret(path) ? '***' : brief(value))

function ruleOf({ type, params = {}, message }: ValidationError): Label {
  const { rule, max, min, values } = params as { rule?: Label; max?: number; min?: number; values?: unknown }
  if (rule) return rule
  if (type === 'max') return { zh: `不超过${max}`, en: `at most ${max}` }
  if (type === 'min') return { zh: `不少于${min}`, en: `at least ${min}` }
  if (type === 'oneOf') return oneOf(String(values).split(', '))
  const sentence = type === 'typeError' ? String(params.type) : message
  return { zh: sentence, en: sentence }
}
