import { Lexer, Malformed, readable } from './lexer'

const read = (text: string) => new Lexer(Buffer.from(text, 'latin1')).value()
const number = (value: number) => ({ is: 'plain', number: value })
const PLAIN = { is: 'plain' }

// ISO 32000-1, 7.2 and 7.3.
test.each<[string, unknown]>([
  ['\0\t\n\f\r 12', number(12)],
  ['% 11\r12', number(12)],
  ['% 11\n12', number(12)],
  ['%\n12', number(12)],
  ['12 0 R', { is: 'ref', number: 12 }],
  ['12%x\n0%y\rR', { is: 'ref', number: 12 }],
  ['12 0 RG', number(12)],
  ['12 0 R/', { is: 'ref', number: 12 }],
  ['12 x', number(12)],
  ['-12', PLAIN],
  ['1.5', PLAIN],
  ['true', PLAIN],
  ['', PLAIN],
  ['/A#42#4a', { is: 'name', name: 'ABJ' }],
  ['/A#4', { is: 'name', name: 'A#4' }],
  ['(a(b)\\)c\\101\\\nd)', { is: 'text', text: 'a(b))cAd' }],
  ['<4 1\n4>', { is: 'text', text: 'A@' }],
  ['[1 /A(b)]', { is: 'list', items: [number(1), { is: 'name', name: 'A' }, { is: 'text', text: 'b' }] }],
  [
    '<</A 1/A 2/B>>',
    {
      is: 'dict',
      pairs: [
        ['A', number(1)],
        ['A', number(2)],
        ['B', PLAIN],
      ],
    },
  ],
  ['<</A<41>>>', { is: 'dict', pairs: [['A', { is: 'text', text: 'A' }]] }],
])('%j', (text, value) => expect(read(text)).toEqual(value))

test.each([
  ['an array without an end', '[1 2'],
  ['a dictionary without an end', '<</A 1'],
  ['one that ends half', '<</A 1>'],
  ['one that ends half, and goes on', '<</A 1> /B 2>>'],
  ['a key that is no name', '<<1 2>>'],
  ['a text without an end', '(a(b)'],
  ['a text that ends escaped', '(a\\)'],
  ['a hexadecimal text without an end', '<41'],
  ['a word where a value is due', '[endobj]'],
])('%s is refused', (_what, text) => expect(() => read(text)).toThrow(Malformed))

test('values are nested a hundred deep at most', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  expect(read(nested(101))).toMatchObject({ is: 'list' })
  expect(() => read(nested(102))).toThrow(Malformed)
})

test.each([
  ['<<>>stream\r\nx', 12],
  ['<<>>stream\nx', 11],
  // Against the standard, and read by programs.
  ['<<>>stream\rx', 11],
  ['<<>> %\nstream\n\nx', 14],
  ['<<>>streams\nx', undefined],
  ['<<>>endobj', undefined],
])('the bytes of %j begin at %p', (text, streamAt) => {
  const lexer = new Lexer(Buffer.from(text))
  const value = lexer.withStream(lexer.value())
  expect(value.is === 'dict' && value.streamAt).toBe(streamAt)
})

test('a keyword is read no farther than it may be long', () => {
  expect(new Lexer(Buffer.from('x'.repeat(70))).keyword()).toHaveLength(64)
  expect(new Lexer(Buffer.from('abcd')).keyword(4)).toBe('abcd')
  expect(new Lexer(Buffer.from('abcd')).keyword(3)).toBe('abc')
})

test.each([
  ['abc', 'abc'],
  ['\xfe\xff\x6d\x4e', '济'],
  ['\xfe\xff\x6d\x4e\x00', '济'],
  ['\xff\xfe\x4e\x6d', '济'],
  ['\xef\xbb\xbf\xe6\xb5\x8e', '济'],
])('%j is shown as %p', (text, shown) => expect(readable(text)).toBe(shown))
