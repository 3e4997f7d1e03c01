import { malformedCharacter, nameFault, shapeFault } from './input-shape'

describe('text from outside', () => {
  test.each([
    ['half of a pair, the first', 'a\ud800', 'U+D800'],
    ['half of a pair, the second', '\udfffb', 'U+DFFF'],
    ['two halves in the wrong order', '\ude00\ud83d', 'U+DE00'],
    ['NUL', 'a\u0000b', 'U+0000'],
    ['what a decoder left of bytes that are no UTF-8', '\ufffd', 'U+FFFD'],
  ])('%s is named', (_, text, character) => expect(malformedCharacter(text)).toBe(character))

  test.each(['', '济南市', '😀', '👩‍👩‍👧‍👦', 'a\nb\tc', '\u200b', '\ufeff', '\u{10ffff}'])('“%s” is well-formed', (text) =>
    expect(malformedCharacter(text)).toBeUndefined(),
  )
})

describe('names', () => {
  test('names on every object are refused, and names that reach the prototype', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'])
      expect(nameFault(name)).toMatchObject({ code: 'forbidden-key', values: { name } })
    for (const name of Object.getOwnPropertyNames(Object.prototype)) expect(name in {} && nameFault(name)).toBeTruthy()
    for (const name of ['title', 'length', 'name', '$and', '0', '']) expect(nameFault(name)).toBeUndefined()
  })
})

describe('a body', () => {
  const codeOf = (body: unknown) => shapeFault(body)?.code
  test('names the path of the fault, at any depth', () => {
    expect(shapeFault({ account: [{ name: 'x' }, { name: '\ud800' }] })?.values).toEqual({
      name: 'account.1.name',
      character: 'U+D800',
    })
    expect(shapeFault({ 'a\u0000': 1 })?.values).toEqual({ name: 'a\ufffd', character: 'U+0000' })
    expect(shapeFault({ a: { toString: 1 } })).toMatchObject({ code: 'forbidden-key', values: { name: 'toString' } })
    expect(codeOf(JSON.parse('{"a":{"__proto__":{"b":1}}}'))).toBe('forbidden-key')
  })

  test('accepts valid input', () => {
    for (const body of [undefined, null, 1, {}, [], { a: null, b: [1, '二', { c: true }] }])
      expect(codeOf(body)).toBeUndefined()
  })

  test('has limited depth', () => {
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
    expect(codeOf(nested(40))).toBeUndefined()
    expect(codeOf(nested(42))).toBe('body-too-deep')
    expect(codeOf(nested(100_000))).toBe('body-too-deep')
  })
})
