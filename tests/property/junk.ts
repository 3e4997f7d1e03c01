import fc from 'fast-check'

/** Texts that commonly break parsers, queries or logs. */
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfffx',
  '\u202e\u05d0\u0628',
  '👩‍👩‍👧‍👦',
  '\ufeff',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'true',
  'NaN',
  '-1',
  '0',
  '1e308',
  '9007199254740993',
  '99999999999999999999999999',
  '2026-02-30',
  '2026-13-01T00:00:00Z',
  '0000-00-00',
  '275761-01-01T00:00:00Z',
  '2026-01-01T00:00:00+99:99',
  `' or '1'='1`,
  `1; drop table demands; --`,
  '%',
  '_',
  '\\',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}',
  '$ne',
  '{"$ne":null}',
  '370100',
  '４１０１００',
] as const

/** Texts that are slow for superlinear patterns. */
const COSTLY = [
  'a'.repeat(30_000),
  `${'a'.repeat(30_000)}!`,
  `a@${'.'.repeat(30_000)}@`,
  `${' '.repeat(30_000)}x`,
  '中'.repeat(11_000),
]

export const junkText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(...COSTLY) },
)

const deep = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let at = 0; at < depth; at++) value = at % 2 ? [value] : { a: value }
  return value
}

/** `JSON.parse` creates an own property `__proto__`, as a request body does. */
const PROTO: unknown = JSON.parse('{"__proto__":{"state":"listed","cityCode":"370200"}}')

export const junkJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: junkText },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -0,
      -1,
      1.5,
      1e15,
      1e308,
      -1e308,
      2 ** 31,
      2 ** 53,
      2 ** 63,
      [],
      {},
      [[]],
      [null],
      ['x', 'x'],
      [{}],
      { $ne: null },
      { toString: 1, valueOf: 1 },
      { length: 5 },
      { connect: [{ id: 1 }] },
      PROTO,
      deep(15),
      deep(60),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown> },
)

/** Percent-encoded text, or text with broken percent-encoding. */
export const encoded = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return /[A-Za-z0-9_.~:-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')

export const junkEncoded = fc.oneof(
  { weight: 5, arbitrary: junkText.map((text) => encoded(text.slice(0, 3000))) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '%ED%A0%80',
      '%E0%A4%A',
      '%',
      '%zz',
      '%00',
      '%2F',
      '..%2f..',
      '%C0%80',
      '%FF',
      '+',
      '%0d%0aX:1',
      '%5B%5D',
    ),
  },
)
