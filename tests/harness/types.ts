import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TypeDeclaration } from './declaration'

export const TYPES_FOLDER = join(__dirname, '../types')

/** Every declaration of a type, by the name of its file: whatever lies in the folder is declared. */
export const TYPES: ReadonlyMap<string, TypeDeclaration> = new Map(
  readdirSync(TYPES_FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => [
      file.slice(0, -3),
      (module.require(join(TYPES_FOLDER, file)) as { default: TypeDeclaration }).default,
    ]),
)

/** What must be told to whoever forgot a declaration. */
export const undeclared = (uid: string): string =>
  `${uid} has no declaration: add tests/types/${uid.slice(uid.indexOf('.') + 1)}.ts`

const byUid = new Map([...TYPES.values()].map((declared) => [declared.uid, declared]))

/** @throws for a type that is not declared, with the file to add. */
export function typeOf(uid: string): TypeDeclaration {
  const declared = byUid.get(uid)
  if (!declared) throw new Error(undeclared(uid))
  return declared
}
