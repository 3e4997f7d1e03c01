import { kernel, query, strapi } from '../harness/app'
import { given, JINAN } from '../harness/given'
import type { Somebody } from '../harness/http'
import { as } from '../harness/people'

const CM = '/content-manager/collection-types'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
let auditor: Somebody

/** Our content types. Strapi's are covered by the authorisation of the panel. */
const ours = Object.entries(strapi.contentTypes)
  .filter(([, type]) => 'label' in (type.pluginOptions ?? {}))
  .map(([uid, type]) => ({
    uid,
    shown: (type.pluginOptions as { 'content-manager'?: { visible?: boolean } })['content-manager']?.visible !== false,
  }))

/** A checksum of all user data, by table. */
async function fingerprint(): Promise<Record<string, unknown>> {
  const tables = await query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'
     and tablename !~ '^(strapi_sessions|strapi_core_store|desk_idempotency|desk_role_grant)' order by 1`,
  )
  const prints = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await query(
        `select count(*)::int as n, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as h from "${name}" t`,
      )
      return [name, row] as const
    }),
  )
  return Object.fromEntries(prints)
}

beforeAll(async () => {
  auditor = await as.auditor()
  await given.demand({ cityCode: JINAN, state: 'submitted' })
})

describe('the auditor reads everything and changes nothing', () => {
  test.each(ours.filter(({ shown }) => shown).map(({ uid }) => uid))('reads the list of %s', async (uid) => {
    expect(await auditor.get(`${CM}/${uid}?page=1&pageSize=10`)).toAnswer(200)
  })

  test('reads settings, histories, files, and who has which role', async () => {
    const demand = await given.demand({ state: 'submitted' })
    for (const path of [
      '/desk/settings',
      `/filing/demand/${demand.documentId}/history`,
      `/filing/demand/${demand.documentId}/actions`,
      '/filing/workbench',
      '/admin/users?page=1&pageSize=10',
      '/admin/roles',
    ])
      expect(await auditor.get(path)).toAnswer(200)
    const account = await as.account(demand.creditCode)
    const file = await account.upload('/api/my/files', { name: '证明.png', bytes: PNG, type: 'image/png' })
    expect(file).toAnswer(201)
    expect((await auditor.get(`/files/${file.body.data.documentId}`)).status).toBe(200)
  })

  test('reads accounts without their credentials', async () => {
    await as.account((await given.enterprise()).creditCode)
    const list = await auditor.get(`${CM}/plugin::users-permissions.user?page=1&pageSize=10`)
    expect(list).toAnswer(200)
    const [account] = list.body.results as Record<string, unknown>[]
    expect(account).toMatchObject({ email: expect.any(String), blocked: false })
    for (const secret of ['password', 'resetPasswordToken', 'confirmationToken'])
      expect(account).not.toHaveProperty(secret)
  })

  test('cannot read tokens and keys', async () => {
    expect(await auditor.get('/admin/transfer/tokens')).toAnswer(404)
    expect(await auditor.get('/admin/webhooks')).toAnswer(404)
    expect(await auditor.get('/admin/api-tokens')).toAnswer(403)
  })

  test('every act of every procedure is refused, one by one and for many', async () => {
    const before = await fingerprint()
    for (const binding of kernel.flows.allFlows()) {
      const [row] = await query<{ id: string }>(
        `select document_id as id from "${strapi.db.metadata.get(binding.uid).tableName}" limit 1`,
      )
      const documentId = row?.id ?? 'aaaaaaaaaaaaaaaaaaaaaaaa'
      for (const name of Object.keys(binding.flow.actions)) {
        const path = `/${binding.plugin}/${binding.kind}`
        expect((await auditor.post(`${path}/${documentId}/${name}`)).status).toBeGreaterThanOrEqual(403)
        expect(
          (await auditor.post(`${path}/bulk/${name}`, { documentIds: [documentId] })).status,
        ).toBeGreaterThanOrEqual(403)
      }
    }
    expect(await auditor.put('/desk/settings/anything', { value: 1, reason: '理由' })).toAnswer(403)
    expect((await auditor.post('/imports?dryRun=false')).status).toBe(403)
    expect(await fingerprint()).toEqual(before)
  })

  test('every write of content-manager and of the panel is refused', async () => {
    const before = await fingerprint()
    for (const { uid } of [...ours, { uid: 'plugin::users-permissions.user' }]) {
      const [row] = await query<{ id: string }>(
        `select document_id as id from "${strapi.db.metadata.get(uid as 'api::city.city').tableName}" limit 1`,
      )
      const id = row?.id ?? 'aaaaaaaaaaaaaaaaaaaaaaaa'
      for (const [path, reply] of [
        ['create', await auditor.post(`${CM}/${uid}`, { name: '改了' })],
        ['update', await auditor.put(`${CM}/${uid}/${id}`, { name: '改了' })],
        ['delete', await auditor.delete(`${CM}/${uid}/${id}`)],
        ['clone', await auditor.post(`${CM}/${uid}/clone/${id}`, {})],
        ['auto-clone', await auditor.post(`${CM}/${uid}/auto-clone/${id}`, {})],
        ['publish', await auditor.post(`${CM}/${uid}/${id}/actions/publish`, {})],
        ['unpublish', await auditor.post(`${CM}/${uid}/${id}/actions/unpublish`, {})],
        ['discard', await auditor.post(`${CM}/${uid}/${id}/actions/discard`, {})],
        ['bulkDelete', await auditor.post(`${CM}/${uid}/actions/bulkDelete`, { documentIds: [id] })],
        ['bulkPublish', await auditor.post(`${CM}/${uid}/actions/bulkPublish`, { documentIds: [id] })],
        ['bulkUnpublish', await auditor.post(`${CM}/${uid}/actions/bulkUnpublish`, { documentIds: [id] })],
        ['configure', await auditor.put(`/content-manager/content-types/${uid}/configuration`, { layouts: {} })],
      ] as const)
        expect([uid, path, reply.status >= 400 && reply.status < 500]).toEqual([uid, path, true])
    }
    const replies = [
      await auditor.post('/admin/users', { email: 'x@y.test', firstname: 'x', roles: [1] }),
      await auditor.put('/admin/users/1', { isActive: false }),
      await auditor.delete('/admin/users/1'),
      await auditor.post('/admin/roles', { name: 'x' }),
      await auditor.put('/admin/roles/1', { name: 'x' }),
      await auditor.put('/admin/roles/1/permissions', { permissions: [] }),
      await auditor.delete('/admin/roles/1'),
      await auditor.put('/users-permissions/advanced', { allow_register: true }),
      await auditor.post('/admin/api-tokens', { name: 'x', type: 'full-access', lifespan: null }),
      await auditor.upload('/upload', { name: '图.png', bytes: PNG, type: 'image/png' }, 'files'),
    ]
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 403))
    expect(await fingerprint()).toEqual(before)
  })
})
