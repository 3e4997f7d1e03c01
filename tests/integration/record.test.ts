import { database, kernel, query, strapi } from '../harness/app'
import { given, JINAN, newCreditCode, QINGDAO } from '../harness/given'
import { accountFor, as, staffUser } from '../harness/people'
import { walled } from '../harness/walled'
import type { Somebody } from '../harness/http'

const CM = '/content-manager/collection-types'
const ENTERPRISE = 'api::enterprise.enterprise'
const USER = 'plugin::users-permissions.user'

interface Line {
  action: string
  changes: Record<string, [unknown, unknown]> | null
  by: string
  who: string
  city: string | null
}

/** Stored record lines of a row. */
const historyOf = (documentId: string): Promise<Line[]> =>
  query(
    `select action, changes, actor_kind as by, actor_name as who, city_code as city from desk_history
     where subject_id = $1 order by id`,
    [documentId],
  ) as unknown as Promise<Line[]>

const edits = async (documentId: string): Promise<Line[]> =>
  (await historyOf(documentId)).filter(({ changes }) => changes)

async function enterpriseByForm(by: Somebody): Promise<string> {
  const creditCode = newCreditCode()
  const made = await by.post(`${CM}/${ENTERPRISE}`, { name: '甲公司', creditCode, cityCode: JINAN })
  expect(made.status).toBe(201)
  return made.body.data.documentId as string
}

describe('a form of the panel', () => {
  test('[R67] creates, edits and deletes: who, and every value before and after, in one line each', async () => {
    const province = await as.province()
    const id = await enterpriseByForm(province)
    const sent = { name: '被改名的公司', legalRepresentative: '另一人', contactPhone: '13800001234' }
    expect((await province.put(`${CM}/${ENTERPRISE}/${id}`, sent)).status).toBe(200)
    expect((await province.delete(`${CM}/${ENTERPRISE}/${id}`)).status).toBe(200)
    const [created, edited, deleted, ...more] = await historyOf(id)
    expect(more).toEqual([])
    expect(created).toMatchObject({ action: 'create', by: 'province', city: JINAN })
    expect(created?.changes).toMatchObject({ name: [null, '甲公司'], cityCode: [null, JINAN] })
    expect(edited).toMatchObject({ action: 'edit', by: 'province' })
    expect(edited?.changes).toEqual({
      name: ['甲公司', '被改名的公司'],
      legalRepresentative: [null, '另一人'],
      contactPhone: [null, '138****1234'],
    })
    expect(deleted).toMatchObject({ action: 'delete', by: 'province' })
    expect(deleted?.changes).toMatchObject({ name: ['被改名的公司', null] })
    expect(edited?.who).not.toBe('系统')
  })

  test('a credit code is taken once', async () => {
    const province = await as.province()
    const values = { name: '甲公司', creditCode: newCreditCode(), cityCode: JINAN }
    expect(await province.post(`${CM}/${ENTERPRISE}`, values)).toAnswer(201)
    const again = await province.post(`${CM}/${ENTERPRISE}`, { ...values, name: '乙公司' })
    expect(again).toBeRefused('value-not-unique', 400)
  })

  test('without changes writes no line', async () => {
    const province = await as.province()
    const id = await enterpriseByForm(province)
    const { data } = (await province.get(`${CM}/${ENTERPRISE}/${id}`)).body
    expect((await province.put(`${CM}/${ENTERPRISE}/${id}`, { name: data.name })).status).toBe(200)
    expect(await edits(id)).toHaveLength(1)
  })

  test('of a relation is recorded for the row it belongs to, with names at the time', async () => {
    const admin = await as.superAdmin()
    const { id } = await accountFor(newCreditCode(), 'enterprise')
    const [account] = await query<{ document_id: string }>('select document_id from up_users where id = $1', [id])
    const documentId = account?.document_id as string
    const [other] = await query<{ id: number; name: string }>(`select id, name from up_roles where type = 'public'`)
    await query('update up_users_role_lnk set role_id = $2 where user_id = $1', [id, other?.id])
    const line = (await edits(documentId)).at(-1)
    expect(line?.changes?.role?.[1]).toEqual([{ id: other?.id, name: other?.name }])
    const shown = await admin.get(`/desk/record/${USER}/${documentId}`)
    expect(shown.body.data.at(-1)).toMatchObject({ action: 'edit', actionLabel: { zh: '修改' } })
  })
})

