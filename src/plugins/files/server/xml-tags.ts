/** A tag, or the text between two tags. Element prefixes are dropped. */
export interface Tag {
  name: string
  ends: boolean
  /** `<a/>`: no closing tag follows. */
  isEmpty: boolean
  /** By their full names. */
  attributes: ReadonlyMap<string, string>
}

const SPACE = /\s/
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Yields tags and text in order; each character is read once. A self-closing tag is yielded once, as an opening tag.
 * @throws Error for XML that is not well-formed.
 */
export function* readXml(xml: string): Generator<Tag | string> {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at)
    if (open !== at) yield decoded(xml.slice(at, open < 0 ? undefined : open))
    if (open < 0) return
    const special = SPECIAL.find(([begin]) => xml.startsWith(begin, open))
    if (special) {
      const [begin, end] = special
      const close = xml.indexOf(end, open + begin.length)
      if (close < 0) throw new Error(`no ${end}`)
      if (begin === '<![CDATA[') yield xml.slice(open + begin.length, close)
      at = close + end.length
    } else {
      const close = endOfTag(xml, open)
      yield tagOf(xml.slice(open + 1, close))
      at = close + 1
    }
  }
}

const SPECIAL = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** Position of the `>` that is not inside an attribute. */
function endOfTag(xml: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < xml.length; at++) {
    const char = xml[at] as string
    if (quote) {
      if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === '>') return at
    else if (char === '<') break
  }
  throw new Error('a tag without an end')
}

function tagOf(inside: string): Tag {
  const ends = inside.startsWith('/')
  const isEmpty = !ends && inside.endsWith('/')
  const text = ends ? inside.slice(1) : isEmpty ? inside.slice(0, -1) : inside
  const nameEnd = text.search(SPACE)
  const name = nameEnd < 0 ? text : text.slice(0, nameEnd)
  if (name === '' || name.startsWith('!')) throw new Error('a tag without a name')
  return { name: local(name), ends, isEmpty, attributes: nameEnd < 0 ? NONE : attributesOf(text.slice(nameEnd)) }
}

const NONE: ReadonlyMap<string, string> = new Map()
/** The value of an attribute, whatever its prefix. */
export function attributeOf({ attributes }: Tag, name: string): string | undefined {
  for (const [full, value] of attributes) if (local(full) === name) return value
  return undefined
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (let at = 0; ; ) {
    const equals = text.indexOf('=', at)
    if (equals < 0) {
      if (text.slice(at).trim() !== '') throw new Error('an attribute without a value')
      return attributes
    }
    const name = text.slice(at, equals).trim()
    let from = equals + 1
    while (SPACE.test(text[from] ?? '')) from += 1
    const quote = text[from]
    const to = quote === '"' || quote === "'" ? text.indexOf(quote, from + 1) : -1
    if (to < 0 || name === '' || SPACE.test(name) || attributes.has(name)) throw new Error('an attribute')
    attributes.set(name, decoded(text.slice(from + 1, to)))
    at = to + 1
  }
}

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(\w{1,8}));/g, (whole, decimal, hex, name: string) => {
        const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : undefined
        if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
        return ENTITIES[name] ?? whole
      })
    : text
