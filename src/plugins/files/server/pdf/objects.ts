import { Budget, Flawed } from '../flaws'
import { READINGS, unpackStream, type Budgets } from './filters'
import { isDelimiter, isWhite, Lexer, Malformed, valuesOf, type Dict, type Value } from './lexer'

const MEGABYTE = 1024 * 1024
const MOST_UNPACKED = 32 * MEGABYTE
const MOST_OBJECTS = 2_000_000
/** Between the numbers of an object and the word `obj`. */
const WIDEST_GAP = 64

interface Place {
  bytes: Buffer
  at: number
  /** Objects in the file may be streams; those in an object stream may not. */
  inFile: boolean
}

/**
 * Every object that any program could find: wherever `obj` occurs, in streams, strings and older revisions too, and in
 * all object streams. Cross-reference tables are ignored, so none can hide an object.
 */
export class Objects {
  private readonly places = new Map<number, Place[]>()
  private readonly budgets: Budgets
  private count = 0

  constructor(private readonly bytes: Buffer) {
    this.budgets = {
      read: new Budget(READINGS * bytes.length, 'too-complex'),
      unpacked: new Budget(MOST_UNPACKED, 'too-large'),
    }
  }

  /** Calls `visit` for each object and trailer, once per position. @throws Flawed */
  each(visit: (value: Value) => void): void {
    for (const at of this.wordsAt('obj')) {
      const number = numberBefore(this.bytes, at)
      const value = this.read({ bytes: this.bytes, at: at + 3, inFile: true }, number)
      // Referenced objects are found by number; one without a number might be read by another program.
      if (number === undefined && value.is === 'dict') throw new Flawed('broken')
      visit(value)
      if (isObjectStream(value)) this.eachPacked(value, visit)
    }
    for (const at of this.wordsAt('trailer')) visit(this.read({ bytes: this.bytes, at: at + 7, inFile: false }, -1))
    if (this.count === 0) throw new Flawed('broken')
  }

  /** All objects of that number, in any revision. */
  *named(number: number): Generator<Value> {
    for (const place of this.places.get(number) ?? []) yield this.read(place)
  }

  /** The unpacked content of a stream. @throws Flawed if it cannot be unpacked. */
  content(stream: Dict): Buffer {
    return this.orBroken(() => unpackStream(this.bytes, stream, this.budgets))
  }

  private *wordsAt(word: string): Generator<number> {
    for (let at = this.bytes.indexOf(word); at >= 0; at = this.bytes.indexOf(word, at + word.length)) {
      const after = this.bytes[at + word.length]
      const isWord = isWhite(after) || isDelimiter(after)
      if (isWord && this.bytes.toString('latin1', Math.max(0, at - 3), at) !== 'end') yield at
    }
  }

  /** @param number under which it is referenced; undefined for an object judged only where it is. */
  private read(place: Place, number?: number): Value {
    if (number !== undefined && number >= 0) this.keep(number, place)
    const lexer = new Lexer(place.bytes, place.at)
    try {
      const value = lexer.value()
      return place.inFile ? lexer.withStream(value) : value
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      // Packed data may contain the word by chance, but not with a number before and a dictionary or array after it.
      if (number !== undefined && isBegin(place)) throw new Flawed('broken')
      return { is: 'plain' }
    } finally {
      this.budgets.read.spend(lexer.at - place.at)
    }
  }

  private keep(number: number, place: Place): void {
    if (++this.count > MOST_OBJECTS) throw new Flawed('too-complex')
    const known = this.places.get(number)
    if (known) known.push(place)
    else this.places.set(number, [place])
  }

  private eachPacked(stream: Dict, visit: (value: Value) => void): void {
    const bytes = this.content(stream)
    const [count, first] = [numberOf(stream, 'N'), numberOf(stream, 'First')]
    const heads = new Lexer(bytes)
    const next = (): number => {
      const value = heads.value()
      if (value.is !== 'plain' || value.number === undefined) throw new Flawed('broken')
      return value.number
    }
    for (let n = 0; n < count; n++) {
      const [number, offset] = this.orBroken(() => [next(), next()] as const)
      const at = first + offset
      if (offset < 0 || at >= bytes.length) throw new Flawed('broken')
      visit(this.read({ bytes, at, inFile: false }, number))
    }
    this.budgets.read.spend(heads.at)
  }

  private orBroken<T>(read: () => T): T {
    try {
      return read()
    } catch (error) {
      throw error instanceof Malformed ? new Flawed('broken') : error
    }
  }
}

function isBegin({ bytes, at }: Place): boolean {
  const lexer = new Lexer(bytes, at)
  lexer.skip()
  return bytes[lexer.at] === 0x5b || (bytes[lexer.at] === 0x3c && bytes[lexer.at + 1] === 0x3c)
}

/** `12 0` before the word `obj`. */
function numberBefore(bytes: Buffer, at: number): number | undefined {
  const words = bytes
    .toString('latin1', Math.max(0, at - WIDEST_GAP), at)
    .split(/[\0\t\n\f\r ]/)
    .filter(Boolean)
  const [number, generation] = words.slice(-2)
  // Programs also accept a delimiter before it: `>>12 0 obj`.
  const digits = /\d{1,10}$/.exec(number ?? '')?.[0]
  return digits && generation && /^\d{1,10}$/.test(generation) ? Number(digits) : undefined
}

/** Programs recognise object streams by the numbers only these have; not all check the type. */
const isObjectStream = (value: Value): value is Dict =>
  value.is === 'dict' &&
  value.streamAt !== undefined &&
  (valuesOf(value, 'First').length > 0 ||
    valuesOf(value, 'Type').some((type) => type.is !== 'name' || type.name === 'ObjStm'))

function numberOf(dict: Dict, key: string): number {
  const [value, ...others] = valuesOf(dict, key)
  if (value?.is !== 'plain' || value.number === undefined || value.number < 0 || others.length > 0)
    throw new Flawed('broken')
  return value.number
}
