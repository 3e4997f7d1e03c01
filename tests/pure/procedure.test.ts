import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderProcedure } from '../../src/shared/pure/procedure-document'
import { declaredRefusals } from '../../src/shared/pure/refusal'
import { importSource, procedureTables, SRC } from '../harness/tables'

test('docs/procedure.md is up to date; else: npm run docs', async () => {
  const files = readdirSync(SRC, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|[\\/])admin[\\/]/.test(file))
  const flows = await procedureTables()
  expect(flows.length).toBeGreaterThan(5)
  // Refusals declare themselves when their module is loaded.
  for (const file of files) if (/defineRefusals\(/.test(readFileSync(join(SRC, file), 'utf8'))) await importSource(file)
  expect(readFileSync(join(SRC, '..', 'docs', 'procedure.md'), 'utf8')).toBe(renderProcedure(flows, declaredRefusals()))
})

test('the document does not depend on the order in which tables are found', () => {
  const flow = (name: string) => ({
    name,
    label: { zh: name, en: name },
    initial: 'a',
    states: { a: { label: { zh: '甲', en: 'a' }, final: true } },
    actions: {},
  })
  const [a, b] = [flow('a'), flow('b')]
  const refusals = new Map([['x', { status: 400 as const, zh: '甲|乙', en: 'a|b' }]])
  expect(renderProcedure([a, b], refusals)).toBe(renderProcedure([b, a], refusals))
  expect(renderProcedure([a], refusals)).toContain('甲\\|乙')
})
