import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './imports'

const parsed = new Map<string, ts.SourceFile>()

/**
 * The syntax tree of a file below `src`, parsed once per test file. Parsing all of them is the largest cost of the tests
 * over the sources, which is why those tests share a file.
 */
export function parsedSource(file: string): ts.SourceFile {
  const known = parsed.get(file)
  if (known) return known
  const text = readFileSync(join(ROOT, 'src', file), 'utf8')
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  parsed.set(file, tree)
  return tree
}
