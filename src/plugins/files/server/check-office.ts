import { readZipEntries, unpack, ZipFault, type ZipEntry } from '../../../shared/server/files/zip'
import { Flawed, flawIn, type Flaw } from './flaws'
import { checkFields } from './office-fields'
import { checkFormulas } from './office-formulas'
import { checkContentTypes, checkDrawings, checkRelationships, MAIN, type OfficeKind } from './office-rules'
import { hasDocumentType, xmlText } from './xml-text'

const MEGABYTE = 1024 * 1024
const LIMITS = { maxUnpackedBytes: 60 * MEGABYTE, maxRatio: 100 }
const END_OF_ARCHIVE = 0x06054b50
const CONTENT_TYPES = '[Content_Types].xml'

/** Allowed endings of parts: text, images, fonts. */
const PARTS = new Set(
  'xml rels vml sigs psmdcp png jpg jpeg jpe jfif gif bmp dib tif tiff emf wmf emz wmz wdp webp ico odttf fntdata ttf otf'.split(
    ' ',
  ),
)
/** Binary parts that office programs add. */
const SETTINGS = /^(xl|word)\/(printersettings\/[^/]*|customproperty\d*)\.bin$/
/** Folders and names of parts that run, embed or fetch something. */
const ACTIVE = [
  [/vba(project|data)|macrosheets\//, 'macro'],
  [/activex\//, 'ActiveX'],
  [/\/embeddings\//, 'OLE'],
  [/\/(externallinks|webextensions|querytables)\/|^customui\/|\/connections\.xml$/, 'external'],
] as const

/** Detects which office file a zip archive is; `undefined` for any other archive. */
export async function readOffice(bytes: Buffer): Promise<{ kind: OfficeKind; flaw?: Flaw } | undefined> {
  const entries = await entriesOf(bytes)
  if (entries instanceof ZipFault) return { kind: 'docx', flaw: entries.kind }
  const types = entries.find(({ name }) => name === CONTENT_TYPES)
  const contentTypes = types && textOf(bytes, types)
  const kind = (Object.keys(MAIN) as OfficeKind[]).find((name) => contentTypes?.includes(MAIN[name]))
  if (!kind)
    return contentTypes && /macroEnabled/i.test(contentTypes) ? { kind: 'docx', flaw: { active: 'macro' } } : undefined
  return { kind, flaw: flawIn(() => check(bytes, entries)) }
}

const entriesOf = (bytes: Buffer): Promise<ZipEntry[] | ZipFault> =>
  readZipEntries(bytes, LIMITS).catch((error: unknown) => {
    if (error instanceof ZipFault) return error
    throw error
  })

function check(bytes: Buffer, entries: readonly ZipEntry[]): void {
  for (const { name } of entries) checkName(name.toLowerCase())
  // Nothing may follow the end of the archive.
  if (bytes.readUInt32LE(bytes.length - 22) !== END_OF_ARCHIVE) throw new Flawed('broken')
  for (const entry of entries) {
    // Declared sizes are not trusted: unpacking stops at what the entry declares.
    const data = entry.name.endsWith('/') ? Buffer.alloc(0) : unpack(bytes, entry)
    if (!data) throw new Flawed('broken')
    if (/\.(xml|rels|vml|psmdcp)$/i.test(entry.name)) checkXml(entry.name.toLowerCase(), data)
  }
}

function checkName(name: string): void {
  for (const [pattern, active] of ACTIVE) if (pattern.test(name)) throw new Flawed({ active })
  if (name.startsWith('/') || name.split('/').includes('..')) throw new Flawed('broken')
  const ending = name.slice(name.lastIndexOf('.') + 1)
  if (!name.endsWith('/') && !PARTS.has(ending) && !SETTINGS.test(name)) throw new Flawed({ active: name.slice(-40) })
}

function checkXml(name: string, data: Buffer): void {
  const text = xmlText(data)
  if (text === undefined) throw new Flawed('broken')
  if (hasDocumentType(text)) throw new Flawed({ active: 'DOCTYPE' })
  try {
    if (name === CONTENT_TYPES.toLowerCase()) checkContentTypes(text, PARTS)
    else if (name.endsWith('.rels')) checkRelationships(text)
    else {
      // Parts may be in any folder, whatever they are.
      checkFields(text)
      checkFormulas(text)
      checkDrawings(text)
    }
  } catch (error) {
    throw error instanceof Flawed ? error : new Flawed('broken')
  }
}

function textOf(bytes: Buffer, entry: ZipEntry): string | undefined {
  const data = entry.unpackedSize > MEGABYTE ? undefined : unpack(bytes, entry)
  return data && xmlText(data)
}
