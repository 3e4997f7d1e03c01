import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './imports'

const under = (folder: string, wanted: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => wanted.test(file))
    .map((file) => join(ROOT, folder, file))

/**
 * What tests expect by name: texts in quotes, or their last word (`F 证书编号: import-cell-picture`). Titles name a code
 * without asking for it, and a type asks for nothing.
 */
export function namedInTests(): ReadonlySet<string> {
  const named = new Set<string>()
  for (const file of [...under('tests', /\.tsx?$/), ...under('src', /\.test\.tsx?$/)])
    collectNamed(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true), named)
  return named
}

export function collectNamed(node: ts.Node, named: Set<string>): void {
  if (ts.isTypeNode(node)) return
  if (ts.isStringLiteralLike(node) && !isTitle(node)) named.add(node.text.split(' ').at(-1) ?? '')
  ts.forEachChild(node, (child) => collectNamed(child, named))
}

const isTitle = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && /^(test|describe)\b/.test(parent.expression.getText())
