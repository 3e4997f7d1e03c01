import { as, staffUser } from '../harness/people'
import { given, JINAN, type Given } from '../harness/given'
import { query, strapi } from '../harness/app'
import type { Reply, Somebody } from '../harness/http'

const CM = '/content-manager/collection-types'
const ENTERPRISE = 'api::enterprise.enterprise'
const DEMAND = 'api::demand.demand'
const LABEL = 'api::enterprise-label.enterprise-label'
const SECRET = `1390000${Date.now()}`
const HIDDEN = ['contactPhone', 'contactEmail', 'employees']

interface Permission {
  id: number
  subject: string
  properties: { fields: string[] }
}

let reader: Somebody
let secretive: Given
let other: Given
let saved: Permission[]

const permissions = () => strapi.db.query('admin::permission')

/** Restricts the auditor, who reads all rows, to some columns and no batches. */
beforeAll(async () => {
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: 'pool-auditor' } })) as { id: number }
  saved = (await permissions().findMany({
    where: {
      role: { id: role.id },
      action: { $endsWith: 'explorer.read' },
      subject: { $in: [ENTERPRISE, 'plugin::filing.batch'] },
    },
  })) as Permission[]
  for (const { id, subject, properties } of saved) {
    const fields = subject === ENTERPRISE ? properties.fields.filter((name) => !HIDDEN.includes(name)) : []
    await permissions().update({ where: { id }, data: { properties: { ...properties, fields } } })
  }
  reader = await as.auditor()
  secretive = await given.enterprise({
    name: '甲企业',
    contactPhone: SECRET,
    employees: 471_147,
    contactEmail: 'a@b.cn',
  })
  other = await given.enterprise({ name: '乙企业', contactPhone: '13', employees: 1 })
  await given.demand({ enterprise: secretive, state: 'submitted' })
})

afterAll(async () => {
  for (const { id, properties } of saved) await permissions().update({ where: { id }, data: { properties } })
})

const reveals = (reply: Reply): boolean => JSON.stringify(reply.body).includes(SECRET)
const list = (uid: string, probe = ''): Promise<Reply> => reader.get(`${CM}/${uid}?page=1&pageSize=100${probe}`)
const names = (reply: Reply): string[] => (reply.body.results as { name: string }[]).map((row) => row.name)

