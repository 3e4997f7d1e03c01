import { database, kernel, query, strapi } from '../harness/app'
import { given, JINAN, newCreditCode, rows, type Given } from '../harness/given'
import { accountFor, appoint, as, staffUser } from '../harness/people'
import '../harness/matchers'

const CM = '/content-manager/collection-types'
const ENTERPRISE = 'api::enterprise.enterprise'
const CATEGORY = 'api::provider-category.provider-category'
const USER = 'plugin::users-permissions.user'

const there = async (uid: string, documentId: string): Promise<boolean> =>
  (await query(`select 1 from "${database.tableOf(uid)}" where document_id = $1`, [documentId])).length === 1

describe('referenced rows cannot be deleted', () => {
  test('the account of an organisation: the refusal says what holds it, in words and numbers', async () => {
    const { id } = await accountFor(newCreditCode())
    const [account] = await query<{ documentId: string }>(
      'select document_id as "documentId" from up_users where id = $1',
      [id],
    )
    const documentId = account?.documentId as string
    const admin = await as.superAdmin()
    const answer = await admin.post(`${CM}/${USER}/actions/bulkDelete`, { documentIds: [documentId] })
    expect(answer).toBeRefused('still-named', 409)
    expect(answer.body.error.message).toBe(
      '该账号已被下列内容引用，不能删除：账号归属1条。请按业务流程办理终止、撤回或停用',
    )
    expect(answer.body.error.details.by).toEqual({ 'plugin::organisations.membership': 1 })
    const english = await admin.delete(`${CM}/${USER}/${documentId}`, { 'Accept-Language': 'en' })
    expect(english.body.error.message).toMatch(/named elsewhere.*Membership \(1\)/)
    await expect(strapi.db.query(USER).delete({ where: { id } })).rejects.toMatchObject({ code: 'WF003' })
    expect(await there(USER, documentId)).toBe(true)
  })

  test('an enterprise with an owner; its labels still lead to it after the refusal', async () => {
    const { documentId, creditCode, id } = await given.enterprise()
    await accountFor(creditCode)
    const province = await as.province()
    expect(await province.delete(`${CM}/${ENTERPRISE}/${documentId}`)).toBeRefused('still-named', 409)
    expect(await province.post(`${CM}/${ENTERPRISE}/actions/bulkDelete`, { documentIds: [documentId] })).toBeRefused(
      'still-named',
      409,
    )
    expect(await query('select 1 from enterprise_labels where enterprise_id = $1', [id])).toHaveLength(1)
    expect(await there(ENTERPRISE, documentId)).toBe(true)
  })

  test('one of the seven categories and a city: never, named or not', async () => {
    const admin = await as.superAdmin()
    const { id, creditCode } = await given.provider()
    const named = { creditCode, cityCode: JINAN, categoryCode: 'network', name: '产品' }
    await rows('api::product.product', [{ provider: id, ...named }])
    const [network] = await query<{ id: string }>(
      `select document_id as id from provider_categories where code = 'network'`,
    )
    expect(await admin.delete(`${CM}/${CATEGORY}/${network?.id}`)).toBeRefused('fixed-row', 409)
    for (const [uid, table] of [
      [CATEGORY, 'provider_categories'],
      ['api::city.city', 'cities'],
    ] as const) {
      const [row] = await query<{ id: string }>(`select document_id as id from ${table} limit 1`)
      const refusal = await admin.delete(`${CM}/${uid}/${row?.id}`)
      expect(refusal).toBeRefused(uid === CATEGORY ? 'fixed-row' : 'written-by-procedure', 409)
      expect(refusal.body.error.message).toContain(
        uid === CATEGORY ? '服务商类别为系统固定目录' : '“地市”由办理流程维护',
      )
      expect(await there(uid, row?.id as string)).toBe(true)
    }
    await expect(query('delete from provider_categories')).rejects.toMatchObject({ code: 'WF003' })
  })

  test('a product of a withdrawn application, by its provider and by the system administrator', async () => {
    const provider = await given.provider()
    const [product] = await rows<Given>('api::product.product', [
      {
        provider: provider.id,
        creditCode: provider.creditCode,
        cityCode: JINAN,
        categoryCode: 'network',
        name: '产品',
      },
    ])
    const documentId = product?.documentId as string
    const answers = { categories: [], scopes: {}, items: {}, listings: [documentId] }
    await given.application({ provider, answers, state: 'withdrawn' })
    const mine = await as.account(provider.creditCode, 'provider')
    expect(await mine.delete(`/api/my/products/${documentId}`)).toBeRefused('offer-in-application', 409)
    const admin = await as.superAdmin()
    expect(await admin.delete(`${CM}/api::product.product/${documentId}`)).toBeRefused('still-named', 409)
  })

  test('a member of staff who holds or held an office', async () => {
    const user = await staffUser('held-office', 'pool-city')
    await appoint(user, JINAN)
    const admin = await as.superAdmin()
    expect(await admin.delete(`/admin/users/${user.id}`)).toBeRefused('still-named', 409)
    expect(await admin.post('/admin/users/batch-delete', { ids: [user.id] })).toBeRefused('still-named', 409)
    expect(await query('select 1 from admin_users where id = $1', [user.id])).toHaveLength(1)
  })

  test('an unreferenced draft is deleted; the history keeps its values', async () => {
    const { documentId } = await given.enterprise({ labelled: false, name: '重复登记的企业' })
    expect((await (await as.province()).delete(`${CM}/${ENTERPRISE}/${documentId}`)).status).toBe(200)
    const [line] = await query<{ changes: Record<string, unknown[]> }>(
      `select changes from desk_history where subject_id = $1 and action = 'delete'`,
      [documentId],
    )
    expect(line?.changes.name).toEqual(['重复登记的企业', null])
  })
})

