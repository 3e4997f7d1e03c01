import { clip } from '../../../../../shared/pure/brief'
import { TextDecoder } from 'node:util'
import { SaxesParser, type SaxesAttributeNS } from 'saxes'
import type { Refusal } from '../../../../../shared/pure/refusal'
import { refuseFile } from '../../../domain/refusals'

/** Ends the reading of a file; caught by `readWorkbook`. */
export class Stop extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

export const broken = (detail: string): Stop => new Stop(refuseFile('import-file-broken', { detail }))

/** An element, valid until the next one; `name` is empty for a foreign namespace (extensions, markers). */
export interface Element {
  readonly name: string
  /** Value of an attribute without prefix. */
  get(attribute: string): string | undefined
  /** Relationship named by an attribute like `r:id`. */
  relation(): string | undefined
}

export interface XmlHandlers {
  open?(element: Element): void
  /** Text and CDATA alike. */
  text?(text: string): void
  close?(name: string): void
}

/** Namespaces of the two editions of the standard. */
const SPREADSHEET = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
])
const CHUNK = 65_536

/**
 * Reads a part of a workbook event by event.
 * @param own whether a namespace belongs to this part; elements of others are passed without a name.
 * @throws Stop import-file-broken: not well-formed, not UTF-8 or UTF-16, or with a DOCTYPE.
 */
export function readXml(
  part: string,
  bytes: Buffer,
  handlers: XmlHandlers,
  own: (uri: string) => boolean = (uri) => SPREADSHEET.has(uri),
): void {
  const parser = new SaxesParser({ xmlns: true, fileName: part })
  parser.on('error', (error) => {
    throw broken(`${part}: ${clip(error.message, 80)}`)
  })
  parser.on('doctype', () => {
    throw broken(`${part}: DOCTYPE`)
  })
  const { open, text, close } = handlers
  const element = new OpenElement()
  const names = ownNames(own)
  if (open)
    parser.on('opentag', ({ uri, local, attributes }) => {
      element.name = names(uri, local)
      element.attributes = attributes
      open(element)
    })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', ({ uri, local }) => close(names(uri, local)))
  const decoder = decoderOf(bytes)
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
    parser.write(decoder.decode())
    parser.close()
  } catch (error) {
    throw error instanceof Stop ? error : broken(part)
  }
}

/** Reused for all elements of a part, of which a sheet has millions. */
class OpenElement implements Element {
  name = ''
  attributes: Record<string, SaxesAttributeNS> = {}

  get(attribute: string): string | undefined {
    return this.attributes[attribute]?.value
  }

  relation(): string | undefined {
    return Object.values(this.attributes).find(({ local, prefix }) => local === 'id' && prefix !== '')?.value
  }
}

/** Nearly all elements of a part are in one namespace. */
function ownNames(own: (uri: string) => boolean): (uri: string, local: string) => string {
  let [last, isOwn] = ['', own('')]
  return (uri, local) => {
    if (uri !== last) [last, isOwn] = [uri, own(uri)]
    return isOwn ? local : ''
  }
}

function decoderOf(bytes: Buffer): TextDecoder {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true })
}