describe('masking and visibility of the history', () => {
  test('passwords, tokens and addresses are recorded as changed, without values', async () => {
    const { id, email } = await accountFor(newCreditCode(), 'enterprise')
    await query(`update up_users set password = 'secret-hash', reset_password_token = 'secret-token' where id = $1`, [
      id,
    ])
    const [account] = await query<{ document_id: string }>('select document_id from up_users where id = $1', [id])
    const lines = await edits(account?.document_id as string)
    const text = JSON.stringify(lines)
    expect(lines.at(-1)?.changes).toEqual({ password: ['****', '****'], resetPasswordToken: [null, '****'] })
    for (const secret of ['secret-hash', 'secret-token', email]) expect(text).not.toContain(secret)
  })

  test('[R26] a city reads the history of its own rows, both cities that of a moved row', async () => {
    const province = await as.province()
    const id = await enterpriseByForm(province)
    await query('update enterprises set city_code = $2 where document_id = $1', [id, QINGDAO])
    const seen = (city: string) =>
      walled({ cities: [city] }, 'select action from desk_history where subject_id = $1 order by id', [id])
    expect(await seen(JINAN)).toEqual([{ action: 'create' }, { action: 'edit' }])
    expect(await seen(QINGDAO)).toEqual([{ action: 'edit' }])
    const mine = await (await as.cityOfficer(QINGDAO)).get(`/desk/record/${ENTERPRISE}/${id}`)
    expect(mine.status).toBe(200)
    expect(mine.body.data.map(({ action }: Line) => action)).toEqual(['edit'])
    const { documentId } = await given.enterprise({ cityCode: JINAN })
    const foreign = await (await as.cityOfficer(QINGDAO)).get(`/desk/record/${ENTERPRISE}/${documentId}`)
    expect(foreign.status).toBe(404)
  })

  test('the history hides unreadable fields, and is closed for unreadable types', async () => {
    const id = await enterpriseByForm(await as.province())
    expect((await (await as.expert()).get(`/desk/record/${ENTERPRISE}/${id}`)).status).toBe(403)
    expect((await (await as.evaluator()).get(`/desk/record/${USER}/${id}`)).status).toBe(403)
    const officer = await as.cityOfficer(JINAN)
    const fields = await query<{ fields: string[] }>(
      `select p.properties -> 'fields' as fields from admin_permissions p
         join admin_permissions_role_lnk l on l.permission_id = p.id join admin_roles r on r.id = l.role_id
       where r.code = 'pool-city' and p.subject = $1 and p.action like '%explorer.read'`,
      [ENTERPRISE],
    )
    const lines = (await officer.get(`/desk/record/${ENTERPRISE}/${id}`)).body.data as Line[]
    const shown = lines.flatMap(({ changes }) => Object.keys(changes ?? {}))
    expect(shown).toContain('name')
    expect(shown.filter((name) => !fields.some((line) => line.fields.includes(name)))).toEqual([])
  })
})

describe('an act', () => {
  test('writes its own line and no second one; a thousand rows take one statement', async () => {
    const demand = await given.demand({ state: 'submitted' })
    const before = await historyOf(demand.documentId)
    expect(before.filter(({ changes }) => changes)).toEqual([])
    const officer = await as.cityOfficer(JINAN)
    expect((await officer.post(`/filing/demand/${demand.documentId}/select`, { reason: '符合申报条件' })).status).toBe(
      200,
    )
    const after = await historyOf(demand.documentId)
    expect(after).toHaveLength(before.length + 1)
    expect(after.at(-1)).toMatchObject({ action: 'select', changes: null })
  })

  test('[R67] masks personal values in its line, as an edit does', async () => {
    const demand = await given.demand({ state: 'draft' })
    const firm = await as.account(demand.creditCode)
    const sent = { title: '改后的名称', contactName: '王小明', contactPhone: '13800138000' }
    expect((await firm.put(`/api/my/demands/${demand.documentId}`, sent)).status).toBe(200)
    const officer = await as.cityOfficer(JINAN)
    const seen = await officer.get(`/filing/demand/${demand.documentId}/history`)
    expect(seen.body.data.at(-1)).toMatchObject({
      action: 'save',
      input: { title: '改后的名称', contactName: '王**', contactPhone: '138****8000' },
    })
    const [place] = await query<{ id: string }>('select document_id as id from cities where code = $1', [JINAN])
    const liaison = { name: '刘卫东', post: '科长', phone: '0531-88880000', email: 'weidong@example.cn' }
    expect((await officer.post(`/desk/city/${place?.id}/name-liaison`, liaison)).status).toBe(200)
    const [kept] = await query<{ input: object }>(
      `select input from desk_history where subject_id = $1 and action = 'name-liaison' order by id desc limit 1`,
      [place?.id],
    )
    expect(kept?.input).toEqual({ ...liaison, phone: '053****0000', email: 'w***@example.cn' })
  })

  test('a history line of an edit does not permit a change of state', async () => {
    const { documentId } = await given.demand({ state: 'draft' })
    const moved = database.inTransaction(async () => {
      await query(`update demands set title = '改' where document_id = $1`, [documentId])
      await query(`update demands set state = 'submitted', version = version + 1 where document_id = $1`, [documentId])
    })
    await expect(moved).rejects.toMatchObject({ code: 'WF001' })
  })
})

