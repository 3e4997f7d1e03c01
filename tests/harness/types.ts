import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TypeDeclaration } from './declaration'

export const TYPES_FOLDER = join(__dirname, '../types')

/** All type declarations, by file name. */
export const TYPES: ReadonlyMap<string, TypeDeclaration> = new Map(
  readdirSync(TYPES_FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => [
      file.slice(0, -3),
      (module.require(join(TYPES_FOLDER, file)) as { default: TypeDeclaration }).default,
    ]),
)

/** Error message for a missing declaration. */
export const undeclared = (uid: string): string =>
  `${uid} has no declaration: add tests/types/${uid.slice(uid.indexOf('.') + 1)}.ts`

const byUid = new Map([...TYPES.values()].map((declared) => [declared.uid, declared]))

/** @throws for an undeclared type, naming the file to add. */
export function typeOf(uid: string): TypeDeclaration {
  const declared = byUid.get(uid)
  if (!declared) throw new Error(undeclared(uid))
  return declared
}
