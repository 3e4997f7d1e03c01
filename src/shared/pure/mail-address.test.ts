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

const label = (length: number) => 'b'.repeat(length)
const ofLength = (length: number) => `a@${label(63)}.${label(63)}.${label(63)}.${label(length - 197)}.cn`

test.each([
  ['an address of 254 characters', ofLength(254), true],
  ['an address of 255 characters', ofLength(255), false],
  ['a label of 63 characters', `a@${label(63)}.cn`, true],
  ['a label of 64 characters', `a@${label(64)}.cn`, false],
  ['1000 characters with the spaces around', `a@b.cn${' '.repeat(994)}`, true],
  ['1001 characters with the spaces around', `a@b.cn${' '.repeat(995)}`, false],
  ['a host without a domain', 'a@localhost', false],
  ['a second host', 'a@b.cn@c.cn', false],
  ['a second sign at the end', 'a@b.cn@', false],
])('%s: %p', (_what, given, taken) => {
  const address = parseMailAddress(given)
  expect(typeof address === 'string' && address === given.trim()).toBe(taken)
})
