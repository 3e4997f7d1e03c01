import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUE } from '../../src/plugins/notices/domain/catalogue'
import { renderNotices } from '../../src/plugins/notices/domain/notices-document'

test('docs/notices.md is what the catalogue says; stale: npm run docs', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'notices.md'), 'utf8')).toBe(renderNotices(CATALOGUE))
})
