import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { declaredRefusals } from '../../src/shared/pure/refusal'
import { STRAPI_SENTENCES } from '../../src/shared/pure/strapi-sentences'
import { importSource, procedureTables } from '../harness/tables'
import { collectNamed, namedInTests } from '../house/asked'
import { placeOf, ROOT, sources } from '../house/imports'
import {
  isKeyOfPlugin,
  namedByKernel,
  namedIn,
  ownedByKernel,
  ownedNames,
  ownedNamesIn,
  upwardNames,
  wordsOf,
} from '../house/names'
import { parsedSource } from '../house/parsed'
import { refusalCodes } from '../house/refusals'
import { createdTables, foreignRows, foreignTables, tables, tablesIn, textsOf } from '../house/tables'

/** Where a page of rows is read: its order, up to the limit. */
const pageOrders = (code: string): string[] =>
  [...code.matchAll(/\border by ((?:(?!\border by\b)[^`])*?)\s+limit\s(?:(?!\border by\b)[^`])*?\soffset\s/g)].map(
    ([, order = '']) => order.trim(),
  )

/** Ends with the number of the row; `orderOf` of the public reads adds it. */
const isTotal = (order: string): boolean => /(^|[\s.,}])id( (asc|desc|\$\{[^}]*\}))?$|^\$\{orderOf\(/.test(order)

describe('pages of rows', () => {
  test('have a total order, so that no row is on two pages', () => {
    const orders = sources().flatMap((file) => pageOrders(parsedSource(file).text).map((order) => ({ file, order })))
    expect(orders.length).toBeGreaterThan(2)
    expect(orders.filter(({ order }) => !isTotal(order))).toEqual([])
  })

  test.each([
    ['a.submitted_at', false],
    ['a.submitted_at, a.id', true],
    ["${unreadFirst ? 'read_at is not null, ' : ''}id ${descending ? 'desc' : 'asc'}", true],
    ['t.paid', false],
    ['public_at desc, id desc', true],
  ])('the order %s', (order, total) => expect(isTotal(order)).toBe(total))
})

/** Orders by the bare name of a column of which the statement shows another under that name: PostgreSQL takes the other. */
function mistakenOrders(sql: string): string[] {
  const shown = [...sql.matchAll(/([\w.]+) as "?(\w+)"?/g)].flatMap(([, column = '', name = '']) =>
    column.split('.').at(-1) === name ? [] : [name],
  )
  return [...sql.matchAll(/\border by ([^`;)]*)/g)].flatMap(([, order = '']) =>
    order.split(',').flatMap((key) => {
      const [name = ''] = key.trim().split(/\s/)
      return name === 'id' && shown.includes(name) ? [order.trim()] : []
    }),
  )
}

describe('orders', () => {
  test('by id use the primary key, not a column shown as id', () => {
    const texts = sources().flatMap((file) => textsOf(parsedSource(file)))
    expect(texts.filter((text) => text.includes('order by id')).length).toBeGreaterThan(10)
    expect(texts.flatMap(mistakenOrders)).toEqual([])
  })

  test.each([
    ['select document_id as id from demands order by id', ['id']],
    ['select t.document_id as "id" from demands t order by state, id desc', ['state, id desc']],
    ['select document_id as id from demands order by demands.id', []],
    ['select id, document_id as document from demands order by id', []],
    ['select t.id as id from demands t order by id', []],
  ])('%s', (sql, mistaken) => expect(mistakenOrders(sql)).toEqual(mistaken))
})

describe('tables', () => {
  test('every table has an owner', () => {
    expect(createdTables().filter((table) => !tables().has(table))).toEqual([])
    expect(tables().size).toBeGreaterThan(60)
  })

  test('only its owner names a table', () => {
    expect(foreignTables()).toEqual([])
  })

  test('only its owner reads or writes the rows of a type', () => {
    expect(foreignRows()).toEqual([])
  })

  test.each([
    ['select 1 from demands', ['demands']],
    ['select 1 from demands d join batches b on b.id = d.batch_id', ['demands', 'batches']],
    ['select 1 from demands d, batches b', ['demands', 'batches']],
    ['update "demands" set state = 1', ['demands']],
    ['delete from only public.demands', ['demands']],
    ['insert into demands (id)', ['demands']],
    ['lock table demands in share mode', ['demands']],
    ['demands where credit_code = $1', ['demands']],
    ['demands d where d.credit_code = $1', ['demands']],
    ['"demands" d join batches b on b.id = d.batch_id', ['batches', 'demands']],
    ['demands set state = $1', ['demands']],
    ['demands (title, state) values ($1, $2)', ['demands']],
    [' ? , demands d where d.batch_id =  ? ', ['demands']],
    ['the demands of a firm', []],
    ['Demands that the city may select', []],
  ])('the tables that %s names', (text, named) => {
    expect(tablesIn(text, tables())).toEqual(named)
  })

  test('SQL texts are found anywhere in a file', () => {
    const source =
      "import x from 'from demands'\nf('a', `from ${x} join batches b`, y ? \"c\" : `d`)\nconst z = <p title='e' />"
    const textsIn = (file: string, code: string): string[] =>
      textsOf(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true))
    expect(textsIn('x.tsx', source)).toEqual(['a', 'from  ?  join batches b', 'c', 'd', 'e'])
    // In TSX this would open an element that swallows the rest.
    expect(textsIn('x.ts', "const f = <T>(x: T) => x\nf('a')")).toEqual(['a'])
  })
})

describe('names', () => {
  test('no string of the kernel names a plugin’s type, route, text or queue, and none of a plugin names a later one’s', () => {
    expect(upwardNames()).toEqual([])
  })

  test.each([
    ['plugin::filing.batch', ['filing']],
    ['plugin::filing.batch.open', ['filing']],
    ['select 1 where uid = plugin::lists.list or uid = api::demand.demand', ['lists', 'filing']],
    ['/filing/workbench', ['filing']],
    ['/api/lists/', ['lists']],
    ['/filing', ['filing']],
    ['filing', []],
    ['plugin::users-permissions.user', []],
    ['/content-manager/collection-types/x', []],
  ])('what %s names', (text, named) => {
    expect(namedIn(text)).toEqual(named)
  })

  test.each([
    ['desk.job-items', true],
    ['desk.act.done', true],
    ['files.1', false],
    ['files', false],
    ['No such files.', false],
    ['lists.state = any($1)', false],
    ['kernel.job-items', false],
  ])('whether %s is a key of a plugin: %s', (text, isKey) => {
    expect(isKeyOfPlugin(text)).toBe(isKey)
  })

  test('no text of the kernel is the name of a plugin, a content type or a table of one, or has it within', () => {
    expect(ownedByKernel()).toEqual([])
  })

  test.each([
    ['files', ['files']],
    ['notices', ['notices']],
    ['catalogue', ['catalogue']],
    ['imports', ['imports']],
    ['demand', ['demand']],
    ['demands', ['demands']],
    ['recorded in desk_login', ['desk_login']],
    ['select 1 from private_files f', ['private_files']],
    ['a case-study of a provider', ['case-study']],
    ['files and notices', []],
    ['desk_history', []],
    ['list', []],
  ])('whose names are in the text %s', (text, named) => {
    expect(ownedNamesIn(text, ownedNames())).toEqual(named)
  })

  test('no identifier of the kernel has a plugin’s name in it', () => {
    expect(namedByKernel()).toEqual([])
    expect(wordsOf('deskWords')).toContain('desk')
  })

  test('singular names of types are unique', () => {
    const names = sources()
      .filter((file) => /content-types\/.*\/schema\.ts$/.test(file))
      .map((file) => file.split('/').at(-2))
    expect(names.length).toBeGreaterThan(35)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('refusals', () => {
  const { declared, given, compared } = refusalCodes()
  /** Codes for Strapi's messages; being in that table counts as use. */
  const STRAPIS = new Set(STRAPI_SENTENCES.map(({ code }) => code))

  test('every code is declared once, by one owner', () => {
    const files = new Map<string, string[]>()
    for (const { code, owner, file } of declared) files.set(code, [...(files.get(code) ?? []), `${owner}: ${file}`])
    expect(files.size).toBeGreaterThan(400)
    expect([...files].filter(([code, by]) => by.length + Number(STRAPIS.has(code) && !isGeneral(by)) > 1)).toEqual([])
  })

  const isGeneral = (by: readonly string[]): boolean => by.join() === 'kernel: shared/pure/general-refusals.ts'

  test('every declared code is used', () => {
    expect(declared.filter(({ code }) => !given.has(code) && !STRAPIS.has(code))).toEqual([])
  })

  test('every declared code, ours or told for Strapi, is expected by a test', () => {
    const named = namedInTests()
    const codes = [...declared, ...STRAPI_SENTENCES.map(({ code }) => ({ code, file: 'strapi-sentences.ts' }))]
    expect(codes.filter(({ code }) => !named.has(code)).map(({ code, file }) => `${code} (${file})`)).toEqual([])
  })

  test('a code counts in quotes, alone or as the last word; not in a title, a type, a pattern or another word', () => {
    const text = `
      test('in-title', () => expect(reply).toBeRefused('alone', 409))
      test.each([['row', \`F 列: last\`]])('in-titles %s', (code: 'in-type') => expect(code).toMatch(/^in-pattern$/))
      expect('within-a-word')`
    const named = new Set<string>()
    collectNamed(ts.createSourceFile('a.test.ts', text, ts.ScriptTarget.Latest, true), named)
    expect([...named].sort()).toEqual(['alone', 'last', 'row', 'within-a-word'])
  })

  test('no code is asked about that nobody declares', () => {
    const codes = new Set([...declared.map(({ code }) => code), ...STRAPIS])
    expect(compared.length).toBeGreaterThan(10)
    expect(compared.filter(({ code }) => !codes.has(code))).toEqual([])
  })

  test('each has its sentence in Chinese and in English, and what is declared in the source is what runs', async () => {
    const files = [...declared.map((one) => one.file), 'shared/pure/strapi-refusals.ts']
    for (const file of new Set(files)) await importSource(file)
    const running = declaredRefusals()
    expect([...running.keys()].sort()).toEqual([...new Set([...declared.map(({ code }) => code), ...STRAPIS])].sort())
    const HAN = /\p{Script=Han}/u
    expect([...running].filter(([, { zh, en }]) => !HAN.test(zh) || !/^\P{Script=Han}*[a-z]{2}/u.test(en))).toEqual([])
  })
})

test('no regular expression of the panel is about the names of actions', async () => {
  const flows = await procedureTables()
  const names = [...new Set(flows.flatMap((flow) => Object.keys(flow.actions)))]
  const found = sources()
    .filter((file) => placeOf(file).part === 'admin')
    .flatMap((file) => regularExpressions(file).map((pattern) => ({ file, pattern })))
  expect(found.length).toBeGreaterThan(3)
  expect(found.filter(({ pattern }) => names.some((name) => pattern.test(name)))).toEqual([])
})

function regularExpressions(file: string): RegExp[] {
  const found: RegExp[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1).replace(/[gy]/g, '')))
    }
    // A dynamic pattern cannot be checked, so it counts as matching everything.
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') found.push(/^/)
    ts.forEachChild(node, visit)
  }
  visit(parsedSource(file))
  return found
}

interface Exceptions {
  /** `as unknown as` per file. */
  casts: Record<string, number>
  /** Lines of functions of more than 40, per file. */
  longFunctions: Record<string, Record<string, number>>
}
type Parse = (file: string) => ts.SourceFile

describe('exceptions of the linter', () => {
  const permitted = JSON.parse(readFileSync(join(ROOT, 'scripts/lint/exceptions.json'), 'utf8')) as Exceptions
  const { measure, parseFile } = jest.requireActual<{ measure: (parse: Parse) => Exceptions; parseFile: Parse }>(
    '../../scripts/lint/measure.cjs',
  )
  const found = measure((file) => (file.startsWith('src/') ? parsedSource(file.slice(4)) : parseFile(file)))
  const REMEDY = 'run `npm run lint:exceptions`'

  test('the exceptions of the linter only shrink: none for a file that needs none, none that grew', () => {
    const stale = Object.entries(permitted).flatMap(([kind, files]) =>
      Object.keys(files).filter((file) => !found[kind as keyof Exceptions][file]),
    )
    expect([REMEDY, stale]).toEqual([REMEDY, []])
    const casts = Object.entries(permitted.casts).filter(([file, most]) => (found.casts[file] ?? 0) > most)
    expect(casts).toEqual([])
    const longer = Object.entries(found.longFunctions).flatMap(([file, functions]) =>
      Object.entries(functions).filter(([name, lines]) => lines > (permitted.longFunctions[file]?.[name] ?? 40)),
    )
    expect(longer).toEqual([])
  })

  test('only the edge to Strapi casts by unknown', () => {
    expect(Object.keys(permitted.casts)).toEqual([
      'src/shared/admin/panel-edge.ts',
      'src/shared/server/process/strapi-edge.ts',
    ])
  })
})
