import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { scripts } from '../../package.json'

const ROOT = join(__dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)

const DOCUMENTS = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...below('docs').filter((file) => file.endsWith('.md')),
].sort()

/** Top-level folders, with which paths of the repository begin. */
const TOP = ['.ci', 'bench', 'config', 'database', 'docs', 'public', 'scripts', 'src', 'tests', 'types']
const FILES: readonly string[] = [
  ...readdirSync(ROOT),
  ...TOP.flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${top}/${name.replaceAll('\\', '/')}`,
    ),
  ),
]
const ENDING = /[\w>}*]\.(cjs|json|md|mjs|sh|sql|tsx?)$/

const spans = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '')
const links = (text: string): string[] => [...text.matchAll(/\]\(([^)\s#]+)[^)\s]*\)/g)].map(([, to]) => to ?? '')

/** Supports `<placeholders>` and `{a,b}`. Paths that do not begin with a top-level folder match the end of a path. */
function exists(path: string): boolean {
  const isWhole = TOP.includes(path.split('/')[0] ?? '')
  const source = path
    .replace(/[.()+$^|\\]/g, '\\$&')
    .replace(/<[^>]+>|\*+/g, '.*')
    .replace(/\{([^}]+)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`)
  const pattern = new RegExp(`${isWhole ? '^' : '(^|/)'}${source}$`)
  return FILES.some((file) => pattern.test(file))
}

const isPath = (span: string): boolean =>
  !/[\s=:]/.test(span) && (TOP.includes(span.split('/')[0] ?? '') || ENDING.test(span)) && /[./]/.test(span)

/** Missing paths among those in a document's code spans and relative links. */
function missingIn(document: string, text = read(document)): string[] {
  const named = spans(text)
    .map((span) => span.replace(/:\d+$/, '').replace(/\/$/, ''))
    .filter((span) => isPath(span) && !/^(\.data|dist|node_modules)\//.test(span))
  const linked = links(text)
    .filter((to) => !/^[a-z]+:/.test(to))
    .map((to) => normalize(join(dirname(document), to)))
  return [...new Set([...named, ...linked])].filter((path) => !exists(path))
}

const COMMENT = /^\s*(?:\/\/|\/?\*|--|#)|\s\/\/\s/
const IN_COMMENT = /(?<![\w./@-])(?:[\w.-]+\/)*[\w-]+\.(?:cjs|md|mjs|sql|tsx?)\b/g

const namedInComments = (file: string): string[] =>
  read(file)
    .split('\n')
    .filter((line) => COMMENT.test(line))
    .flatMap((line) => line.match(IN_COMMENT) ?? [])
    .map((named) => named.replace(/^(\.{1,2}\/)+/, ''))

test('the files that comments name exist', () => {
  const sources = FILES.filter((file) =>
    /^(bench|config|database|scripts|src|tests)\/.*\.(cjs|mjs|sql|tsx?)$/.test(file),
  )
  expect(sources.length).toBeGreaterThan(1000)
  const gone = [...sources, '.env.example'].flatMap((file) =>
    namedInComments(file).flatMap((named) => (exists(named) ? [] : [`${file}: ${named}`])),
  )
  expect(gone).toEqual([])
})

function unknownScripts(text: string): string[] {
  const run = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name ?? '')
  return run.filter((name) => !(name in scripts))
}

test.each(DOCUMENTS)('%s: the files it names exist', (document) => {
  expect(missingIn(document)).toEqual([])
})

test.each(DOCUMENTS)('%s: the npm scripts it names exist', (document) => {
  expect(unknownScripts(read(document))).toEqual([])
})

test('a missing file or script is detected', () => {
  const text =
    'See `src/no/such.ts`, `gone.mjs:3`, [this](adr/9999-none.md), `src/plugins/<plugin>/none.ts`; `npm run nothing`.'
  expect(missingIn('docs/x.md', text)).toEqual([
    'src/no/such.ts',
    'gone.mjs',
    'src/plugins/<plugin>/none.ts',
    'docs/adr/9999-none.md',
  ])
  expect(unknownScripts(text)).toEqual(['nothing'])
  expect(
    missingIn('docs/x.md', '`src/plugins/<plugin>/contract.ts`, `package.json`, `src/shared`, [r](../README.md)'),
  ).toEqual([])
})

/** Identifiers: `camelCase` or `snake_case`. */
const IDENTIFIER = /^(?:[a-z]+[A-Z]\w*|[a-z]+_\w+)(?=$|\(|\.)/
const SOURCE = /^(bench|config|database|package\.json|scripts|src|tests|types).*(?<!\.test)\.(cjs|json|mjs|sql|tsx?)$/

/** Identifiers of PostgreSQL, nginx and Strapi. */
const FOREIGN = ['inversedBy', 'non_idempotent', 'pg_dump']

let words: ReadonlySet<string> | undefined
const sourceWords = (): ReadonlySet<string> =>
  (words ??= new Set(FILES.filter((file) => SOURCE.test(file)).flatMap((file) => read(file).match(/\w+/g) ?? [])))

const unknownNames = (text: string): string[] =>
  spans(text).flatMap((span) => {
    const name = IDENTIFIER.exec(span)?.[0]
    return name && !FOREIGN.includes(name) && !sourceWords().has(name) ? [name] : []
  })

test.each(DOCUMENTS)('%s: the functions, columns and attributes it names exist', (document) => {
  expect(unknownNames(read(document))).toEqual([])
})

test('an unknown name is detected', () => {
  expect(unknownNames('`beyondNothing()`, `desk_nothing`, `beyondWalls`, `desk_history`')).toEqual([
    'beyondNothing',
    'desk_nothing',
  ])
})

const ADRS = below('docs/adr').sort()

test.each(ADRS)('%s: context, decision, consequences, in at most 350 words', (adr) => {
  const text = read(adr)
  const [, number = ''] = /\/(\d{4})-/.exec(adr) ?? []
  expect(text.split('\n')[0]).toMatch(new RegExp(`^# ${number} \\S`))
  const headings = [...text.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, heading]) => heading)
  expect(headings.filter((heading) => ['Context', 'Decision', 'Consequences'].includes(heading ?? ''))).toEqual([
    'Context',
    'Decision',
    'Consequences',
  ])
  expect(text.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(350)
})

test('[R67] the changelog tells of every step of an upgrade', () => {
  const steps = FILES.filter((file) => /^src\/.*upgrades.*\.ts$/.test(file) && !file.endsWith('.test.ts')).flatMap(
    (file) => [...read(file).matchAll(/\bid: '(\d+\.\d+\.\d+\/[a-z-]+)'/g)].map(([, id]) => String(id)),
  )
  expect(steps).toEqual(
    expect.arrayContaining([
      '0.2.0/verified',
      '0.6.0/rooms',
      '0.7.0/forms',
      '0.8.0/removed-columns',
      '0.9.0/unpublished-results',
    ]),
  )
  const told = spans(read('CHANGELOG.md'))
  expect(steps.filter((id) => !told.includes(id))).toEqual([])
})
