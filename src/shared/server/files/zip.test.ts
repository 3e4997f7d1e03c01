import { deflatedZip, renamed, storeZip } from '../../../../tests/harness/zip-file'
import { isZip, readZipEntries, unpack, ZipFault } from './zip'

const LIMITS = { maxUnpackedBytes: 20 * 1024 * 1024, maxRatio: 100 }
const PARTS = { 'a.xml': '<a/>', 'b/c.xml': '<c>文字</c>' }
const stored = (parts: Record<string, string> = PARTS): Buffer =>
  storeZip(Object.entries(parts).map(([name, text]) => ({ name, data: Buffer.from(text) })))

const fault = async (bytes: Buffer): Promise<string> =>
  readZipEntries(bytes, LIMITS).then(
    () => 'read',
    (error: unknown) => (error instanceof ZipFault ? error.message : Promise.reject(error as Error)),
  )

async function read(bytes: Buffer): Promise<Record<string, string | undefined>> {
  const entries = await readZipEntries(bytes, LIMITS)
  return Object.fromEntries(entries.map((entry) => [entry.name, unpack(bytes, entry)?.toString()]))
}

/** Offsets of an entry's record in the directory, and of the end record. */
const recordOf = (bytes: Buffer, name: string): number => bytes.lastIndexOf(name) - 46
const END = (bytes: Buffer): number => bytes.lastIndexOf('PK\x05\x06')
const changed = (change: (bytes: Buffer) => unknown, bytes = stored()): Buffer => {
  change(bytes)
  return bytes
}

