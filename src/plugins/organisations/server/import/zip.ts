import { inflateRawSync } from 'node:zlib'
import type { Refusal } from '../../../../shared/pure/refusal'
import { refuseFile } from '../../domain/import/refusals'

export interface ZipEntry {
  name: string
  crc: number
  method: number
  encrypted: boolean
  packedSize: number
  unpackedSize: number
  headerAt: number
  /** Where its packed bytes begin. */
  dataAt: number
}

export interface UnpackLimits {
  maxUnpackedBytes: number
  /** Unpacked bytes per packed byte, judged once an archive unpacks to more than 10 MB. */
  maxRatio: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const UNKNOWN32 = 0xffffffff
const RATIO_FLOOR = 10 * 1024 * 1024
/** No office program writes as many parts. */
const MOST_ENTRIES = 10_000

const broken = (detail: string): Refusal => refuseFile('import-file-broken', { detail })
export const isZip = (buffer: Buffer): boolean => buffer.length > 21 && buffer.readUInt32LE(0) === LOCAL

/**
 * Reads the central directory of a zip archive; nothing is unpacked.
 * Refusals: import-file-broken, also where entries overlap or say of themselves other than the directory says;
 * import-file-unpacks-too-large (by the sizes it declares).
 */
export function listZip(buffer: Buffer, limits: UnpackLimits): ZipEntry[] | Refusal {
  try {
    const entries = readDirectory(buffer)
    // Programs find a part whatever the case of its name.
    const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
    if (names.size !== entries.length) return broken('zip: entry twice')
    const total = entries.reduce((sum, entry) => sum + entry.unpackedSize, 0)
    const ratio = total / Math.max(1, buffer.length)
    return total > limits.maxUnpackedBytes || (total > RATIO_FLOOR && ratio > limits.maxRatio)
      ? tooLarge(limits)
      : entries
  } catch {
    return broken('zip')
  }
}

const tooLarge = (limits: UnpackLimits): Refusal =>
  refuseFile('import-file-unpacks-too-large', { limit: Math.floor(limits.maxUnpackedBytes / 1024 / 1024) })

/**
 * Unpacks one entry. The declared size is not trusted: zlib stops one byte beyond it.
 * Refusals: import-file-broken.
 */
export function unpack(buffer: Buffer, entry: ZipEntry): Buffer | Refusal {
  try {
    if (entry.encrypted) return broken(entry.name)
    const packed = buffer.subarray(entry.dataAt, entry.dataAt + entry.packedSize)
    if (packed.length !== entry.packedSize) return broken(entry.name)
    if (entry.method !== 0 && entry.method !== 8) return broken(entry.name)
    const data = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: entry.unpackedSize + 1 })
    return data.length === entry.unpackedSize ? data : broken(entry.name)
  } catch {
    return broken(entry.name)
  }
}

function readDirectory(buffer: Buffer): ZipEntry[] {
  const { count, at } = findDirectory(buffer)
  if (count > MOST_ENTRIES) throw new Error('too many entries')
  const entries: ZipEntry[] = []
  let offset = at
  for (let index = 0; index < count; index++) {
    if (buffer.readUInt32LE(offset) !== ENTRY) throw new Error('not an entry')
    const nameLength = buffer.readUInt16LE(offset + 28)
    const extraLength = buffer.readUInt16LE(offset + 30)
    const nameAt = offset + 46
    const extra = buffer.subarray(nameAt + nameLength, nameAt + nameLength + extraLength)
    const [unpackedSize = 0, packedSize = 0, headerAt = 0] = wide(
      extra,
      [24, 20, 42].map((o) => buffer.readUInt32LE(offset + o)),
    )
    const entry = {
      name: buffer.toString('utf8', nameAt, nameAt + nameLength).replace(/\\/g, '/'),
      crc: buffer.readUInt32LE(offset + 16),
      method: buffer.readUInt16LE(offset + 10),
      encrypted: (buffer.readUInt16LE(offset + 8) & 1) === 1,
      packedSize,
      unpackedSize,
      headerAt,
    }
    entries.push({ ...entry, dataAt: dataOf(buffer, entry, buffer.subarray(nameAt, nameAt + nameLength)) })
    offset = nameAt + nameLength + extraLength + buffer.readUInt16LE(offset + 32)
  }
  assertApart(entries, at)
  return entries
}

/** Where the packed bytes begin. Programs that go by the header of the entry itself must see the same entry. */
function dataOf(buffer: Buffer, entry: Omit<ZipEntry, 'dataAt'>, name: Buffer): number {
  const { headerAt: at, method, packedSize } = entry
  const nameAt = at + 30
  const dataAt = nameAt + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  // With this flag the sizes follow the data; with zip64 they stand elsewhere.
  const sizesFollow = (buffer.readUInt16LE(at + 6) & 8) !== 0
  const size = buffer.readUInt32LE(at + 18)
  const isSame =
    buffer.readUInt32LE(at) === LOCAL &&
    buffer.subarray(nameAt, nameAt + buffer.readUInt16LE(at + 26)).equals(name) &&
    buffer.readUInt16LE(at + 8) === method &&
    (sizesFollow || size === packedSize || size === UNKNOWN32)
  if (!isSame) throw new Error('an entry unlike its place in the directory')
  return dataAt
}

/** Entries that share bytes unpack to many times what was sent; what lies before the first is no part of the archive. */
function assertApart(entries: readonly ZipEntry[], directoryAt: number): void {
  let end = 0
  for (const { headerAt, dataAt, packedSize } of [...entries].sort((one, other) => one.headerAt - other.headerAt)) {
    if (headerAt < end || (end === 0 && headerAt !== 0)) throw new Error('entries overlap')
    end = dataAt + packedSize
  }
  if (end > directoryAt) throw new Error('entries overlap')
}

function findDirectory(buffer: Buffer): { count: number; at: number } {
  const lowest = Math.max(0, buffer.length - 22 - 0xffff)
  for (let offset = buffer.length - 22; offset >= lowest; offset--) {
    if (buffer.readUInt32LE(offset) !== END) continue
    const count = buffer.readUInt16LE(offset + 10)
    const at = buffer.readUInt32LE(offset + 16)
    if (at !== UNKNOWN32 && count !== 0xffff) return { count, at }
    if (buffer.readUInt32LE(offset - 20) !== LOCATOR64) throw new Error('no zip64 locator')
    const end64 = Number(buffer.readBigUInt64LE(offset - 20 + 8))
    if (buffer.readUInt32LE(end64) !== END64) throw new Error('no zip64 end')
    return { count: Number(buffer.readBigUInt64LE(end64 + 32)), at: Number(buffer.readBigUInt64LE(end64 + 48)) }
  }
  throw new Error('no end of directory')
}

/** Java programs (POI, easyexcel) write zip64 fields even into small workbooks. */
function wide(extra: Buffer, values: number[]): number[] {
  if (!values.includes(UNKNOWN32)) return values
  let at = 0
  while (extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  return values.map((value) => {
    if (value !== UNKNOWN32) return value
    const big = Number(extra.readBigUInt64LE(at))
    at += 8
    return big
  })
}
