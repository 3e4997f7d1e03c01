import ts from 'typescript'
import { collect, namedInTests } from '../house/asked'
import { refusalCodes } from '../house/refusals'

const { declared } = refusalCodes()

test('every declared code is expected by a test', () => {
  const named = namedInTests()
  expect(declared.length).toBeGreaterThan(400)
  expect(declared.filter(({ code }) => !named.has(code)).map(({ code, file }) => `${code} (${file})`)).toEqual([])
})

test('a code counts in quotes, alone or as the last word; not in a title, a type, a pattern or another word', () => {
  const text = `
    test('in-title', () => expect(reply).toBeRefused('alone', 409))
    test.each([['row', \`F 列: last\`]])('in-titles %s', (code: 'in-type') => expect(code).toMatch(/^in-pattern$/))
    expect('within-a-word')`
  const named = new Set<string>()
  collect(ts.createSourceFile('a.test.ts', text, ts.ScriptTarget.Latest, true), named)
  expect([...named].sort()).toEqual(['alone', 'last', 'row', 'within-a-word'])
})
