import { isMailAddress } from './address'

test.each(['zhang.san@example.gov.cn', 'a+b@x.cn', '张三@例子.中国'])('%s can be an address', (text) => {
  expect(isMailAddress(text)).toBe(true)
})

test.each([
  '',
  '无',
  'zhang',
  'zhang@',
  '@x.cn',
  'a@b',
  'a b@x.cn',
  'a@x.cn, b@y.cn',
  'A <a@x.cn>',
  'a@x.cn\r\nBcc: b@y.cn',
  'a@x..cn',
  `${'a'.repeat(250)}@x.cn`,
])('%j is none', (text) => {
  expect(isMailAddress(text)).toBe(false)
})
