import { searchForms } from '../../pure/search-forms'

interface Attribute {
  type: string
}
type Attributes = Record<string, Attribute | undefined>

const ANY_OF = ['$eq', '$eqi', '$contains', '$containsi', '$startsWith', '$startsWithi', '$endsWith', '$endsWithi']
const NONE_OF = ['$ne', '$nei', '$notContains', '$notContainsi']
const ARRAY_OPERATORS = ['$in', '$notIn']

export const TEXTS: ReadonlySet<string> = new Set(['string', 'text', 'richtext', 'enumeration', 'email', 'uid'])

/**
 * A content-manager filter in which each text is searched in all its spellings (`searchForms`): stored values are
 * normalised, so a trailing space or full-width digits would find nothing.
 * @param related attributes of the type behind a relation of this name; undefined if it is not a relation.
 */
export function foldFilters(
  filters: unknown,
  attributes: Attributes,
  related: (name: string) => ((filters: unknown) => unknown) | undefined,
): unknown {
  if (Array.isArray(filters)) return filters.map((filter) => foldFilters(filter, attributes, related))
  if (typeof filters !== 'object' || filters === null) return filters
  const folded = Object.entries(filters).map(([name, inner]): [string, unknown] => {
    const attribute = attributes[name]
    if (!attribute) return [name, /^(\$|\d)/.test(name) ? foldFilters(inner, attributes, related) : inner]
    const follow = related(name)
    if (follow) return [name, follow(inner)]
    return TEXTS.has(attribute.type) ? foldColumn(name, inner) : [name, inner]
  })
  // Two columns with several spellings each would both use the key `$and`.
  return folded.filter(([name]) => name === '$and').length > 1
    ? { $and: folded.map(([name, inner]) => ({ [name]: inner })) }
    : Object.fromEntries(folded)
}

function foldColumn(name: string, tests: unknown): [string, unknown] {
  const given =
    typeof tests === 'object' && tests !== null && !Array.isArray(tests) ? tests : { [implied(tests)]: tests }
  const parts = Object.entries(given).map(([operator, value]) => foldTest(name, operator, value))
  const changed = parts.some((part) => part !== undefined)
  if (!changed) return [name, tests]
  return ['$and', Object.entries(given).map(([operator, value], at) => parts[at] ?? { [name]: { [operator]: value } })]
}

const implied = (value: unknown): string => (Array.isArray(value) ? '$in' : '$eq')

/** Undefined if the condition stays as it is: a single spelling, or no text comparison. */
function foldTest(name: string, operator: string, value: unknown): object | undefined {
  if (ARRAY_OPERATORS.includes(operator)) {
    const values = Object.values(typeof value === 'object' && value !== null ? value : [value])
    const forms = values.flatMap((one) => (typeof one === 'string' ? formsOf(one) : [one]))
    return forms.length > values.length ? { [name]: { [operator]: forms } } : undefined
  }
  const joined = ANY_OF.includes(operator) ? '$or' : NONE_OF.includes(operator) ? '$and' : undefined
  if (!joined || typeof value !== 'string') return undefined
  const forms = formsOf(value)
  return forms.length > 1 ? { [joined]: forms.map((form) => ({ [name]: { [operator]: form } })) } : undefined
}

/** Blank text has no spellings and is compared unchanged. */
const formsOf = (text: string): string[] => {
  const forms = searchForms(text)
  return forms.length === 0 ? [text] : forms
}
