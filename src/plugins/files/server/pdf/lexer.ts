import { clip } from '../../../../shared/pure/brief'
/** A PDF value. The content of numbers, strings and keywords beyond this is not needed. */
export type Value = Name | Text | Ref | Dict | List | Plain

export interface Name {
  is: 'name'
  name: string
}
export interface Text {
  is: 'text'
  text: string
}
export interface Ref {
  is: 'ref'
  number: number
}
export interface List {
  is: 'list'
  items: Value[]
}
/** Every pair is kept: programs differ in which of two equal keys they use. */
export interface Dict {
  is: 'dict'
  pairs: [key: string, value: Value][]
  /** Offset of the stream's bytes, if it is a stream. */
  streamAt?: number
}
export interface Plain {
  is: 'plain'
  /** Set for whole numbers. */
  number?: number
}

/** Invalid syntax where it matters, or nesting deeper than any program writes. */
export class Malformed extends Error {}

const DEEPEST = 100
const NOTHING: Plain = { is: 'plain' }

const WHITE = new Set([0, 9, 10, 12, 13, 32])
const [OPEN, CLOSE, LESS, MORE] = [0x28, 0x29, 0x3c, 0x3e]
const LETTER_R = 0x52
const [LEFT, RIGHT, SLASH, PERCENT, BACKSLASH, HASH] = [0x5b, 0x5d, 0x2f, 0x25, 0x5c, 0x23]
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%'))
/** By byte: whether it can be part of a name, a number or a keyword. */
const REGULAR = Uint8Array.from({ length: 256 }, (_, byte) => (WHITE.has(byte) || DELIMITERS.has(byte) ? 0 : 1))

export const isWhite = (byte: number | undefined): boolean => byte !== undefined && WHITE.has(byte)
export const isDelimiter = (byte: number | undefined): boolean => byte !== undefined && DELIMITERS.has(byte)
const isRegular = (byte: number | undefined): boolean => byte !== undefined && REGULAR[byte] === 1
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39

/** Reads values; each byte is read once. */
export class Lexer {
  constructor(
    private readonly bytes: Buffer,
    public at = 0,
  ) {}

  /** The value at the present position. @throws Malformed for an array or dictionary that does not end. */
  value(depth = 0): Value {
    if (depth > DEEPEST) throw new Malformed('nested too deeply')
    this.skip()
    const { bytes, at } = this
    switch (bytes[at]) {
      case SLASH:
        return { is: 'name', name: this.name() }
      case OPEN:
        return { is: 'text', text: this.string() }
      case LEFT:
        return this.list(depth)
      case LESS:
        return bytes[at + 1] === LESS ? this.dict(depth) : { is: 'text', text: this.hexString() }
      default:
        return this.word()
    }
  }

  /** A dictionary followed by `stream`, with the offset of its bytes. */
  withStream(value: Value): Value {
    if (value.is !== 'dict') return value
    this.skip()
    if (this.keyword() !== 'stream') return value
    if (this.bytes[this.at] === 13) this.at += 1
    if (this.bytes[this.at] === 10) this.at += 1
    return { ...value, streamAt: this.at }
  }

