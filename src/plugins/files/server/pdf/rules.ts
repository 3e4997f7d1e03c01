import { clip } from '../../../../shared/pure/brief'
import { isSafeLink } from '../../../../shared/pure/safe-link'
import { Flawed } from '../flaws'
import { isPlainXml } from '../xml-text'
import { readable, valuesOf, type Dict, type Value } from './lexer'
import type { Objects } from './objects'

/** The context of a value, which decides what it may be. */
type Role =
  | 'open'
  | 'trigger'
  | 'triggers'
  | 'click'
  | 'address'
  | 'base'
  | 'names'
  | 'annotations'
  | 'attached'
  | 'files'

/** Allowed on a click: go to a place in the document, turn its pages, open a web or mail address. */
const CLICKS = new Set(['GoTo', 'URI', 'Named'])
const TURNS = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage', 'GoBack', 'GoForward'])
const NAMED = new Set(['Type', 'Dests', 'IDS', 'URLS', 'Pages', 'AP', 'EmbeddedFiles'])
const ANNOTATIONS = new Set(
  `Link Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup
   FileAttachment Widget PrinterMark TrapNet Watermark Redact`.split(/\s+/),
)
/** Names of what runs or fetches. They have no other meaning, so they are refused wherever they occur. */
const NEVER = new Set(
  `JavaScript Launch GoToR GoToE ImportData SubmitForm Rendition RichMedia RichMediaExecute RichMediaContent GoTo3DView
   XFA`.split(/\s+/),
)
/** Invoices and sealed licences carry their data as XML; no other attachments are allowed. */
const DATA = /\.(xml|xbrl)$/i

/** Contexts of the values of these keys, in any dictionary. */
const ROLES: Readonly<Record<string, Role>> = {
  OpenAction: 'open',
  AA: 'triggers',
  A: 'click',
  PA: 'click',
  Next: 'click',
  URI: 'address',
  Names: 'names',
  Annots: 'annotations',
}

/**
 * Checks a PDF by allow-list: on opening, only going to a place in it; on a click also turning pages, web and mail
 * addresses; no script, form data, media or attachment but XML data.
 */
export class Rules {
  private readonly seen = new Set<string>()
  private readonly referred: [Role, number][] = []

  constructor(private readonly objects: Objects) {}

  /** @throws Flawed naming what is not allowed. */
  check(): void {
    this.objects.each((value) => this.inspect(value))
    for (let next = this.referred.pop(); next; next = this.referred.pop()) {
      const [role, number] = next
      for (const value of this.objects.named(number)) this.meet(role, value)
    }
  }

  private inspect(value: Value): void {
    if (value.is === 'name') refuseName(value.name)
    else if (value.is === 'list') for (const item of value.items) this.inspect(item)
    else if (value.is === 'dict') this.inspectDict(value)
  }

  private inspectDict(dict: Dict): void {
    for (const [key, value] of dict.pairs) {
      refuseName(key)
      if (key === 'Encrypt' && value.is !== 'plain') throw new Flawed('encrypted')
      this.inspect(value)
      const role = ROLES[key]
      if (role) this.meet(role, value)
      if (key === 'EF') this.attachment(dict, value)
    }
    if (nameIn(dict, 'Type') === 'Annot') annotation(dict)
    if (dict.streamAt !== undefined) internal(dict)
  }

  /** References are checked after all objects are known. */
  private meet(role: Role, value: Value): void {
    if (value.is !== 'ref') return this.judge(role, value)
    const key = `${role} ${value.number}`
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.referred.push([role, value.number])
  }

  private judge(role: Role, value: Value): void {
    if (value.is === 'list') for (const item of value.items) this.judgeItem(role, item)
    else if (value.is === 'dict') this.judgeDict(role, value)
    else if (value.is === 'text' && (role === 'address' || role === 'base') && !isSafeLink(readable(value.text)))
      throw new Flawed({ active: clip(readable(value.text), 80) })
  }

  /** Actions and annotations come in arrays; items of a destination need no check. */
  private judgeItem(role: Role, item: Value): void {
    if (role === 'annotations' || role === 'click') this.meet(role, item)
  }

  private judgeDict(role: Role, dict: Dict): void {
    switch (role) {
      case 'open':
        return this.opening(dict, 'OpenAction')
      case 'trigger':
        return valuesOf(dict, 'S').length > 0 ? this.opening(dict, 'AA') : undefined
      case 'triggers':
        // An image or a glyph may have this name too.
        return dict.streamAt === undefined ? dict.pairs.forEach(([, value]) => this.meet('trigger', value)) : undefined
      case 'click':
        return click(dict)
      case 'address':
        return valuesOf(dict, 'Base').forEach((value) => this.meet('base', value))
      case 'names':
        return named(dict)
      case 'annotations':
        return annotation(dict)
      case 'attached':
        return dict.pairs.forEach(([, value]) => this.meet('files', value))
      case 'files':
        return this.data(dict)
    }
  }

  private opening(dict: Dict, place: string): void {
    const kinds = valuesOf(dict, 'S')
    if (kinds.length === 0 || kinds.some((kind) => kind.is !== 'name' || kind.name !== 'GoTo'))
      throw new Flawed({ active: [place, nameIn(dict, 'S')].filter(Boolean).join(' ') })
    for (const next of valuesOf(dict, 'Next')) this.meet('open', next)
  }

  private attachment(file: Dict, held: Value): void {
    const names = ['F', 'UF'].flatMap((key) => valuesOf(file, key))
    if (names.some((name) => name.is !== 'text' || !DATA.test(readable(name.text).trim())))
      throw new Flawed({ active: 'EmbeddedFile' })
    this.meet('attached', held)
  }

  private data(file: Dict): void {
    if (file.streamAt !== undefined && !isPlainXml(this.objects.content(file)))
      throw new Flawed({ active: 'EmbeddedFile' })
  }
}

function refuseName(name: string): void {
  if (NEVER.has(name)) throw new Flawed({ active: name })
}

const nameIn = (dict: Dict, key: string): string | undefined =>
  valuesOf(dict, key).flatMap((value) => (value.is === 'name' ? [value.name] : []))[0]

/** A dictionary without a type is no action: structure attributes and glyphs use the same keys. */
function click(dict: Dict): void {
  for (const kind of valuesOf(dict, 'S')) {
    if (kind.is !== 'name' || !CLICKS.has(kind.name)) throw new Flawed({ active: nameIn(dict, 'S') ?? 'Action' })
    if (kind.name !== 'Named') continue
    for (const turn of valuesOf(dict, 'N'))
      if (turn.is !== 'name' || !TURNS.has(turn.name)) throw new Flawed({ active: `Named ${nameIn(dict, 'N') ?? ''}` })
  }
}

function named(dict: Dict): void {
  for (const [key] of dict.pairs) if (!NAMED.has(key)) throw new Flawed({ active: key })
}

function annotation(dict: Dict): void {
  for (const kind of valuesOf(dict, 'Subtype'))
    if (kind.is !== 'name' || !ANNOTATIONS.has(kind.name))
      throw new Flawed({ active: nameIn(dict, 'Subtype') ?? 'Annot' })
}

/** A stream must contain its own data; one that refers to another file or page would be fetched. */
function internal(dict: Dict): void {
  for (const key of ['F', 'Ref'])
    if (valuesOf(dict, key).some((value) => value.is !== 'plain')) throw new Flawed({ active: 'external' })
}
