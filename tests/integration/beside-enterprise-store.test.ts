/** A list changes what it says and leaves the rest. */
import type * as ImportStore from '../../src/plugins/imports/server/import-store'
import type { EnterpriseWrite } from '../../src/plugins/organisations/contract'
import { database, load, query } from '../harness/app'
import { given, JINAN, QINGDAO, stored, type Given } from '../harness/given'
import { record } from '../harness/history'

const { importStore } = load<typeof ImportStore>('plugins/imports/server/import-store.js')

const store = importStore({
  query: (sql, params) => database.query(sql, [...params]) as never,
  recordHistory: record,
})
const apply = (...writes: EnterpriseWrite[]): Promise<void> => database.inTransaction(() => store.apply(writes))

const FIRST = {
  name: '甲企业',
  cityCode: JINAN,
  districtCode: '370102',
  address: '甲路1号',
  legalRepresentative: '甲法人',
  contactName: '甲联系人',
  contactPhone: '0531-80000001',
  contactEmail: 'one@lists.test',
  size: 'small',
  industryCode: 'C3411',
  establishedOn: '2011-03-07',
  employees: 11,
  annualRevenue: 1100,
} as const
const SECOND = {
  name: '乙企业',
  cityCode: QINGDAO,
  districtCode: '370202',
  address: '乙路2号',
  legalRepresentative: '乙法人',
  contactName: '乙联系人',
  contactPhone: '0532-80000002',
  contactEmail: 'two@lists.test',
  size: 'medium',
  industryCode: 'C3511',
  establishedOn: '2012-04-08',
  employees: 22,
  annualRevenue: 2200,
} as const

const writeOf = (
  enterprise: Given & { creditCode: string },
  version: number,
  more: Partial<EnterpriseWrite>,
): EnterpriseWrite => ({
  creditCode: enterprise.creditCode,
  name: FIRST.name,
  cityCode: JINAN,
  stored: { documentId: enterprise.documentId, version },
  fields: {},
  labels: [],
  ...more,
})
const fieldsOf = async (creditCode: string): Promise<unknown> => {
  const known = (await store.loadExisting([creditCode])).get(creditCode)
  return known?.fields
}

test('each field of an enterprise is kept unless the list says another', async () => {
  const [own, other] = [await given.enterprise({ ...FIRST }), await given.enterprise({ ...FIRST })]
  for (const [index, field] of (Object.keys(FIRST) as (keyof typeof FIRST)[]).entries()) {
    await apply(writeOf(own, index + 1, { fields: { [field]: SECOND[field] } }))
    const changed = Object.keys(FIRST).slice(0, index + 1)
    const expected = Object.fromEntries(
      Object.entries(FIRST).map(([name, value]) => [
        name,
        changed.includes(name) ? SECOND[name as keyof typeof SECOND] : value,
      ]),
    )
    expect(await fieldsOf(own.creditCode)).toEqual({ ...expected, creditCode: own.creditCode })
  }
  expect(await fieldsOf(other.creditCode)).toEqual({ ...FIRST, creditCode: other.creditCode })
  expect(await stored('enterprises', other.documentId)).toMatchObject({ version: 1 })
})

test('a label or an enterprise that was changed since the list was compared is not written over', async () => {
  const enterprise = await given.enterprise({ ...FIRST, labelled: false })
  const { creditCode } = enterprise
  const label = await given.label({ creditCode, cityCode: JINAN, enterprise: enterprise.id, year: 2024 })
  const values = {
    kind: 'specialised',
    certificateNumber: 'SD-1',
    year: 2025,
    validUntilOn: null,
    chainName: null,
  } as const
  const relabel = (version: number) => ({
    labels: [
      {
        stored: { documentId: label.documentId, version, state: 'confirmed' as const },
        state: 'confirmed' as const,
        values,
      },
    ],
  })
  const overtaken = { refusal: { code: 'import-changed-meanwhile' } }
  for (const version of [2, 3])
    await expect(apply(writeOf(enterprise, 1, relabel(version)))).rejects.toMatchObject(overtaken)
  await expect(apply(writeOf(enterprise, 2, { fields: { employees: 5 } }))).rejects.toMatchObject(overtaken)
  const labels = () => query('select year, version from enterprise_labels where credit_code = $1', [creditCode])
  expect(await labels()).toEqual([{ year: 2024, version: 1 }])
  await apply(writeOf(enterprise, 1, relabel(1)))
  expect(await labels()).toEqual([{ year: 2025, version: 2 }])
  expect(await fieldsOf(creditCode)).toEqual({ ...FIRST, creditCode })
})