test('a referenced row stays, by whatever path it is deleted', async () => {
  const named = new Set(kernel.references.references(strapi).map(({ target }) => target))
  const guarded = await query<{ table: string }>(
    `select tgrelid::regclass::text as table from pg_trigger where tgname = 'desk_held'`,
  )
  const tables = guarded.map(({ table }) => table)
  expect([...named].filter((uid) => !tables.includes(database.tableOf(uid)))).toEqual([])
})

/** Attributes that look like references but are none, with the reason. */
const NO_ROW: Readonly<Record<string, string>> = {
  code: 'what others name it by',
  'api::enterprise.enterprise.creditCode': 'what others name it by',
  'api::provider.provider.creditCode': 'what others name it by',
  districtCode: 'a division of the state, in a table of the code',
  industryCode: 'an industry of the national standard',
  provinceCode: 'a division of the state',
  customerCreditCode: 'a firm that need not be registered here',
  'plugin::experts.expert.creditCode': 'an employer that need not be registered here',
  'plugin::experts.panel-party.creditCode': 'a party that need not be registered here; what is reviewed names it too',
  'plugin::desk.attempt.actorId': 'a record: it keeps the name of the officer',
  'plugin::desk.attempt.subjectId': 'a record: it keeps the type and the city of the row',
  nationalPlatformId: 'a number on the national platform',
  subjectUid: 'says the type of the row that subjectId names',
  aboutUid: 'says the type of the row that aboutId names',
}

test('every attribute that looks like a reference declares its target or the reason for none', () => {
  const declared = new Set(kernel.references.references(strapi).map(({ uid, attribute }) => `${uid}.${attribute}`))
  const ours = Object.entries(strapi.contentTypes).filter(
    ([, { pluginOptions }]) => pluginOptions && 'territory' in pluginOptions,
  )
  const silent = ours.flatMap(([uid, { attributes }]) =>
    Object.entries(attributes as Record<string, { type: string }>)
      .filter(([name, { type }]) => type !== 'relation' && !['id', 'documentId'].includes(name))
      .map(([name]) => name)
      .filter((name) =>
        /(code|codes|id|uid|actor|proof|licence|letter|file|city|batch|application|categories)$/i.test(name),
      )
      .filter((name) => !declared.has(`${uid}.${name}`) && !NO_ROW[name] && !NO_ROW[`${uid}.${name}`])
      .map((name) => `${uid}.${name}`),
  )
  expect(silent).toEqual([])
})
