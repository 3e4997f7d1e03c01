// Counts what scripts/lint/exceptions.json permits: `as unknown as`, and functions of more than 40 lines. Prints it as
// JSON; `npm run lint:exceptions` rewrites the list if there is less, and refuses if there is more.
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const LIST = path.join(ROOT, 'scripts', 'lint', 'exceptions.json')
const ts = createRequire(path.join(ROOT, 'package.json'))('typescript')
const LONGEST = 40

const isFunction = (node) =>
  (ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node)) &&
  node.body !== undefined

const isDoubleCast = (node) =>
  ts.isAsExpression(node) &&
  ts.isAsExpression(node.expression) &&
  node.expression.type.kind === ts.SyntaxKind.UnknownKeyword

/** Lines of code, without blank lines and comments. */
function linesOf(node, source) {
  const lines = node.getText(source).split('\n')
  let isInComment = false
  return lines.filter((line) => {
    const text = line.trim()
    const isComment = isInComment || text.startsWith('/*') || text.startsWith('//') || text.startsWith('{/*')
    if (isComment && !text.startsWith('//')) isInComment = !text.includes('*/')
    return text !== '' && !isComment
  }).length
}

const filesOf = (folder) =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|\.d\.ts$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)

/**
 * Reads every source of src and config.
 * @returns {{ casts: Record<string, number>, longFunctions: Record<string, Record<string, number>> }} per file the
 * number of `as unknown as`, and its functions of more than 40 lines with their length
 */
function measure() {
  const found = { casts: {}, longFunctions: {} }
  for (const file of ['src', 'config'].flatMap(filesOf).sort()) {
    const text = fs.readFileSync(path.join(ROOT, file), 'utf8')
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    const visit = (node) => {
      if (isDoubleCast(node)) found.casts[file] = (found.casts[file] ?? 0) + 1
      const lines = isFunction(node) ? linesOf(node, source) : 0
      if (lines > LONGEST) {
        const name = node.name?.getText(source) ?? node.parent.name?.getText(source) ?? 'nameless'
        found.longFunctions[file] = { ...found.longFunctions[file], [name]: lines }
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

const sum = (numbers) => Object.values(numbers).reduce((total, number) => total + number, 0)
const count = ({ casts, longFunctions }) => ({
  casts: sum(casts),
  longFunctions: sum(Object.values(longFunctions).map((functions) => Object.keys(functions).length)),
})

const found = measure()
if (process.argv.includes('--write')) {
  const [now, before] = [count(found), count(JSON.parse(fs.readFileSync(LIST, 'utf8')))]
  for (const kind of Object.keys(now))
    if (now[kind] > before[kind]) throw new Error(`${kind}: ${before[kind]} were excepted, now there are ${now[kind]}`)
  fs.writeFileSync(LIST, `${JSON.stringify(found, null, 2)}\n`)
} else process.stdout.write(JSON.stringify(found))