  skip(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at] as number
      if (byte === PERCENT) this.comment()
      else if (byte > 32 || !WHITE.has(byte)) return
    }
  }

  private comment(): void {
    while (this.at + 1 < this.bytes.length && ![10, 13].includes(this.bytes[this.at + 1] as number)) this.at += 1
  }

  private list(depth: number): List {
    this.at += 1
    const items: Value[] = []
    for (;;) {
      this.skip()
      if (this.bytes[this.at] === RIGHT) break
      items.push(this.member(depth))
    }
    this.at += 1
    return { is: 'list', items }
  }

  private dict(depth: number): Dict {
    this.at += 2
    const pairs: Dict['pairs'] = []
    for (;;) {
      this.skip()
      if (this.bytes[this.at] === MORE && this.bytes[this.at + 1] === MORE) break
      if (this.bytes[this.at] !== SLASH) throw new Malformed('a key that is no name')
      const key = this.name()
      this.skip()
      // `/Key >>`: some programs omit the value.
      if (this.bytes[this.at] === MORE) pairs.push([key, NOTHING])
      else pairs.push([key, this.member(depth)])
    }
    this.at += 2
    return { is: 'dict', pairs }
  }

  /** A value inside an array or dictionary, where neither the object nor the file may end. */
  private member(depth: number): Value {
    const before = this.at
    const value = this.value(depth + 1)
    if (this.at === before) throw new Malformed('no value')
    return value
  }

  /** A number, reference, true, false or null; anything else ends the object. */
  private word(): Value {
    const number = this.digits()
    if (number !== undefined) return this.isReference() ? { is: 'ref', number } : { is: 'plain', number }
    const word = this.keyword()
    if (word === '' || /^(true|false|null|[+-]*[\d.][\d.-]*(e[+-]?\d+)?)$/i.test(word)) return NOTHING
    throw new Malformed(`${clip(word, 20)} where a value is due`)
  }

  /** An unsigned integer, if there is one here; else the position does not move. */
  private digits(): number | undefined {
    const from = this.at
    let number = 0
    while (isDigit(this.bytes[this.at])) number = number * 10 + (this.bytes[this.at++] as number) - 0x30
    if (this.at > from && !isRegular(this.bytes[this.at])) return number
    this.at = from
    return undefined
  }

  /** `12 0 R` after the 12, if there is one here; else the position does not move. */
  private isReference(): boolean {
    const from = this.at
    this.skip()
    if (this.digits() !== undefined) {
      this.skip()
      if (this.bytes[this.at] === LETTER_R && !isRegular(this.bytes[this.at + 1])) {
        this.at += 1
        return true
      }
    }
    this.at = from
    return false
  }

  keyword(most = 64): string {
    const from = this.at
    while (this.at - from < most && isRegular(this.bytes[this.at])) this.at += 1
    return this.bytes.toString('latin1', from, this.at)
  }

  private name(): string {
    const from = ++this.at
    let escaped = false
    for (; isRegular(this.bytes[this.at]); this.at++) escaped ||= this.bytes[this.at] === HASH
    const name = this.bytes.toString('latin1', from, this.at)
    return escaped
      ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
      : name
  }

  private string(): string {
    const from = ++this.at
    for (let open = 1; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at]
      if (byte === BACKSLASH) this.at += 1
      else if (byte === OPEN) open += 1
      else if (byte === CLOSE && --open === 0) return unescaped(this.bytes.toString('latin1', from, this.at++))
    }
    throw new Malformed('a string without an end')
  }

  private hexString(): string {
    const end = this.bytes.indexOf(MORE, this.at)
    if (end < 0) {
      // Tells the caller how far was read.
      this.at = this.bytes.length
      throw new Malformed('a string without an end')
    }
    const hex = this.bytes.toString('latin1', this.at + 1, end).replace(/[^0-9A-Fa-f]/g, '')
    this.at = end + 1
    return Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex').toString('latin1')
  }
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(?:([0-7]{1,3})|(\r\n|\r|\n)|([\s\S]))/g, (_, octal?: string, line?: string, char?: string) => {
        if (octal) return String.fromCharCode(parseInt(octal, 8) & 255)
        return line ? '' : (ESCAPES[char ?? ''] ?? char ?? '')
      })
    : text

/** A text string as displayed: UTF-16 or UTF-8 with a byte-order mark, else bytes. */
export function readable(text: string): string {
  const bytes = Buffer.from(text, 'latin1')
  if (text.startsWith('\u00fe\u00ff'))
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  if (text.startsWith('\u00ff\u00fe')) return bytes.toString('utf16le', 2)
  return text.startsWith('\u00ef\u00bb\u00bf') ? bytes.toString('utf8', 3) : text
}

export const valuesOf = ({ pairs }: Dict, key: string): Value[] =>
  pairs.flatMap(([name, value]) => (name === key ? [value] : []))
