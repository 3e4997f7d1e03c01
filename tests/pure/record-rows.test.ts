import enterpriseLabel from '../../src/api/enterprise-label/content-types/enterprise-label/schema'
import enterprise from '../../src/api/enterprise/content-types/enterprise/schema'
import provider from '../../src/api/provider/content-types/provider/schema'
import { recordRows } from '../../src/shared/admin/record-rows'
import { registerTypes } from '../../src/shared/admin/types'

registerTypes('organisations', {
  'api::enterprise.enterprise': enterprise,
  'api::enterprise-label.enterprise-label': enterpriseLabel,
  'api::provider.provider': provider,
})

const KEPT = {
  name: '济南测试机床有限公司',
  locale: null,
  source: 'registered',
  version: 2,
  document_id: '9ve60mxftyjilcx2xjtb9z22',
  created_at: '2026-11-24T16:04:00Z',
  industry_code: 'C34',
  annual_revenue: 35_000_000,
  labels: [{ kind: 'little-giant', state: 'confirmed', document_id: 'x' }],
}

test('an officer reads the record kept at a hand-over without a column, a code or a number of ours', () => {
  const rows = recordRows(KEPT, 'zh')
  const byLabel = Object.fromEntries(rows.map(({ key, value }) => [key, value]))
  expect(byLabel).toMatchObject({ 企业名称: KEPT.name, 来源: '自行注册', 年营业收入: '35万元' })
  expect(JSON.stringify(rows)).not.toMatch(/locale|version|document_id|created_at|9ve60|registered|little-giant|annual/)
})

test('missing values are a dash, and an empty record has no rows', () => {
  expect(recordRows({ name: 'x', legal_representative: null, labels: [] }, 'zh')).toContainEqual({
    key: '法定代表人',
    value: '—',
  })
  expect(recordRows({}, 'zh')).toEqual([])
})
