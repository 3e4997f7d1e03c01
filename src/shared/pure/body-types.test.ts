import { bodyFault } from './body-types'

const FIELDS = {
  email: 'text',
  password: 'text',
  ids: 'optional list',
  where: 'optional object',
  folder: 'id',
} as const
const SOUND = { email: 'a@b.cn', password: 'x', ids: null, folder: 3, more: 5 }

test('what is of its type, or may be missing, is taken', () => {
  expect(bodyFault(SOUND, FIELDS)).toBeUndefined()
  expect(bodyFault({ ...SOUND, ids: [1], where: { a: 1 }, folder: '3' }, FIELDS)).toBeUndefined()
})

test.each([
  ['email', 5],
  ['email', null],
  ['email', ['a']],
  ['ids', {}],
  ['ids', 'x'],
  ['where', []],
  ['folder', undefined],
])('%s as %j is refused by name', (name, value) =>
  expect(bodyFault({ ...SOUND, [name]: value }, FIELDS)).toMatchObject({
    code: 'field-of-other-type',
    values: { name },
  }),
)

test('a password is never given back', () => {
  expect(bodyFault({ ...SOUND, password: 12345 }, FIELDS)?.values.value).toBe('***')
})
