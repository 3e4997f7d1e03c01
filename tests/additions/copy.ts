import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Addition, Edit } from './addition'

const ROOT = join(__dirname, '../..')
/** Files that source tests and the compiler read, without large fixtures and build output. */
const COPIED = ['src', 'config', 'database', 'docs', 'scripts', 'tests', 'types', 'bench', '.ci', 'public']
const FILES = [
  'package.json',
  'jest.config.cjs',
  'tsconfig.json',
  'tsconfig.check.json',
  'eslint.config.mjs',
  'eslint.types.config.mjs',
]
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
const LARGE = /[\\/]tests[\\/](upgrades|fixtures)$/

export interface Copy {
  folder: string
  remove(): void
}

/** A copy of the working tree with the additions applied. */
export function copyWith(additions: readonly Addition[]): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'pool-additions-'))
  for (const name of [...COPIED, ...FILES, ...DOCUMENTS])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (file) => !LARGE.test(file) })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const { to, edits, generated = [] } of additions)
    for (const edit of [...edits, ...generated]) apply(folder, to, edit)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function apply(folder: string, to: string, edit: Edit): void {
  const file = join(folder, edit.file)
  const hint = `to add ${to}, tests/additions changes ${edit.file}`
  if ('create' in edit) {
    if (existsSync(file)) throw new Error(`${hint}, which must not be there`)
    mkdirSync(dirname(file), { recursive: true })
    return writeFileSync(file, edit.create)
  }
  const parts = readFileSync(file, 'utf8').split(edit.find)
  if (parts.length !== 2)
    throw new Error(`${hint}, where this stands ${parts.length - 1} times, not once:\n${edit.find}`)
  writeFileSync(file, parts.join(edit.put))
}
