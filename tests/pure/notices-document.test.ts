import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderNotices } from '../../src/plugins/notices/domain/notices-document'
import { catalogueOfPlugins } from '../house/notices'

test('docs/notices.md is up to date; else: npm run docs', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'notices.md'), 'utf8')).toBe(
    renderNotices(catalogueOfPlugins()),
  )
})
