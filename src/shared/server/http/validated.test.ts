import { number, object, string, type ObjectShape } from 'yup'
import { Refused, type Refusal } from '../../pure/refusal'
import { l } from '../../pure/schema'
import { shapeOf, validated } from './validated'

const form = (fields: ObjectShape) => object(fields).noUnknown().required()

function refusalOf(fields: ObjectShape, input: unknown): Refusal | undefined {
  try {
    validated(form(fields), input)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
  return undefined
}

const FIELDS = {
  name: string().label('名称').required(),
  city: string().label('所在市').defined(),
  note: string().label('说明').nonNullable(),
  size: number().label('人数').max(10).min(2),
}
const GOOD = { name: 'x', city: '', note: '', size: 10 }

test('a body that holds what it must is passed on', () => expect(validated(form(FIELDS), GOOD)).toEqual(GOOD))

test.each<[string, object, object]>([
  [
    'unknown names first, all of them',
    { size: 11, more: 1, other: 2 },
    { code: 'needs-unknown', values: { names: ['more', 'other'] } },
  ],
  [
    'then all that is missing',
    { note: null, size: 11 },
    { code: 'needs-missing', values: { names: ['name', 'city', 'note'], fields: ['名称', '所在市', '说明'] } },
  ],
  [
    'absent where it must be there',
    { ...GOOD, city: undefined },
    { code: 'needs-missing', values: { names: ['city'] } },
  ],
  ['null where none may be', { ...GOOD, note: null }, { code: 'needs-missing', values: { names: ['note'] } }],
  [
    'one over the largest',
    { ...GOOD, size: 11 },
    {
      code: 'needs-invalid',
      values: { name: 'size', field: '人数', value: '11', rule: { zh: '不超过10', en: 'at most 10' } },
    },
  ],
  [
    'one under the smallest',
    { ...GOOD, size: 1 },
    { code: 'needs-invalid', values: { name: 'size', value: '1', rule: { zh: '不少于2', en: 'at least 2' } } },
  ],
  ['another type', { ...GOOD, name: 7 }, { code: 'needs-invalid', values: { name: 'name', value: '7' } }],
])('%s', (_what, input, refusal) => expect(refusalOf(FIELDS, input)).toMatchObject(refusal))

test.each([10, 2])('the bound itself fits: %p', (size) => expect(refusalOf(FIELDS, { ...GOOD, size })).toBeUndefined())

test('an unknown name within is named with its place', () =>
  expect(refusalOf({ inner: form({ a: string() }) }, { inner: { a: 'x', b: 1 } })).toMatchObject({
    code: 'needs-unknown',
    values: { names: ['inner.b'] },
  }))

test('a choice is named with its options', () =>
  expect(refusalOf({ kind: string().oneOf(['a', 'b']) }, { kind: 'c' })).toMatchObject({
    values: { name: 'kind', field: 'kind', rule: { zh: '应为 a、b 之一', en: 'one of a, b' } },
  }))

test.each(['password', 'currentPassword', 'token', 'refreshToken'])('what stands in %s is never repeated', (name) =>
  expect(refusalOf({ [name]: string().max(3) }, { [name]: 'secret' })).toMatchObject({
    code: 'needs-invalid',
    values: { name, value: '***' },
  }),
)

test.each([null, ' ', undefined])('%p is missing where a need is required, and fits where it is not', (size) => {
  const ask = (required: boolean) =>
    refusalOf(shapeOf({ size: { label: l('人数', 'size'), type: 'integer', required } }), { size })
  expect(ask(false)).toBeUndefined()
  expect(ask(true)).toMatchObject({ code: 'needs-missing', values: { names: ['size'], fields: ['人数'] } })
})
