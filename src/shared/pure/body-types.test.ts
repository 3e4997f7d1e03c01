import { bodyFault } from './body-types'

const FIELDS = {
  email: 'text',
  password: 'text',
  ids: 'optional list',
  where: 'optional object',
  folder: 'id',
} as const
const SOUND = { email: 'a@b.cn', password: 'x', ids: null, folder: 3, more: 5 }

test('values of the right type, or optional ones, are accepted', () => {
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
  ['folder', 'abc'],
  ['folder', '99999999999'],
  ['folder', -1],
])('%s as %j is refused by name', (name, value) =>
  expect(bodyFault({ ...SOUND, [name]: value }, FIELDS)).toMatchObject({
    code: 'field-of-other-type',
    values: { name },
  }),
)

test.each(['password', 'currentPassword', 'resetPasswordToken', 'refreshToken'])('%s is never returned', (name) =>
  expect(bodyFault({ [name]: 12345 }, { [name]: 'text' })?.values).toMatchObject({ name, value: '***' }),
)

test.each([1, '7', 999_999_999, null, undefined])('%p is an id or none', (folder) =>
  expect(bodyFault({ folder }, { folder: 'optional id' })).toBeUndefined(),
)

test.each([0, '0', '07', 1_000_000_000, true, [1]])('%p is no id', (folder) => {
  for (const kind of ['id', 'optional id'] as const)
    expect(bodyFault({ folder }, { folder: kind })).toMatchObject({ values: { name: 'folder', kind } })
})

describe('what is inside a field', () => {
  const SHAPES = {
    files: { each: 'id', optional: true },
    rights: { each: { within: { controllers: { each: 'object' } } } },
  } as const
  const sound = { files: [1, '2'], rights: { a: { controllers: { b: {} } } } }
  test('that is sound is taken', () => {
    expect(bodyFault(sound, SHAPES)).toBeUndefined()
    expect(bodyFault({ ...sound, files: null, rights: {} }, SHAPES)).toBeUndefined()
  })
  test.each([
    ['files', { files: 'x' }],
    ['files.1', { files: [1, 'x'] }],
    ['rights', { rights: null }],
    ['rights', { rights: 5 }],
    ['rights.0', { rights: [null] }],
    ['rights.a', { rights: { a: null } }],
    ['rights.a.controllers', { rights: { a: {} } }],
    ['rights.a.controllers.b', { rights: { a: { controllers: { b: 5 } } } }],
  ])('%s is refused by its path: %j', (name, spoilt) =>
    expect(bodyFault({ ...sound, ...spoilt }, SHAPES)).toMatchObject({ code: 'field-of-other-type', values: { name } }),
  )
})
