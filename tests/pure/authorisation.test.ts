import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderAuthorisation } from '../matrix/document'

test('docs/authorisation.md is up to date; else: npm run docs', () => {
  const file = join(__dirname, '..', '..', 'docs', 'authorisation.md')
  expect(readFileSync(file, 'utf8')).toBe(renderAuthorisation())
})
