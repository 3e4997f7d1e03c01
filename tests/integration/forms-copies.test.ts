import { query, strapi } from '../harness/app'
import { given, JINAN, newCreditCode, QINGDAO, rows, stored, type Given } from '../harness/given'
import { meanwhile } from '../harness/meanwhile'
import { as } from '../harness/people'
import '../harness/matchers'

const CM = '/content-manager/collection-types'
const ENTERPRISE = `${CM}/api::enterprise.enterprise`

describe('a copy made on the page of an entry', () => {
  test('of a verified enterprise with labels: new, not verified, without labels', async () => {
    const original = await given.enterprise({ size: 'medium', employees: 120 })
    for (const who of [await as.province(), await as.superAdmin()]) {
      const creditCode = newCreditCode()
      const answer = await who.post(`${ENTERPRISE}/clone/${original.documentId}`, { name: '新公司', creditCode })
      expect(answer).toAnswer(200)
      const copy = await stored('enterprises', answer.body.data.documentId as string)
      expect(copy).toMatchObject({
        name: '新公司',
        credit_code: creditCode,
        city_code: JINAN,
        employees: 120,
        verified_at: null,
        version: 1,
      })
      expect(await query('select 1 from enterprise_labels where enterprise_id = $1', [copy.id])).toEqual([])
    }
    expect(await query('select 1 from enterprise_labels where enterprise_id = $1', [original.id])).toHaveLength(1)
    expect(await stored('enterprises', original.documentId)).toMatchObject({
      version: 1,
      verified_at: expect.anything(),
    })
  })

  test('of a product that was selected: not selected', async () => {
    const { product } = await given.productOfPool()
    const [row] = await query<{ id: string }>('select document_id as id from products where id = $1', [product])
    const admin = await as.superAdmin()
    const answer = await admin.post(`${CM}/api::product.product/clone/${row?.id}`, { name: '新产品' })
    expect(answer).toAnswer(200)
    expect(await stored('products', answer.body.data.documentId as string)).toMatchObject({
      name: '新产品',
      selected_in_batch: null,
      selected_at: null,
      version: 1,
    })
  })
})

test('a form cannot create a translation', async () => {
  const { documentId } = await given.enterprise()
  const province = await as.province()
  expect(await province.put(`${ENTERPRISE}/${documentId}`, { locale: 'de', name: '改名公司' })).toAnswer(200)
  expect(await stored('enterprises', documentId)).toMatchObject({ name: '改名公司', locale: null })
})

test('[R70] an enterprise cannot move by a form while a demand is being filed for it', async () => {
  const { id, documentId, creditCode } = await given.enterprise({ labelled: false })
  const province = await as.province()
  const batch = await given.batch()
  const file = async (): Promise<void> => {
    await query('select 1 from enterprises where id = $1 for share', [id])
    await rows<Given>('api::demand.demand', [
      { title: '车间数据采集', enterprise: id, enterpriseName: '企业', creditCode, cityCode: JINAN, batch: batch.id },
    ])
  }
  const answer = await meanwhile(file, () => province.put(`${ENTERPRISE}/${documentId}`, { cityCode: QINGDAO }))
  expect(answer).toBeRefused('identity-in-use', 409)
  expect(await stored('enterprises', documentId)).toMatchObject({ city_code: JINAN })
})

describe('what Strapi’s own pages call things', () => {
  // Zero-width and filler characters.
  const nothing = '\u200b\u2800\u3164'

  test('invisible names of staff, roles, tokens, folders and languages are refused', async () => {
    const admin = await as.superAdmin()
    const attempts = [
      ['/admin/users', { email: `blank-${Date.now()}@staff.test`, firstname: nothing, lastname: '王', roles: [] }],
      ['/admin/roles', { name: nothing, description: '' }],
      ['/admin/api-tokens', { name: nothing, description: '', type: 'read-only', lifespan: null }],
      ['/upload/folders', { name: nothing, parent: null }],
      ['/users-permissions/roles', { name: nothing, description: '', permissions: {} }],
      ['/i18n/locales', { code: 'fr', name: nothing, isDefault: false }],
    ] as const
    for (const [path, body] of attempts) {
      const { roles, ...rest } = body as { roles?: unknown }
      const [auditor] = roles
        ? await query<{ id: number }>(`select id from admin_roles where code = 'pool-auditor'`)
        : []
      const answer = await admin.post(path, auditor ? { ...rest, roles: [auditor.id] } : rest)
      expect([path, answer.status, answer.body.error?.details?.code]).toEqual([path, 400, 'needs-missing'])
    }
  })

  test('names of staff contain no direction override', async () => {
    const admin = await as.superAdmin()
    const [auditor] = await query<{ id: number }>(`select id from admin_roles where code = 'pool-auditor'`)
    const email = `override-${Date.now()}@staff.test`
    const made = await admin.post('/admin/users', {
      email,
      firstname: '\u202e远致',
      lastname: '  王\u200b ',
      roles: [auditor?.id],
    })
    expect(made).toAnswer(201)
    expect(made.body.data).toMatchObject({ firstname: '远致', lastname: '王' })
    const id = made.body.data.id as number
    expect(await admin.put(`/admin/users/${id}`, { username: nothing })).toBeRefused('needs-missing', 400)
    await strapi.db.query('admin::user').delete({ where: { id } })
  })
})
