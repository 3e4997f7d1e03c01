import { AT_MOST_LINEAR, growthOf } from '../../../tests/harness/growth'
import { BAD_ADDRESSES } from '../../../tests/harness/odd-values'
import { accountAddress, parseMailAddress } from './mail-address'

test.each(BAD_ADDRESSES)('%j is no address', (given) => {
  expect(parseMailAddress(given)).toMatchObject({ code: 'mail-address-invalid' })
})

test.each([[undefined], [null], [1], [[]], [{}], [['a@b.cn']], [{ toString: 'a@b.cn' }]])(
  '%j is no address',
  (given) => {
    expect(parseMailAddress(given)).toMatchObject({ code: 'mail-address-invalid' })
  },
)

test.each([
  ['zhang.san@qq.com', 'zhang.san@qq.com'],
  [' Zhang_San+pool@Example.COM.cn ', 'Zhang_San+pool@example.com.cn'],
  ["o'brien@x.ie", "o'brien@x.ie"],
  ['ｚｓ＠ｑｑ．ｃｏｍ', 'zs@qq.com'],
  ['\u200Bzs@qq.com\uFEFF', 'zs@qq.com'],
  ['a@xn--fsqu00a.xn--fiqs8s', 'a@xn--fsqu00a.xn--fiqs8s'],
  [`${'a'.repeat(64)}@b.cn`, `${'a'.repeat(64)}@b.cn`],
])('%j is stored as %j', (given, stored) => {
  expect(parseMailAddress(given)).toBe(stored)
  expect(parseMailAddress(stored)).toBe(stored)
})

test('accounts are compared in lower case', () => {
  expect(accountAddress(' Zhang.San@QQ.com')).toBe('zhang.san@qq.com')
  expect(accountAddress('x<a@evil.cn>')).toMatchObject({ code: 'mail-address-invalid' })
})

test('takes linear time', async () => {
  expect(await growthOf(['a.', 'a@', '.', '@', ' ', '-.'], parseMailAddress, 20_000)).toBeLessThan(AT_MOST_LINEAR)
})
