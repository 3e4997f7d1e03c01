import { zipSync, type ZippableFile } from 'fflate'

/** The same bytes on every day. */
const MADE_AT = new Date(2026, 0, 1)

/** Writes an archive without compression, in the order of the entries. */
export function storeZip(entries: readonly { name: string; data: Buffer }[]): Buffer {
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw new Error('an entry twice: see `renamed`')
  return written(Object.fromEntries(entries.map(({ name, data }) => [name, [data, { level: 0 }]])))
}

/** An archive whose entries are compressed, but not for long. */
export const deflatedZip = (parts: Record<string, string | Uint8Array>): Buffer =>
  written(
    Object.fromEntries(
      Object.entries(parts).map(([name, data]) => [name, [Buffer.from(data as string), { level: 1 }]]),
    ),
  )

const written = (files: Record<string, ZippableFile>): Buffer => Buffer.from(zipSync(files, { mtime: MADE_AT }))

/** The archive with an entry called by another name of the same length, which another entry may have. */
export const renamed = (archive: Buffer, from: string, to: string): Buffer =>
  Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1')
