import { createdTables, foreignTables, tables, tablesIn, textsOf } from '../house/tables'

test('every table has an owner', () => {
  expect(createdTables().filter((table) => !tables().has(table))).toEqual([])
  expect(tables().size).toBeGreaterThan(60)
})

test('only its owner names a table', () => {
  expect(foreignTables()).toEqual([])
})

test.each([
  ['select 1 from demands', ['demands']],
  ['select 1 from demands d join batches b on b.id = d.batch_id', ['demands', 'batches']],
  ['select 1 from demands d, batches b', ['demands', 'batches']],
  ['update "demands" set state = 1', ['demands']],
  ['delete from only public.demands', ['demands']],
  ['insert into demands (id)', ['demands']],
  ['lock table demands in share mode', ['demands']],
  ['the demands of a firm', []],
])('the tables that %s names', (text, named) => {
  expect(tablesIn(text, tables())).toEqual(named)
})

test('SQL texts are found anywhere in a file', () => {
  const source =
    "import x from 'from demands'\nf('a', `from ${x} join batches b`, y ? \"c\" : `d`)\nconst z = <p title='e' />"
  expect(textsOf(source)).toEqual(['a', 'from  ?  join batches b', 'c', 'd', 'e'])
  expect(textsOf("const f = <T>(x: T) => x\nf('a')", 'x.ts')).toEqual(['a'])
})
