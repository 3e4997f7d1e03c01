import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rowsXml, workbookFile } from '../../../../tests/harness/workbook-file'
import { makeCreditCode } from '../../../shared/pure/credit-code'
import { isRefusal } from '../../../shared/pure/refusal'
import type { Actor } from '../../../shared/pure/actor'
import type { StoredEnterprise } from '../../organisations/contract'
import { runImport, type ImportInput, type ImportReport, type ImportStore } from './run-import'

const fixtures = join(__dirname, '../../../../tests/fixtures')
const officer: Actor = { kind: 'city', id: 'admin:7', name: '王科员', cityCodes: ['370100'] }
const province: Actor = { kind: 'province', id: 'admin:1', name: '省厅', cityCodes: [] }

/** Keeps an import in memory, for tests. */
function memoryStore(): ImportStore & { stored: Map<string, StoredEnterprise>; chunks: number[] } {
  const stored = new Map<string, StoredEnterprise>()
  const chunks: number[] = []
  let id = 0
  return {
    stored,
    chunks,
    loadExisting: async (codes) =>
      new Map(
        codes.flatMap((code) => {
          const found = stored.get(code)
          return found ? [[code, found]] : []
        }),
      ),
    async apply(writes) {
      chunks.push(writes.length)
      for (const { creditCode, stored: before, fields, labels } of writes) {
        const known = stored.get(creditCode)
        if (Boolean(known) !== Boolean(before)) throw new Error(`changed meanwhile: ${creditCode}`)
        const kept =
          known?.labels.filter(({ documentId }) => !labels.some((label) => label.stored?.documentId === documentId)) ??
          []
        stored.set(creditCode, {
          documentId: known?.documentId ?? `e${++id}`,
          version: (known?.version ?? 0) + 1,
          source: known?.source ?? 'imported',
          fields: { ...known?.fields, ...fields },
          labels: [
            ...kept,
            ...labels.map(({ values, state, stored: label }) => ({
              ...values,
              state,
              documentId: label?.documentId ?? `l${++id}`,
              version: (label?.version ?? 0) + 1,
            })),
          ],
        })
      }
    },
  }
}

async function run(store: ImportStore, fileName: string, more: Partial<ImportInput> = {}): Promise<ImportReport> {
  const buffer = more.buffer ?? readFileSync(join(fixtures, 'import', fileName))
  const report = await runImport(
    { buffer, fileName, actor: officer, dryRun: false, provinceCode: '370000', today: '2026-08-01', ...more },
    store,
  )
  if (isRefusal(report)) throw new Error(report.code)
  return report
}

/** Outcome and first refusal or warning of each row of the faulty file. */
const FAULTY: Record<number, string> = {
  5: 'created',
  6: 'created',
  7: 'created',
  8: 'refused credit-code-check-digit',
  9: 'refused import-cell-long-number',
  10: 'refused credit-code-cut',
  11: 'created',
  12: 'refused city-unknown',
  13: 'created',
  14: 'created import-date-from-serial',
  15: 'created',
  16: 'created',
  17: 'created',
  18: 'refused import-date-unreadable',
  19: 'created',
  20: 'refused unknown-label',
  21: 'created',
  22: 'unchanged import-same-as-row',
  23: 'created',
  24: 'updated import-merged-with-row',
  25: 'refused import-rows-contradict',
  26: 'refused import-rows-contradict',
  27: 'refused import-outside-territory',
  28: 'created',
  30: 'refused import-cell-missing',
  31: 'created',
}

test('a list with the usual faults: each row ends as created, updated, unchanged or refused with its place', async () => {
  const store = memoryStore()
  const report = await run(store, 'faulty.xlsx')
  expect(
    Object.fromEntries(
      report.rows.map(({ row, outcome, messages }) => [row, [outcome, messages[0]?.code].filter(Boolean).join(' ')]),
    ),
  ).toEqual(FAULTY)
  expect(report.counts).toEqual({ created: 14, updated: 1, unchanged: 1, refused: 10 })
  expect(report.ignoredColumns.map(({ title }) => title)).toEqual(['序号', '备注'])
  expect(report.skippedSheets.map(({ sheet }) => sheet)).toEqual(['填表说明'])
  for (const { row, outcome, messages } of report.rows)
    if (outcome === 'refused') expect(messages[0]?.zh).toContain(`工作表“企业名单”第${row}行`)
  const days = [...store.stored.values()].map(({ fields }) => fields.establishedOn)
  expect(days.filter((day) => day === '2019-05-01')).toHaveLength(5)
  expect(store.stored.size).toBe(14)
})

test('a dry run says the same and writes nothing; a second run changes nothing', async () => {
  const store = memoryStore()
  const dry = await run(store, 'faulty.xlsx', { dryRun: true })
  expect(store.stored.size).toBe(0)
  const real = await run(store, 'faulty.xlsx')
  expect({ ...dry, dryRun: false }).toEqual(real)
  const again = await run(store, 'faulty.xlsx')
  expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 16, refused: 10 })
  expect(store.chunks).toEqual([14])
})

test('the same list in GB18030 and in UTF-8 is the same', async () => {
  const store = memoryStore()
  expect((await run(store, 'list-gb18030.csv')).counts).toMatchObject({ created: 3, refused: 0 })
  expect((await run(store, 'list-utf8-bom.csv')).counts).toMatchObject({ unchanged: 3, refused: 0 })
})

test('days of a 1904 workbook, as cells and as serials', async () => {
  const store = memoryStore()
  await run(store, 'date1904.xlsx')
  expect([...store.stored.values()].map(({ fields }) => fields.establishedOn)).toEqual(['2019-05-01', '2019-05-01'])
})

test('the province imports for all cities', async () => {
  const report = await run(memoryStore(), 'faulty.xlsx', { actor: province })
  expect(report.rows.find(({ row }) => row === 27)?.outcome).toBe('created')
})

test('1,200 rows in chunks with progress', async () => {
  const firms = Array.from({ length: 1200 }, (_, n) => {
    const code = makeCreditCode(`91370100MA3D${String(n).padStart(5, '0')}`)
    return [`泉城智造${n}号有限公司`, code, '济南市', '中型', '专精特新', `SD${n}`, 2023, '2026-12-31']
  })
  const header = ['企业名称', '统一社会信用代码', '所在市', '企业规模', '标签', '证书编号', '认定年份', '有效期至']
  const buffer = workbookFile({ sheets: { 名单: rowsXml([header, ...firms]) } })
  const store = memoryStore()
  const progress: string[] = []
  const report = await run(store, 'large.xlsx', {
    buffer,
    onProgress: ({ phase, done, total }) => void progress.push(`${phase} ${done}/${total}`),
  })
  expect(report.counts).toEqual({ created: 1200, updated: 0, unchanged: 0, refused: 0 })
  expect(store.chunks).toEqual([500, 500, 200])
  expect(progress).toHaveLength(8)
  expect(progress.at(-1)).toBe('writing 1200/1200')
  const again = await run(store, 'large.xlsx', { buffer })
  expect(again.counts.unchanged).toBe(1200)
})
