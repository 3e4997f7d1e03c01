import fc from 'fast-check'
import { encoded, junkEncoded } from './junk'

const OPERATORS = [
  '$eq',
  '$ne',
  '$in',
  '$notIn',
  '$gt',
  '$lte',
  '$null',
  '$notNull',
  '$contains',
  '$containsi',
  '$startsWith',
  '$between',
  '$jsonSupersetOf',
  '$elemMatch',
  '$not',
  '$and',
  '$or',
  '$eqi',
  '$where',
  '$regex',
  '$raw',
  '__proto__',
  'constructor',
  '0',
  '',
]

const PARAMETERS = [
  'filters',
  'sort',
  'pagination',
  'fields',
  'populate',
  '_q',
  'status',
  'locale',
  'page',
  'pageSize',
  'withCount',
  'publicationState',
  'where',
  'plugins',
  'dryRun',
  'code',
  'after',
]

const VALUES = [
  '*',
  '1',
  '0',
  '-1',
  '25',
  '100',
  '101',
  '999999999',
  '1000001',
  'true',
  'false',
  'title:asc',
  'title:desc,id',
  'draft',
  'id',
  'createdBy',
  'zh-Hans',
]

/** One `key=value` of a query: existing parameters and operators, nested correctly or not. */
export const queries = (names: readonly string[]): fc.Arbitrary<string> => {
  const inner = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names) },
    { weight: 4, arbitrary: fc.constantFrom(...OPERATORS) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'page',
        'pageSize',
        'start',
        'limit',
        'withCount',
        'populate',
        'fields',
        'filters',
        'sort',
        'count',
        'on',
      ),
    },
    { weight: 1, arbitrary: junkEncoded },
  )
  const key = fc
    .tuple(
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PARAMETERS) }, { weight: 1, arbitrary: junkEncoded }),
      fc.oneof(
        { weight: 9, arbitrary: fc.array(inner, { maxLength: 4 }) },
        { weight: 1, arbitrary: fc.array(inner, { minLength: 5, maxLength: 60 }) },
      ),
      fc.boolean(),
    )
    .map(([parameter, path, escaped]) => {
      const [open, close] = escaped ? ['%5B', '%5D'] : ['[', ']']
      return parameter + path.map((part) => `${open}${part.replaceAll('[', '%5B')}${close}`).join('')
    })
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
    { weight: 3, arbitrary: fc.constantFrom(...names).map(encoded) },
    { weight: 3, arbitrary: junkEncoded },
  )
  const pair = fc.tuple(key, value).map(([k, v]) => `${k}=${v}`)
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(pair, { minLength: 1, maxLength: 3 }).map((pairs) => pairs.join('&')) },
    // Repeated keys: parsers differ in whether they return an array, an object or the last value.
    {
      weight: 1,
      arbitrary: fc
        .tuple(pair, fc.integer({ min: 2, max: 150 }))
        .map(([one, times]) => Array<string>(times).fill(one).join('&')),
    },
    { weight: 1, arbitrary: junkEncoded },
  )
}
