import fc from 'fast-check'
import { junkJson, junkText } from './junk'

export type Fields = Record<string, unknown>

/** Fields that only the server may set, tried on every body. */
const FORBIDDEN = [
  'id',
  'documentId',
  'state',
  'version',
  'cityCode',
  'creditCode',
  'accountId',
  'enterprise',
  'batch',
  'role',
  'roles',
  'confirmed',
  'blocked',
  'provider',
  'standing',
  'verifiedAt',
  'receiptNumber',
  'priority',
  'createdBy',
  'publishedAt',
  'isActive',
  '__proto__',
  'constructor',
]

const own = (fields: Fields): [string, unknown][] => Object.entries(fields)
// Assigning `__proto__` would set the prototype.
const build = (entries: readonly [string, unknown][]): Fields => {
  const made: Fields = {}
  for (const [name, value] of entries)
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true })
  return made
}

/** A valid body with some fields made invalid, nested ones too. */
export function spoilt(valid: Fields): fc.Arbitrary<Fields> {
  const names = Object.keys(valid)
  const inner = names.filter(
    (name) => typeof valid[name] === 'object' && valid[name] !== null && !Array.isArray(valid[name]),
  )
  const added = fc
    .tuple(
      fc.oneof(fc.constantFrom(...FORBIDDEN), junkText),
      fc.oneof(junkJson, fc.constantFrom<unknown>(1, 'listed', '370200')),
    )
    .map(([name, value]) => build([...own(valid), [name, value]]))
  if (names.length === 0) return added
  const replaced = fc
    .tuple(fc.subarray(names, { minLength: 1, maxLength: Math.min(3, names.length) }), junkJson)
    .map(([which, value]) => build(own(valid).map(([name, was]) => [name, which.includes(name) ? value : was])))
  const lacking = fc.constantFrom(...names).map((gone) => build(own(valid).filter(([name]) => name !== gone)))
  const deeper = inner.map((name) =>
    spoilt(valid[name] as Fields).map((value) => build(own(valid).map(([n, was]) => [n, n === name ? value : was]))),
  )
  return fc.oneof(
    { weight: 4, arbitrary: replaced },
    { weight: 1, arbitrary: lacking },
    { weight: 1, arbitrary: added },
    ...deeper.map((arbitrary) => ({ weight: 3, arbitrary })),
  )
}

const BROKEN = [
  '',
  'null',
  '[]',
  '[1,2]',
  '"x"',
  '1',
  '{',
  '{"a":',
  '{"a":1}}',
  'NaN',
  '\ufeff{}',
  `{"reason":${'['.repeat(5000)}${']'.repeat(5000)}}`,
  `{"reason":"${'x'.repeat(1_100_000)}"}`,
  '{"reason":"\\ud800"}',
  '{"reason":1e400}',
  '{"reason":"a","reason":{"b":1}}',
  'reason=x&documentIds[]=1',
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\r\n--x--\r\n',
]

/** The text of a body: valid, partly invalid, or no JSON. */
export const bodies = (valid: Fields): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(JSON.stringify(valid)) },
    { weight: 7, arbitrary: spoilt(valid).map((body) => JSON.stringify(body)) },
    { weight: 2, arbitrary: fc.constantFrom(...BROKEN) },
  )
