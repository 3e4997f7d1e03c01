import { RegExpParser, type AST } from '@eslint-community/regexpp'
import { parseSync } from '@swc/core'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Search } from '../regexes/steps'

const ROOT = join(__dirname, '../..')
/** Length of the tried texts. */
const LENGTH = 1200
/**
 * Limit of steps per character. A linear search takes a few, plus up to its longest bounded repetition; a quadratic one
 * takes at least LENGTH / 2. Steps are counted, not timed, so a busy machine does not matter.
 */
const MOST = 500

interface Found {
  where: string
  source: string
  flags: string
}

/** All regular expression literals outside the panel. */
const LITERALS: readonly Found[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ts$/.test(name) && !/\.(test|d)\.ts$|(^|\/)admin\//.test(name))
  .flatMap((name) => {
    const text = readFileSync(join(ROOT, 'src', name), 'utf8')
    if (!mayHoldLiterals(text)) return []
    return literalsIn(parseSync(text, { syntax: 'typescript', target: 'es2022' })).map(({ pattern, flags }) => {
      const line = text.slice(0, text.indexOf(`/${pattern}/${flags}`)).split('\n').length
      return { where: `${name}:${line}`, source: pattern, flags }
    })
  })

/** Whether a slash occurs outside imports and comment lines. Most files have none and need no parsing. */
function mayHoldLiterals(text: string): boolean {
  return text
    .split('\n')
    .some((line) => line.includes('/') && !/^(?:import |export .* from |\} from |\s*(?:\*|\/\/|\/\*))/.test(line))
}

function literalsIn(node: unknown): { pattern: string; flags: string }[] {
  if (typeof node !== 'object' || node === null) return []
  const found = node as { type?: string; pattern: string; flags: string }
  return found.type === 'RegExpLiteral' ? [found] : Object.values(node).flatMap(literalsIn)
}

/** Some texts that an element matches: the ends of ranges, and common members of classes. */
function samples(element: AST.Element): string[] {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)]
    case 'CharacterSet':
      return element.kind === 'any'
        ? ['a', ' ', '<', '"']
        : element.kind === 'digit'
          ? ['1']
          : element.kind === 'space'
            ? [' ', '\n']
            : ['a', '1', '中']
    case 'CharacterClass': {
      if (element.negate) return ['a', ' ', '1', '<', '"', '=', '中', '\n'].filter((char) => matches(element.raw, char))
      return element.elements
        .flatMap((part) =>
          part.type === 'CharacterClassRange'
            ? [String.fromCodePoint(part.min.value), String.fromCodePoint(part.max.value)]
            : samples(part as AST.Element),
        )
        .slice(0, 6)
    }
    case 'Quantifier':
      return element.max === 0
        ? ['']
        : samples(element.element).map((one) => one.repeat(Math.max(1, Math.min(element.min, 4))))
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.flatMap((one) => sequences(one)).slice(0, 6)
    default:
      return ['']
  }
}

const matches = (source: string, char: string): boolean => {
  try {
    return new RegExp(source, 'u').test(char)
  } catch {
    return new RegExp(source).test(char)
  }
}

/** Some texts that a sequence of elements matches. */
const sequences = ({ elements }: AST.Alternative): string[] =>
  elements.reduce<string[]>(
    (texts, element) =>
      texts
        .flatMap((text) =>
          samples(element)
            .slice(0, 3)
            .map((more) => text + more),
        )
        .slice(0, 6),
    [''],
  )

/** A text that matches everything before an element. */
function before(element: AST.Element): string {
  const alternative = element.parent
  if (alternative.type === 'Quantifier') return before(alternative)
  if (alternative.type !== 'Alternative') return ''
  const own = alternative.elements
    .slice(0, alternative.elements.indexOf(element))
    .map((one) => samples(one)[0] ?? '')
    .join('')
  const around = alternative.parent
  return around.type === 'Pattern' ? own : before(around as AST.Element) + own
}

function quantifiersOf(node: AST.Node): AST.Quantifier[] {
  const own = node.type === 'Quantifier' && node.max > 20 ? [node] : []
  const children: AST.Node[] =
    node.type === 'Quantifier'
      ? [node.element]
      : node.type === 'Pattern' || node.type === 'Group' || node.type === 'CapturingGroup'
        ? node.alternatives
        : node.type === 'Assertion' && 'alternatives' in node
          ? node.alternatives
          : node.type === 'Alternative'
            ? node.elements
            : []
  return [...own, ...children.flatMap(quantifiersOf)]
}

/** Texts that provoke backtracking: from every start, and by every division. */
function attacks({ source, flags }: Omit<Found, 'where'>): string[] {
  const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, flags.includes('u'))
  const all = quantifiersOf(pattern).flatMap((quantifier) => {
    const start = before(quantifier)
    return samples(quantifier.element)
      .filter(Boolean)
      .flatMap((pump) => {
        const repeated = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH)
        return [start + repeated(pump), repeated(start + pump), repeated(start + pump.repeat(3))].map(
          (text) => `${text}\u0000`,
        )
      })
  })
  return [...new Set(all)]
}

function slow(found: Found): string[] {
  const search = new Search(found.source, found.flags)
  const text = attacks(found).find((one) => search.on(one, MOST * one.length).steps > MOST * one.length)
  return text === undefined ? [] : [`${found.where} /${found.source}/ on ${JSON.stringify(text.slice(0, 40))}…`]
}

test('every regular expression over input takes linear time', () => {
  expect(LITERALS.length).toBeGreaterThan(400)
  expect(LITERALS.flatMap(slow)).toEqual([])
})

test('superlinear ones are detected', () => {
  for (const source of ['\\s+$', 'x[^y]*y', '<R\\b(?=[^>]*T)'])
    expect([source, slow({ where: 'here', source, flags: '' }).length]).toEqual([source, 1])
})

test('steps are those of a search that finds what the engine finds', () => {
  for (const { source, flags } of LITERALS) {
    const expression = new RegExp(source, flags.replace('g', ''))
    const search = new Search(source, flags.replace('g', ''))
    for (const text of ['', 'a1 中', ...attacks({ source, flags }).map((one) => one.slice(0, 60))]) {
      const found = expression.exec(text)
      const at = (pos: number): number => (flags.includes('u') ? [...text.slice(0, pos)].length : pos)
      const match = found ? [at(found.index), at(found.index + found[0].length)] : undefined
      expect([source, text, search.on(text, Infinity).match]).toEqual([source, text, match])
    }
  }
})

test('steps of what is known', () => {
  const steps = (source: string, text: string): number => new Search(source, '').on(text, 1e6).steps
  const linear = (source: string): number => steps(source, 'a'.repeat(200)) / steps(source, 'a'.repeat(100))
  expect(linear('^a*b')).toBeCloseTo(2, 1)
  expect(linear('a*b')).toBeCloseTo(4, 1)
  expect(steps('(a+)+b', 'a'.repeat(30))).toBeGreaterThan(1e6)
})