describe('an unreadable column', () => {
  test('is not answered, and not found by searching', async () => {
    const row = await reader.get(`${CM}/${ENTERPRISE}/${secretive.documentId}`)
    expect(row).toAnswer(200)
    expect(row.body.data).toMatchObject({ name: '甲企业' })
    expect(Object.keys(row.body.data)).not.toEqual(expect.arrayContaining(['contactPhone']))
    for (const sought of [SECRET, '471147'])
      expect((await list(ENTERPRISE, `&_q=${sought}`)).body.pagination.total).toBe(0)
    const found = await list(ENTERPRISE, `&_q=${encodeURIComponent(String(secretive.creditCode))}`)
    expect(names(found)).toEqual(['甲企业'])
  })

  test('is not filtered by: the refusal names it, here and through relations', async () => {
    for (const [uid, filter] of [
      [ENTERPRISE, `filters[contactPhone][$startsWith]=${SECRET}`],
      [ENTERPRISE, `filters[$and][0][contactPhone][$eq]=${SECRET}`],
      [ENTERPRISE, `filters[$or][0][$not][contactPhone][$eq]=${SECRET}`],
      [DEMAND, `filters[enterprise][contactPhone][$startsWith]=${SECRET}`],
      [LABEL, `filters[$and][0][enterprise][$and][0][contactPhone][$eq]=${SECRET}`],
      [ENTERPRISE, `filters[labels][enterprise][contactPhone][$eq]=${SECRET}`],
    ] as const) {
      const reply = await list(uid, `&${filter}`)
      expect(reply).toBeRefused('field-not-readable', 400)
      expect(reply.body.error.details).toMatchObject({ field: 'contactPhone' })
    }
    expect(await list(DEMAND, '&filters[batch][name][$contains]=x')).toBeRefused('field-not-readable', 400)
    expect(await list(ENTERPRISE, '&filters[createdBy][email][$contains]=@')).toBeRefused('field-not-readable', 400)
    expect(await list(ENTERPRISE, `&filters[$and][0][name][$eq]=${encodeURIComponent('甲企业')}`)).toAnswer(200)
  })

  test('is not sorted by, in whatever form it is asked for', async () => {
    const among = `&filters[$and][0][creditCode][$in][0]=${String(secretive.creditCode)}&filters[$and][0][creditCode][$in][1]=${String(other.creditCode)}`
    const orders = async (sort: string): Promise<string[]> => names(await list(ENTERPRISE, `${among}&${sort}`))
    for (const form of ['sort=employees:', 'sort[0]=employees:', 'sort[employees]=', 'sort[0][employees]='])
      expect(await orders(`${form}ASC`)).toEqual(await orders(`${form}DESC`))
    expect(await orders('sort=name:ASC')).toEqual((await orders('sort=name:DESC')).reverse())
    expect(await orders('sort=employees:ASC,name:ASC')).toEqual(await orders('sort=name:ASC'))
    for (const form of [
      'sort=enterprise.contactPhone:ASC',
      'sort[enterprise][contactPhone]=ASC',
      'sort[0]=enterprise.contactPhone',
    ])
      expect(await list(DEMAND, `&${form}`)).toAnswer(200)
  })

  test('is cut from related rows, in lists, in pickers and beside the row', async () => {
    const [demand] = await query<{ document_id: string }>('select document_id from demands where enterprise_id = $1', [
      secretive.id,
    ])
    const id = String(demand?.document_id)
    for (const path of [
      `${CM}/${DEMAND}?page=1&pageSize=100`,
      `${CM}/${DEMAND}?populate=*`,
      `${CM}/${DEMAND}?populate[enterprise][fields][0]=contactPhone`,
      `${CM}/${DEMAND}?fields=contactPhone`,
      `${CM}/${DEMAND}/${id}`,
      `${CM}/${DEMAND}/${id}?populate[enterprise]=true`,
      `${CM}/${ENTERPRISE}?fields=contactPhone`,
      `${CM}/${ENTERPRISE}?fields[0]=contactPhone`,
      `/content-manager/relations/${DEMAND}/enterprise?pageSize=100`,
      `/content-manager/relations/${DEMAND}/enterprise?fields=contactPhone`,
      `/content-manager/relations/${LABEL}/enterprise?populate=*`,
      `/content-manager/relations/${DEMAND}/enterprise?_q=${SECRET}`,
      `/content-manager/relations/${DEMAND}/${id}/enterprise`,
      `/content-manager/relations/${DEMAND}/${id}/enterprise?fields=contactPhone&populate=*`,
    ]) {
      const reply = await reader.get(path)
      expect(reply.status).toBeLessThan(500)
      expect([path, reveals(reply)]).toEqual([path, false])
    }
    const row = await reader.get(`${CM}/${DEMAND}/${id}`)
    expect(row.body.data.enterprise).toMatchObject({ name: '甲企业' })
    // Only the ids of a type without read permission.
    expect(Object.keys(row.body.data.batch).sort()).toEqual(['documentId', 'id'])
  })

  test('beside a row its own relation is read; the far side of one kept in a column is refused', async () => {
    const province = await as.province()
    const [demand] = await query<{ document_id: string }>('select document_id from demands where enterprise_id = $1', [
      secretive.id,
    ])
    const own = await province.get(`/content-manager/relations/${DEMAND}/${demand?.document_id}/enterprise`)
    expect(own).toAnswer(200)
    expect(JSON.stringify(own.body)).toContain('甲企业')
    expect(await province.get(`/content-manager/relations/${ENTERPRISE}/${secretive.documentId}/labels`)).toBeRefused(
      'not-open-to-you',
      403,
    )
  })

  test('readable columns can be searched, filtered, sorted and read', async () => {
    const province = await as.province()
    const all = `${CM}/${ENTERPRISE}?page=1&pageSize=10`
    for (const probe of [`_q=${SECRET}`, `filters[$and][0][contactPhone][$eq]=${SECRET}`, `_q=471147`])
      expect(names(await province.get(`${all}&${probe}`))).toContain('甲企业')
    const row = await province.get(`${CM}/${DEMAND}?page=1&pageSize=1&filters[enterprise][contactPhone][$eq]=${SECRET}`)
    expect(row.body.results[0].enterprise).toMatchObject({ contactPhone: SECRET })
    expect(await province.get(`${all}&_q[$ne]=1`)).toBeRefused('query-not-allowed', 400)
  })

  test('of the staff a row names its authors, never their addresses', async () => {
    const { id, email } = await staffUser('province', 'pool-province')
    const province = await as.province()
    expect(await province.put(`${CM}/${ENTERPRISE}/${other.documentId}`, { cityCode: JINAN, name: '乙企业' })).toAnswer(
      200,
    )
    const reply = await reader.get(`${CM}/${ENTERPRISE}/${other.documentId}`)
    expect(reply.body.data.updatedBy).toMatchObject({ id })
    expect(JSON.stringify(reply.body)).not.toContain(email)
  })
})
