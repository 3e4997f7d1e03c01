import { isSafeLink } from './safe-link'

test.each([
  'http://example.cn',
  'HTTPS://example.cn/a:b',
  'mailto:a@b.cn',
  'tel:0531-86912345',
  'ftp://example.cn/a.pdf',
  'www.example.cn:8080/a',
  'annex/1.pdf',
  '/a//b',
  '#page2',
  '',
])('%p may be clicked', (address) => expect(isSafeLink(address)).toBe(true))

test.each([
  'javascript:alert(1)',
  'javascript:1',
  'vbscript:1',
  'file:///etc/passwd',
  'data:text/html,1',
  'ms-word:ofe|u|x',
  'java\tscript:1',
  ' \u200bjavascript:1',
  'c:\\windows\\calc.exe',
  'a.b:x',
  'search-ms:query=a',
  '\\\\host\\share',
  '//host/share',
  '/\\host',
  '\u00a0//host',
])('%p may not', (address) => expect(isSafeLink(address)).toBe(false))
