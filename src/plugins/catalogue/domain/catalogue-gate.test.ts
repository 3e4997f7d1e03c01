import { mayListPublicly } from './catalogue-gate'

test('[R17] nothing is listed publicly in a category without an active qualification, unless the setting reads it so', () => {
  const closed = { listBeforeAdmission: false }
  expect(mayListPublicly('network', ['network'], closed)).toBe(true)
  expect(mayListPublicly('network', ['solution'], closed)).toMatchObject({
    code: 'not-admitted',
    values: { category: '网络服务商' },
  })
  expect(mayListPublicly('network', [], { listBeforeAdmission: true })).toBe(true)
})