/** As Java programs write it: 64-bit sizes and offsets. */
function zip64(directoryAt = (at: number) => at, plainAt = 0xffffffff): Buffer {
  const bytes = stored({ 'a.xml': '<a/>' })
  const record = Buffer.from(bytes.subarray(recordOf(bytes, 'a.xml'), END(bytes)))
  record.writeUInt32LE(0xffffffff, 20)
  record.writeUInt32LE(0xffffffff, 24)
  record.writeUInt32LE(0xffffffff, 42)
  record.writeUInt16LE(28, 30)
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(4n, 4)
  extra.writeBigUInt64LE(4n, 12)
  const at = recordOf(bytes, 'a.xml')
  const end64 = Buffer.alloc(56)
  end64.write('PK\x06\x06', 'latin1')
  end64.writeBigUInt64LE(44n, 4)
  end64.writeBigUInt64LE(1n, 24)
  end64.writeBigUInt64LE(1n, 32)
  end64.writeBigUInt64LE(BigInt(directoryAt(at)), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(at + record.length + extra.length), 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.from(bytes.subarray(END(bytes)))
  end.writeUInt32LE(plainAt, 16)
  return Buffer.concat([bytes.subarray(0, at), record, extra, end64, locator, end])
}

test('stored, packed and zip64 archives are read, with a comment at their end and names of other programs', async () => {
  expect(await read(stored())).toEqual(PARTS)
  expect(await read(deflatedZip(PARTS))).toEqual(PARTS)
  expect(await read(zip64())).toEqual({ 'a.xml': '<a/>' })
  expect(await read(renamed(stored(), 'b/c.xml', 'b\\c.xml'))).toEqual(PARTS)
  const commented = changed((bytes) => bytes.writeUInt16LE(3, END(bytes) + 20))
  expect(await read(Buffer.concat([commented, Buffer.from('abc')]))).toEqual(PARTS)
  expect([isZip(stored()), isZip(Buffer.from('PK\x03\x04')), isZip(Buffer.alloc(30))]).toEqual([true, false, false])
})

test('a directory may list its entries in another order than the file', async () => {
  const bytes = stored()
  const [first, second, end] = [recordOf(bytes, 'a.xml'), recordOf(bytes, 'b/c.xml'), END(bytes)]
  const [before, one, other, after] = [
    bytes.subarray(0, first),
    bytes.subarray(first, second),
    bytes.subarray(second, end),
    bytes.subarray(end),
  ]
  expect(await read(Buffer.concat([before, other, one, after]))).toEqual(PARTS)
})

test('truncated archives, those with extra bytes, or with two directories are broken', async () => {
  const whole = stored()
  expect(await fault(whole)).toBe('read')
  for (const length of [0, 4, 21, 40, whole.length - 30, whole.length - 1])
    expect([length, await fault(whole.subarray(0, length))]).toEqual([length, 'broken: zip'])
  expect(await fault(Buffer.concat([whole, Buffer.from('x')]))).toBe('broken: zip')
  expect(await fault(Buffer.concat([Buffer.from('x'), whole]))).toBe('broken: zip')
  const at = recordOf(stored({ 'a.xml': '<a/>' }), 'a.xml')
  expect(await fault(zip64((real) => real, at))).toBe('read')
  expect(await fault(zip64((real) => real, at - 1))).toBe('broken: zip')
  expect(await fault(zip64((real) => real + 1))).toBe('broken: zip')
  expect(await fault(zip64(() => 2 ** 52))).toBe('broken: zip')
  // The end record counts one of two entries.
  expect(await fault(changed((bytes) => bytes.writeUInt16LE(3, END(bytes) + 10)))).toBe('broken: zip')
})

test('entries that share a name or bytes, or differ from their own header, are broken', async () => {
  for (const name of ['b.xml', 'B.XML'])
    expect(await fault(renamed(stored({ 'b.xml': '', 'c.xml': '' }), 'c.xml', name))).toBe('broken: zip: entry twice')
  const records = (bytes: Buffer): [number, number] => [recordOf(bytes, 'a.xml'), recordOf(bytes, 'b/c.xml')]
  const broken: Record<string, (bytes: Buffer) => unknown> = {
    'one header for both': (bytes) =>
      bytes.copy(bytes, records(bytes)[1] + 42, records(bytes)[0] + 42, records(bytes)[0] + 46),
    'another name': (bytes) => bytes.write('z', bytes.indexOf('a.xml')),
    'another method': (bytes) => bytes.writeUInt16LE(8, records(bytes)[0] + 10),
    'another length': (bytes) => bytes.writeUInt32LE(3, records(bytes)[0] + 20),
    'a length beyond the next entry': (bytes) => {
      for (const at of [18, 22]) bytes.writeUInt32LE(40, at)
      for (const at of [20, 24]) bytes.writeUInt32LE(40, records(bytes)[0] + at)
    },
    'a header elsewhere': (bytes) => bytes.writeUInt32LE(0xffff, records(bytes)[0] + 42),
  }
  for (const [what, change] of Object.entries(broken))
    expect([what, await fault(changed(change))]).toEqual([what, 'broken: zip'])
})

test('encrypted entries, other compressions and wrong sizes are listed but not decompressed', async () => {
  const contents = async (change: (bytes: Buffer) => unknown): Promise<unknown> =>
    (await read(changed(change, deflatedZip({ 'a.xml': '<a>aaaaaaaaaaaaaaaaaaaa</a>' }))))['a.xml']
  const at = (bytes: Buffer): number => recordOf(bytes, 'a.xml')
  expect(await contents(() => undefined)).toMatch(/^<a>/)
  expect(await contents((bytes) => bytes.writeUInt16LE(1, at(bytes) + 8))).toBeUndefined()
  expect(
    await contents((bytes) => {
      for (const method of [8, at(bytes) + 10]) bytes.writeUInt16LE(12, method)
    }),
  ).toBeUndefined()
  for (const length of [3, 30])
    expect(await contents((bytes) => bytes.writeUInt32LE(length, at(bytes) + 24))).toBeUndefined()
  expect(await contents((bytes) => bytes.writeUInt8(0xff, 35))).toBeUndefined()
})

test('ten thousand entries are read, one more is broken; a zip bomb is not decompressed', async () => {
  const many = (count: number): Buffer =>
    stored(Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.xml`, ''])))
  expect(await fault(many(10_000))).toBe('read')
  expect(await fault(many(10_001))).toBe('broken: zip')
  const declared = (size: number): Buffer =>
    changed((bytes) => {
      bytes.writeUInt32LE(size, 22)
      bytes.writeUInt32LE(size, recordOf(bytes, 'a.xml') + 24)
    }, deflatedZip(PARTS))
  expect(await fault(declared(9 * 1024 * 1024))).toBe('read')
  expect(await fault(declared(11 * 1024 * 1024))).toBe('too-large: zip')
  expect(await fault(declared(0xfffffff0))).toBe('too-large: zip')
  expect(await fault(deflatedZip({ 'a.xml': Buffer.alloc(11 * 1024 * 1024, ' ') }))).toBe('too-large: zip')
})
