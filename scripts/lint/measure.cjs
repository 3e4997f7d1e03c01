// Counts what scripts/lint/exceptions.json permits: `as unknown as`, and functions of more than 40 lines. Prints it as
// JSON; `npm run lint:exceptions` rewrites the list if there is less, and refuses if there is more.
const fs = require('node:fs')
const path = require('node:path')
const ts = require('typescript')

const ROOT = path.resolve(__dirname, '..', '..')
const LIST = path.join(ROOT, 'scripts', 'lint', 'exceptions.json')
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

const spanOf = (node, source) => {
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line
  return lineOf(node.end) - lineOf(node.pos) + 1
}

const filesOf = (folder) =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|\.d\.ts$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)

const parseFile = (file) =>
  ts.createSourceFile(file, fs.readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true)

/**
 * Reads every source of src and config.
 * @param {(file: string) => import('typescript').SourceFile} parse
 * @returns {{ casts: Record<string, number>, longFunctions: Record<string, Record<string, number>> }} per file the
 * number of `as unknown as`, and its functions of more than 40 lines with their length
 */
function measure(parse = parseFile) {
  const found = { casts: {}, longFunctions: {} }
  for (const file of ['src', 'config'].flatMap(filesOf).sort()) {
    const source = parse(file)
    const visit = (node) => {
      if (isDoubleCast(node)) found.casts[file] = (found.casts[file] ?? 0) + 1
      // Counting lines is the slow part; most functions have fewer even with blank lines and comments.
      const lines = isFunction(node) && spanOf(node, source) > LONGEST ? linesOf(node, source) : 0
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

function main() {
  const found = measure()
  if (!process.argv.includes('--write')) return process.stdout.write(JSON.stringify(found))
  const [now, before] = [count(found), count(JSON.parse(fs.readFileSync(LIST, 'utf8')))]
  for (const kind of Object.keys(now))
    if (now[kind] > before[kind]) throw new Error(`${kind}: ${before[kind]} were excepted, now there are ${now[kind]}`)
  fs.writeFileSync(LIST, `${JSON.stringify(found, null, 2)}\n`)
}

module.exports = { measure, parseFile }
if (require.main === module) main()