describe('edits by accounts', () => {
  const shown = async (uid: string, documentId: string): Promise<(Line & { input: object })[]> =>
    (await (await as.superAdmin()).get(`/desk/record/${uid}/${documentId}`)).body.data

  test('[R67] of its organisation: who, and every value before and after, in one line', async () => {
    const { documentId, creditCode } = await given.enterprise({ employees: 120 })
    const firm = await as.account(creditCode)
    const sent = { employees: 80, contactPhone: '13800138000' }
    expect((await firm.put('/api/my/organisation', sent)).status).toBe(200)
    const lines = await shown(ENTERPRISE, documentId)
    expect(lines.at(-1)).toMatchObject({
      action: 'save',
      actionLabel: { zh: '自行修改' },
      actorKind: 'account',
      changes: { employees: [120, 80], contactPhone: [null, '138****8000'] },
    })
    expect(lines.filter(({ action }) => action === 'edit')).toEqual([])
  })

  test('[R67] of a product: values are recorded on change and deletion', async () => {
    const { creditCode } = await given.provider()
    const firm = await as.account(creditCode, 'provider')
    const values = { name: '网关', kind: 'product', categoryCode: 'network', summary: '第一版' }
    const made = await firm.post('/api/my/products', values)
    const { documentId } = made.body.data as { documentId: string }
    expect((await firm.put(`/api/my/products/${documentId}`, { summary: '第二版' })).status).toBe(200)
    expect((await firm.delete(`/api/my/products/${documentId}`)).status).toBe(200)
    const [created, saved, deleted, ...more] = await shown('api::product.product', documentId)
    expect(more).toEqual([])
    expect(created).toMatchObject({ action: 'create', changes: { summary: [null, '第一版'] } })
    expect(saved).toMatchObject({ action: 'save', changes: { summary: ['第一版', '第二版'] } })
    expect(deleted).toMatchObject({ action: 'delete', changes: { name: ['网关', null], summary: ['第二版', null] } })
  })
})

describe('the database itself', () => {
  test('a row keeps the identity by which its history is found', async () => {
    const { documentId } = await given.enterprise()
    const renamed = query('update enterprises set document_id = $2 where document_id = $1', [
      documentId,
      database.newDocumentId(),
    ])
    await expect(renamed).rejects.toMatchObject({ code: 'WF001' })
  })

  test('every type is recorded, by whatever path it is written', async () => {
    const { recordedTypes, UNRECORDED } = kernel.record
    const triggers = await query<{ table: string; name: string }>(
      `select tgrelid::regclass::text as table, tgname as name from pg_trigger where tgname ~ '^desk_record_(insert|update|delete|truncate)$'`,
    )
    const onTable = (table: string): string[] =>
      triggers
        .filter((one) => one.table === table)
        .map(({ name }) => name.replace('desk_record_', ''))
        .sort()
    const recorded = new Set(recordedTypes(strapi))
    for (const [uid, type] of Object.entries(strapi.contentTypes)) {
      const written = (type.pluginOptions as { appendOnly?: boolean } | undefined)?.appendOnly === true
      const reason = UNRECORDED[uid] ?? (written ? 'written once' : undefined)
      expect([uid, reason === undefined]).toEqual([uid, recorded.has(uid)])
      const expected = recorded.has(uid) ? ['delete', 'insert', 'truncate', 'update'] : []
      expect([uid, onTable(database.tableOf(uid))]).toEqual([uid, expected])
    }
    expect(Object.keys(UNRECORDED).filter((uid) => !(uid in strapi.contentTypes))).toEqual([])
    const made = await strapi.db.query(ENTERPRISE).create({
      data: {
        documentId: database.newDocumentId(),
        name: '乙公司',
        creditCode: newCreditCode(),
        cityCode: JINAN,
      } as never,
    })
    const { documentId } = made as unknown as { documentId: string }
    await strapi.db.query(ENTERPRISE).update({ where: { documentId }, data: { name: '丙公司' } as never })
    await query(`update enterprises set name = '丁公司' where document_id = $1`, [documentId])
    await query('delete from enterprises where document_id = $1', [documentId])
    const lines = await historyOf(documentId)
    expect(lines.map(({ action, by }) => [action, by])).toEqual([
      ['create', 'system'],
      ['edit', 'system'],
      ['edit', 'system'],
      ['delete', 'system'],
    ])
    expect(lines[2]?.changes).toEqual({ name: ['丙公司', '丁公司'] })
  })

  test('media folders and their parent links are recorded too', async () => {
    const { id } = await staffUser('super-admin', 'strapi-super-admin')
    const admin = await as.superAdmin()
    const outer = await admin.post('/upload/folders', { name: `外${id}-${Date.now()}`, parent: null })
    expect(outer.status).toBe(201)
    const inner = await admin.post('/upload/folders', { name: '内', parent: outer.body.data.id })
    const lines = await edits(inner.body.data.documentId as string)
    expect(lines.map(({ action, by }) => [action, by])).toEqual([
      ['create', 'admin'],
      ['edit', 'admin'],
    ])
    expect(lines[1]?.changes?.parent).toEqual([null, [{ id: outer.body.data.id, name: outer.body.data.name }]])
  })
})
