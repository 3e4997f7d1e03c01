import { isRefusal } from '../../../../shared/pure/refusal'
import { listZip, unpack, type ZipEntry } from '../import/zip'

const MEGABYTE = 1024 * 1024
const LIMITS = { maxUnpackedBytes: 60 * MEGABYTE, maxRatio: 100 }
const END_OF_ARCHIVE = 0x06054b50

/** Parts that run or unpack by themselves: macros, controls, embedded objects. */
const ACTIVE = [
  [/vbaProject|vbaData|macrosheets\//i, 'macro'],
  [/activeX\//i, 'ActiveX'],
  [/\/embeddings\//i, 'OLE'],
  [/\.(exe|dll|js|jse|vbs|vbe|wsf|hta|html?|svg|bat|cmd|ps1|scr|lnk|jar)$/i, 'program'],
] as const

/** Links that are fetched or run when the file is opened; a plain hyperlink waits to be clicked. */
const FETCHED = /<Relationship\b(?=[^>]*TargetMode\s*=\s*["']External["'])(?![^>]*\/hyperlink["'])[^>]*>/i

const MAIN = {
  docx: 'wordprocessingml.document.main+xml',
  xlsx: 'spreadsheetml.sheet.main+xml',
} as const

export type OfficeKind = keyof typeof MAIN
export type OfficeFlaw = 'broken' | 'too-large' | { active: string }

/** Looks into a zip container: which office file it is; `undefined` for any other archive. */
export function readOffice(bytes: Buffer): { kind: OfficeKind; flaw?: OfficeFlaw } | undefined {
  const entries = listZip(bytes, LIMITS)
  if (isRefusal(entries)) return { kind: 'docx', flaw: entries.code.endsWith('too-large') ? 'too-large' : 'broken' }
  const types = entries.find(({ name }) => name === '[Content_Types].xml')
  const listed = types && textOf(bytes, types)
  const kind = (Object.keys(MAIN) as OfficeKind[]).find((name) => listed?.includes(MAIN[name]))
  if (!kind) return listed && /macroEnabled/i.test(listed) ? { kind: 'docx', flaw: { active: 'macro' } } : undefined
  return { kind, flaw: flawOf(bytes, entries) }
}

function flawOf(bytes: Buffer, entries: readonly ZipEntry[]): OfficeFlaw | undefined {
  for (const [pattern, active] of ACTIVE) if (entries.some(({ name }) => pattern.test(name))) return { active }
  if (entries.some(({ name }) => name.startsWith('/') || name.split('/').includes('..'))) return 'broken'
  // The end of the archive is the end of the file: nothing hangs behind it.
  if (bytes.readUInt32LE(bytes.length - 22) !== END_OF_ARCHIVE) return 'broken'
  for (const entry of entries) {
    // What an archive says of its sizes is not believed: each entry is unpacked up to what it declares.
    const data = entry.name.endsWith('/') ? Buffer.alloc(0) : unpack(bytes, entry)
    if (isRefusal(data)) return 'broken'
    if (entry.name.endsWith('.rels') && FETCHED.test(data.toString('utf8'))) return { active: 'external' }
  }
  return undefined
}

function textOf(bytes: Buffer, entry: ZipEntry): string | undefined {
  const data = entry.unpackedSize > MEGABYTE ? undefined : unpack(bytes, entry)
  return data && !isRefusal(data) ? data.toString('utf8') : undefined
}
