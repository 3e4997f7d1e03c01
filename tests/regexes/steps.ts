import { RegExpParser, type AST } from '@eslint-community/regexpp'

/**
 * A backtracking regular expression engine that counts its steps like V8's, so that tests need no clock. Backreferences
 * and the flags m, v and y are not supported.
 */
type Code =
  | { op: 'char'; matches: (char: string) => boolean; back: boolean }
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { op: 'holds'; at: (text: readonly string[], pos: number) => boolean }
  | { op: 'look'; program: Program; negate: boolean }
  | { op: 'mark'; register: number }
  | { op: 'moved'; register: number }
type Program = Code[]

export interface Searched {
  steps: number
  /** Start and end of the first match; undefined if there is none or the search was given up. */
  match?: [from: number, to: number]
}

/** Quantifiers with a higher bound count as unbounded. */
const UNROLLED = 300

export class Search {
  private readonly program: Program = []
  private registers = 0
  private steps = 0
  private most = Infinity

  constructor(
    source: string,
    private readonly flags: string,
  ) {
    if (/[mvy]/.test(flags)) throw new Error(`steps under the flags ${flags} are not counted`)
    const parser = new RegExpParser({ ecmaVersion: 2024 })
    const { alternatives } = parser.parsePattern(source, 0, source.length, flags.includes('u'))
    this.choose(this.program, alternatives, false)
  }

  /** Searches a text; with the flag `g` again after each match. @param most gives up after this number of steps */
  on(text: string, most: number): Searched {
    const chars = this.flags.includes('u') ? [...text] : text.split('')
    this.steps = 0
    this.most = most
    let match: Searched['match']
    for (let from = 0; from <= chars.length && this.steps <= most; from++) {
      const to = this.run(this.program, chars, from)
      if (to === undefined) continue
      match ??= [from, to]
      if (!this.flags.includes('g')) break
      from = Math.max(from, to - 1)
    }
    return { steps: this.steps, match }
  }

  /** The end of a match that starts at `from`. Uses an explicit stack, so long texts do not overflow. */
  private run(program: Program, chars: readonly string[], from: number): number | undefined {
    const waiting: [pc: number, pos: number, marks: Readonly<Record<number, number>>][] = [[0, from, {}]]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      let [pc, pos, marks] = next
      for (;;) {
        const code = program[pc]
        if (!code) return pos
        if (++this.steps > this.most) return undefined
        if (code.op === 'split') {
          waiting.push([code.second, pos, marks])
          pc = code.first
        } else if (code.op === 'jump') pc = code.to
        else if (code.op === 'mark') {
          marks = { ...marks, [code.register]: pos }
          pc++
        } else if (code.op === 'char') {
          const char = chars[code.back ? pos - 1 : pos]
          if (char === undefined || !code.matches(char)) break
          pos += code.back ? -1 : 1
          pc++
        } else {
          if (!this.passes(code, chars, pos, marks)) break
          pc++
        }
      }
    }
    return undefined
  }

  private passes(
    code: Exclude<Code, { op: 'char' | 'split' | 'jump' | 'mark' }>,
    chars: readonly string[],
    pos: number,
    marks: Readonly<Record<number, number>>,
  ): boolean {
    if (code.op === 'holds') return code.at(chars, pos)
    // An iteration that matched nothing ends the loop.
    if (code.op === 'moved') return marks[code.register] !== pos
    return (this.run(code.program, chars, pos) !== undefined) !== code.negate
  }

  private choose(to: Program, alternatives: readonly AST.Alternative[], back: boolean): void {
    const ends: { op: 'jump'; to: number }[] = []
    for (const [n, { elements }] of alternatives.entries()) {
      const isLast = n === alternatives.length - 1
      const split = { op: 'split' as const, first: to.length + 1, second: 0 }
      if (!isLast) to.push(split)
      for (const element of back ? [...elements].reverse() : elements) this.add(to, element, back)
      if (isLast) continue
      const end = { op: 'jump' as const, to: 0 }
      ends.push(end)
      to.push(end)
      split.second = to.length
    }
    for (const end of ends) end.to = to.length
  }

  private add(to: Program, element: AST.Element, back: boolean): void {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        to.push({ op: 'char', matches: this.matcher(element.raw), back })
        return
      case 'Group':
      case 'CapturingGroup':
        this.choose(to, element.alternatives, back)
        return
      case 'Quantifier':
        this.repeat(to, element, back)
        return
      case 'Assertion':
        to.push(this.assertion(element))
        return
      default:
        throw new Error(`steps of ${element.type} are not counted: ${element.raw}`)
    }
  }

  private repeat(to: Program, { min, max, greedy, element }: AST.Quantifier, back: boolean): void {
    for (let n = 0; n < Math.min(min, UNROLLED); n++) this.add(to, element, back)
    if (max <= UNROLLED) {
      const splits: { op: 'split'; first: number; second: number }[] = []
      for (let n = min; n < max; n++) {
        splits.push(this.split(to))
        this.add(to, element, back)
      }
      for (const split of splits) this.aim(split, greedy, to.length)
      return
    }
    const begin = to.length
    const split = this.split(to)
    const register = this.registers++
    to.push({ op: 'mark', register })
    this.add(to, element, back)
    to.push({ op: 'moved', register }, { op: 'jump', to: begin })
    this.aim(split, greedy, to.length)
  }

  private split(to: Program) {
    const split = { op: 'split' as const, first: to.length + 1, second: 0 }
    to.push(split)
    return split
  }

  private aim(split: { first: number; second: number }, greedy: boolean, end: number): void {
    const body = split.first
    split.first = greedy ? body : end
    split.second = greedy ? end : body
  }

  private assertion(assertion: AST.Assertion): Code {
    switch (assertion.kind) {
      case 'start':
        return { op: 'holds', at: (_, pos) => pos === 0 }
      case 'end':
        return { op: 'holds', at: (text, pos) => pos === text.length }
      case 'word': {
        const isWord = this.matcher('\\w')
        const at = (text: readonly string[], pos: number): boolean =>
          isWord(text[pos - 1] ?? '') !== isWord(text[pos] ?? '')
        return { op: 'holds', at: assertion.negate ? (text, pos) => !at(text, pos) : at }
      }
      default: {
        const program: Program = []
        this.choose(program, assertion.alternatives, assertion.kind === 'lookbehind')
        return { op: 'look', program, negate: assertion.negate }
      }
    }
  }

  /** Matches one character with the real engine, cached. */
  private matcher(raw: string): (char: string) => boolean {
    const one = new RegExp(`^(?:${raw})$`, this.flags.replace(/[gy]/g, ''))
    const known = new Map<string, boolean>()
    return (char) => {
      const before = known.get(char)
      if (before !== undefined) return before
      const matches = one.test(char)
      known.set(char, matches)
      return matches
    }
  }
}
