import { isCommonPassword } from './common-passwords'
import { brokenRules, sayRules, type PasswordOwner } from './password-rules'

const SETTINGS = { passwordLength: 10, passwordClasses: 3, passphraseLength: 16 }
const broken = (password: string, owner: PasswordOwner = {}): string[] => brokenRules(password, owner, SETTINGS)

test.each([
  'Demo-pool-1',
  'Test-Password-1',
  'Xin-2026-mima',
  '春眠不觉晓处处闻啼鸟Ab1',
  'correct horse battery staple',
  'Ab1-'.repeat(18),
])('“%s” is good', (password) => expect(broken(password)).toEqual([]))

test.each<[string, string[]]>([
  ['Ab1-', ['too-short']],
  ['abcqwzertuf', ['too-few-kinds']],
  ['xkcdmouse12', ['too-few-kinds']],
  ['', ['too-short', 'too-few-kinds', 'too-common']],
  ['密'.repeat(25), ['too-long', 'too-common']],
  [`${'Ab1-'.repeat(18)}x`, ['too-long']],
])('“%s” breaks %j', (password, rules) => expect(broken(password)).toEqual(rules))

test.each([
  'Password123!',
  'P@ssw0rd2026',
  '2026Admin!!!!',
  'Admin@123456',
  'woaini520-A',
  'Qwerty12345!',
  '1234567890Aa',
  'aaaaaaaaaaA1',
  'Woaini5201314',
  'PasswordPassword1',
  '管理员2026Aa',
])('“%s” is one that everybody tries', (password) => expect(isCommonPassword(password)).toBe(true))

test('a password must not consist of personal data; a small part may', () => {
  const owner = { email: 'Zhang.San2026@example.cn', name: '张三丰', creditCode: '91370100MA3C1B2D4X' }
  for (const password of ['Zhang.San2026!', '91370100MA3C1B2D4X-a', 'Zhang.San2026@example.cn', 'Ａ1张三丰'])
    expect(broken(password, owner)).toContain('personal')
  // Half of it, and two characters at least.
  expect(broken('abcde12345', { name: 'abcde' })).toContain('personal')
  expect(broken('abcde123456', { name: 'abcde' })).not.toContain('personal')
  expect(broken('张三Ab', { name: '张三' })).toContain('personal')
  expect(broken('张A', { name: '张' })).not.toContain('personal')
  expect(broken('Blaue-Berge-2026-张三丰', owner)).toEqual([])
  expect(broken('Test-Password-1', { email: 'test@example.cn', name: '' })).toEqual([])
})

test('all broken rules are reported, with the settings in force', () => {
  expect(sayRules(['too-short', 'too-few-kinds'], SETTINGS)).toEqual({
    zh: ['至少10个字符', '含大写字母、小写字母、数字、其他字符中的3种（达到16个字符则不限）'],
    en: ['at least 10 characters', '3 of upper case, lower case, digits and others (or 16 characters)'],
  })
})
