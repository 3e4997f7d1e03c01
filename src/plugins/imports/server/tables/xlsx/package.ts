import { posix } from 'node:path'
import { unpack, type ZipEntry } from '../../../../../shared/server/files/zip'
import { broken, readXml } from './xml'

/** Relationships of a part, by id. */
export type Relations = ReadonlyMap<string, { type: string; target: string }>

/** The parts of a workbook, found as its relationships name them. */
export interface Package {
  /** Undefined when there is no such part. @throws Stop import-file-broken */
  part(name: string): Buffer | undefined
  relationsOf(part: string): Relations
}

export function openPackage(buffer: Buffer, entries: readonly ZipEntry[]): Package {
  // Some programs name a part in another case than its file, as `xl/SharedStrings.xml`.
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const part = (name: string): Buffer | undefined => {
    const entry = byName.get(name.toLowerCase())
    if (!entry) return undefined
    const data = unpack(buffer, entry)
    if (!data) throw broken(entry.name)
    return data
  }
  return { part, relationsOf: (name) => readRelations(name, part) }
}

function readRelations(part: string, read: (name: string) => Buffer | undefined): Relations {
  const folder = part === '' ? '' : posix.dirname(part)
  const name = part === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const relations = new Map<string, { type: string; target: string }>()
  const bytes = read(name)
  if (!bytes) return relations
  readXml(
    name,
    bytes,
    {
      open(element) {
        const [id, type, target, mode] = ['Id', 'Type', 'Target', 'TargetMode'].map((name) => element.get(name))
        if (element.name !== 'Relationship' || !id || !type || target === undefined || mode === 'External') return
        if (relations.size >= MOST) throw broken(name)
        // The last word of the type is the same in both editions of the standard.
        relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) })
      },
    },
    (uri) => uri.endsWith('/relationships'),
  )
  return relations
}

const MOST = 10_000

/** `/xl/worksheets/sheet1.xml` counts from the root of the package, `worksheets/sheet1.xml` from the part's folder. */
function resolve(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/')
  return path.startsWith('/') ? posix.normalize(path).slice(1) : posix.join(folder, path)
}

/** The first relation of a type. */
export const relationOf = (relations: Relations, type: string): string | undefined =>
  [...relations.values()].find((relation) => relation.type === type)?.target
