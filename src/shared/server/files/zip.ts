import { inflateRawSync } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'

export interface ZipEntry {
  name: string
  /** False if encrypted, or compressed other than by deflate. */
  isReadable: boolean
  isPacked: boolean
  packedSize: number
  unpackedSize: number
  headerAt: number
  /** Offset of its compressed bytes. */
  dataAt: number
}

export interface UnpackLimits {
  maxUnpackedBytes: number
  /** Uncompressed bytes per compressed byte, checked once an archive exceeds 10 MB uncompressed. */
  maxRatio: number
}

/** Thrown for an archive that is not read. */
export class ZipFault extends Error {
  constructor(
    readonly kind: 'broken' | 'too-large',
    readonly detail = 'zip',
  ) {
    super(`${kind}: ${detail}`)
  }
}

const LOCAL = 0x04034b50
const END_SIZE = 22
const UNKNOWN16 = 0xffff
const UNKNOWN32 = 0xffffffff
/** The sizes follow the data. */
const SIZES_FOLLOW = 8
const RATIO_FLOOR = 10 * 1024 * 1024
/** More than any office program writes. */
const MOST_ENTRIES = 10_000

export const isZip = (buffer: Buffer): boolean => buffer.length >= END_SIZE && buffer.readUInt32LE(0) === LOCAL

/**
 * Reads the directory of a zip archive and the header of each entry, without decompressing.
 * @throws ZipFault broken, also if entries overlap, share a name or differ from the directory; too-large by declared
 * sizes.
 */
export async function readZipEntries(buffer: Buffer, limits: UnpackLimits): Promise<ZipEntry[]> {
  const entries = await readDirectory(buffer).catch(() => {
    throw new ZipFault('broken')
  })
  // Programs find a part regardless of case.
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if (names.size !== entries.length) throw new ZipFault('broken', 'zip: entry twice')
  const total = entries.reduce((sum, entry) => sum + entry.unpackedSize, 0)
  const ratio = total / Math.max(1, buffer.length)
  if (total > limits.maxUnpackedBytes || (total > RATIO_FLOOR && ratio > limits.maxRatio))
    throw new ZipFault('too-large')
  return entries
}

/**
 * Decompresses one entry. The declared size is not trusted: zlib stops one byte beyond it.
 * @returns undefined if the entry cannot be read, or is not as long as declared.
 */
export function unpack(
  buffer: Buffer,
  { isReadable, isPacked, dataAt, packedSize, unpackedSize }: ZipEntry,
): Buffer | undefined {
  if (!isReadable) return undefined
  try {
    const packed = buffer.subarray(dataAt, dataAt + packedSize)
    const data = isPacked ? inflateRawSync(packed, { maxOutputLength: unpackedSize + 1 }) : packed
    return data.length === unpackedSize ? data : undefined
  } catch {
    return undefined
  }
}

async function readDirectory(buffer: Buffer): Promise<ZipEntry[]> {
  // Names as bytes: yauzl would use the Info-ZIP name field, which office programs ignore. Sizes are
  // checked by the limits and by `unpack`.
  const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false })
  if (zip.entryCount > MOST_ENTRIES) throw new Error('too many entries')
  // Typed as boolean, but a number.
  const directoryAt = Number(zip.readEntryCursor)
  assertOneDirectory(buffer, zip, directoryAt)
  const entries: ZipEntry[] = []
  for await (const entry of zip.eachEntry()) entries.push(await readEntry(zip, entry))
  assertApart(entries, directoryAt)
  return entries
}

/** An archive with zip64 fields must have the plain ones too, so that all programs read the same. */
function assertOneDirectory(buffer: Buffer, zip: ZipFile, directoryAt: number): void {
  const endAt = buffer.length - END_SIZE - zip.comment.length
  const [count, at] = [buffer.readUInt16LE(endAt + 10), buffer.readUInt32LE(endAt + 16)]
  const isSame = (count === zip.entryCount || count === UNKNOWN16) && (at === directoryAt || at === UNKNOWN32)
  if (!isSame) throw new Error('two directories')
}

/** @throws if the entry's own header differs from the directory, because some programs go by it. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<ZipEntry> {
  const header = await zip.readLocalFileHeaderPromise(entry)
  const isSame =
    header.fileName.equals(entry.fileNameRaw) &&
    header.compressionMethod === entry.compressionMethod &&
    ((header.generalPurposeBitFlag & SIZES_FOLLOW) !== 0 ||
      header.compressedSize === entry.compressedSize ||
      header.compressedSize === UNKNOWN32)
  if (!isSame) throw new Error('an entry unlike its place in the directory')
  return {
    name: entry.fileNameRaw.toString('utf8').replace(/\\/g, '/'),
    isReadable: entry.canDecodeFileData(),
    isPacked: entry.compressionMethod !== 0,
    packedSize: entry.compressedSize,
    unpackedSize: entry.uncompressedSize,
    headerAt: entry.relativeOffsetOfLocalHeader,
    dataAt: header.fileDataStart,
  }
}

/** Overlapping entries expand to many times the upload; bytes before the first entry are not part of the archive. */
function assertApart(entries: readonly ZipEntry[], directoryAt: number): void {
  let end = 0
  for (const { headerAt, dataAt, packedSize } of [...entries].sort((one, other) => one.headerAt - other.headerAt)) {
    if (headerAt < end || (end === 0 && headerAt !== 0)) throw new Error('entries overlap')
    end = dataAt + packedSize
  }
  if (end > directoryAt) throw new Error('entries overlap')
}
