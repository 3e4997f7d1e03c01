import { mayListPublicly } from './catalogue-gate'

test('[R17] no public listing in a category without an active standing, unless the setting allows it', () => {
  const closed = { listBeforeAdmission: false }
  expect(mayListPublicly('network', ['network'], closed)).toBe(true)
  expect(mayListPublicly('network', ['solution'], closed)).toMatchObject({
    code: 'not-admitted',
    values: { category: '网络服务商' },
  })
  expect(mayListPublicly('network', [], { listBeforeAdmission: true })).toBe(true)
})
