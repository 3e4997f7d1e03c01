import { makeCreditCode } from '../../../shared/pure/credit-code'
import type { EnterpriseFields } from '../../organisations/contract'
import { findContradictions } from './contradictions'
import type { EnterpriseRow } from './enterprise-row'

const row = (number: number, more: Partial<EnterpriseFields> = {}): EnterpriseRow => ({
  sheet: '名单',
  row: number,
  fields: { creditCode: makeCreditCode('91370100MA3C00001'), name: '甲公司', cityCode: '370100', ...more },
  labels: [],
  warnings: [],
  columns: new Map(),
  written: () => undefined,
})

test('a code may stand in 200 rows, not in 201', () => {
  const rows = Array.from({ length: 201 }, (_, at) => row(at + 2))
  expect(findContradictions(rows.slice(0, 200)).size).toBe(0)
  expect(findContradictions(rows).get(rows[200] as EnterpriseRow)).toMatchObject({
    field: 'creditCode',
    refusal: { code: 'import-code-too-often', values: { count: 201, limit: 200 } },
  })
})

test.each<[Partial<EnterpriseFields>, Partial<EnterpriseFields>]>([
  [{ name: 'A B 公司' }, { name: 'AB公司' }],
  [{ name: 'abc公司' }, { name: 'ABC公司' }],
  [{ name: '甲（集团）公司' }, { name: '甲(集团)公司' }],
  [{ employees: 10 }, {}],
])('%j and %j do not contradict each other', (one, other) =>
  expect(findContradictions([row(2, one), row(3, other)]).size).toBe(0),
)
