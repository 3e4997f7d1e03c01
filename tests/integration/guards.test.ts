import { as } from '../harness/people'
import { given, JINAN, newCreditCode, rows, stored } from '../harness/given'
import { database, query, strapi } from '../harness/app'

const CM = '/content-manager/collection-types'

/** Runs SQL as the table owner. @returns the SQLSTATE of the refusal */
async function refusedWith(sql: string, params: unknown[] = []): Promise<string | undefined> {
  try {
    await database.inTransaction(() => query(sql, params))
    return undefined
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('the database itself refuses', () => {
  test('a state without its history: insert in a later state, update, delete; over SQL and db.query', async () => {
    const demand = await given.demand({ state: 'submitted' })
    expect(await refusedWith(`update demands set state = 'selected' where document_id = $1`, [demand.documentId])).toBe(
      'WF001',
    )
    expect(await refusedWith(`update demands set title = '改' where document_id = $1`, [demand.documentId])).toBe(
      'WF001',
    )
    expect(await refusedWith('delete from demands where document_id = $1', [demand.documentId])).toBe('WF001')
    expect(
      await refusedWith(
        `insert into demands (document_id, title, state, version, city_code, credit_code, batch_id, receipt_number, submitted_at)
        values ('x', 'x', 'recommended', 1, $1, $2, $3, 'x', now())`,
        [JINAN, demand.creditCode, demand.batch],
      ),
    ).toBe('WF001')
    await expect(
      strapi.db
        .query('api::demand.demand')
        .update({ where: { documentId: demand.documentId }, data: { state: 'listed' } }),
    ).rejects.toMatchObject({ code: 'WF001' })
    await expect(
      strapi.documents('api::demand.demand').update({ documentId: demand.documentId, data: { title: '改' } as never }),
    ).rejects.toMatchObject({
      refusal: { code: 'written-by-procedure' },
    })
    expect(await stored('demands', demand.documentId)).toMatchObject({
      state: 'submitted',
      version: 1,
      title: demand.title,
    })
  })

  test('a history line of another transaction is not accepted', async () => {
    const demand = await given.demand({ state: 'submitted' })
    await query(
      `insert into desk_history (subject_uid, subject_id, version, from_state, to_state, action, actor_kind, actor_id, actor_name, at, arrived_at)
       values ('api::demand.demand', $1, 2, 'submitted', 'selected', 'select', 'system', 's', 's', now(), now())`,
      [demand.documentId],
    )
    expect(
      await refusedWith(`update demands set state = 'selected', version = 2 where document_id = $1`, [
        demand.documentId,
      ]),
    ).toBe('WF001')
  })

  test('history and events are append-only', async () => {
    expect(await refusedWith(`update desk_history set actor_name = 'x'`)).toBe('WF002')
    expect(await refusedWith('delete from desk_history')).toBe('WF002')
    expect(await refusedWith('truncate desk_history')).toBe('WF002')
    expect(await refusedWith('delete from desk_event')).toBe('WF002')
  })

  test('[R18] two current liaisons of one city', async () => {
    const city = '370400'
    await rows('plugin::filing.liaison', [{ cityCode: city, name: '甲' }])
    await expect(rows('plugin::filing.liaison', [{ cityCode: city, name: '乙' }])).rejects.toMatchObject({
      code: '23505',
      constraint: 'liaisons_one_current',
    })
  })

  test('[R01] two open batches of a kind that are not allowed to run in parallel', async () => {
    const open = (ordinal: number) =>
      rows('plugin::filing.batch', [
        {
          ...{ name: `第${ordinal}批`, kind: 'provider', year: 2090, ordinal, parallel: false, state: 'open' },
          filingOpensAt: '2090-01-01T00:00:00Z',
          liaisonDueAt: '2090-01-01T00:00:00Z',
          filingClosesAt: '2090-02-01T00:00:00Z',
          recommendClosesAt: '2090-02-02T00:00:00Z',
        },
      ])
    expect(await open(1)).toHaveLength(1)
    await expect(open(2)).rejects.toMatchObject({ code: '23505', constraint: 'batches_one_open' })
  })

  test('windows out of order, an unknown city, a taken credit code, a filed demand without receipt, a published list without number', async () => {
    await expect(
      given.batch({
        liaisonDueAt: '2030-08-25T00:00:00Z',
        filingClosesAt: '2030-08-20T00:00:00Z',
        recommendClosesAt: '2030-08-22T00:00:00Z',
      }),
    ).rejects.toMatchObject({ constraint: 'batches_windows_ordered' })
    await expect(given.enterprise({ cityCode: '999999' })).rejects.toMatchObject({
      code: '23503',
      constraint: 'enterprises_city_exists',
    })
    const enterprise = await given.enterprise()
    await expect(given.enterprise({ creditCode: enterprise.creditCode })).rejects.toMatchObject({ code: '23505' })
    await expect(given.demand({ state: 'submitted', receiptNumber: null })).rejects.toMatchObject({
      constraint: 'demands_filed_is_dated',
    })
    const batch = await given.batch()
    await expect(
      rows('plugin::lists.list', [{ title: 'x', kind: 'pilot', batch: batch.id, listVersion: 1, state: 'published' }]),
    ).rejects.toMatchObject({ constraint: 'lists_published_is_numbered' })
    await expect(given.demand({ state: 'nowhere' })).rejects.toMatchObject({ code: '23514' })
    await expect(given.demand({ priority: true })).rejects.toMatchObject({ constraint: 'demands_priority_has_grounds' })
  })

  test('our instants are timestamptz, the database speaks UTF-8, the role does not bypass policies', async () => {
    const naive = await query(
      `select table_name, column_name from information_schema.columns where table_schema = 'public' and data_type = 'timestamp without time zone'
       and table_name in ('batches', 'demands', 'liaisons', 'invitations', 'extensions', 'city_lists', 'lists', 'officers', 'private_files')
       and column_name not in ('created_at', 'updated_at', 'published_at')`,
    )
    expect(naive).toEqual([])
    expect(await query(`select current_setting('server_encoding') as e`)).toEqual([{ e: 'UTF8' }])
    expect(await query(`select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user`)).toEqual(
      [{ passes: false }],
    )
    const open = await query(
      `select relname from pg_class where relname in ('demands','enterprises','enterprise_labels','liaisons','invitations','city_lists','officers','private_files','providers','products','case_studies','lists','desk_history') and not relrowsecurity`,
    )
    expect(open).toEqual([])
  })
})

describe('forms', () => {
  test('casework has no create, update or delete in content-manager, not even for the super admin', async () => {
    const demand = await given.demand({ state: 'submitted' })
    for (const who of [await as.superAdmin(), await as.province()]) {
      const detail = await who.get(`${CM}/api::demand.demand/${demand.documentId}`)
      expect(detail).toAnswer(200)
      for (const reply of [
        await who.put(`${CM}/api::demand.demand/${demand.documentId}`, { ...detail.body.data, state: 'listed' }),
        await who.post(`${CM}/api::demand.demand`, { title: 'x', state: 'listed' }),
        await who.delete(`${CM}/api::demand.demand/${demand.documentId}`),
        await who.post(`${CM}/api::demand.demand/clone/${demand.documentId}`, {}),
      ])
        expect(reply.status).toBeGreaterThanOrEqual(400)
    }
    expect(await stored('demands', demand.documentId)).toMatchObject({ state: 'submitted', version: 1 })
  })

  test('[R03] a batch is a form while it is planned, and a procedure afterwards', async () => {
    const province = await as.province()
    const body = { name: '表单批次', kind: 'pilot', year: 2085, ordinal: 1, parallel: true }
    const created = await province.post(`${CM}/plugin::filing.batch`, { ...body, state: 'open' })
    expect(created).toAnswer(201)
    const { documentId } = created.body.data
    expect(await stored('batches', documentId)).toMatchObject({ state: 'planned', version: 1 })
    const next = new Date().getUTCFullYear() + 1
    const windows = {
      filingOpensAt: `${next}-08-01T00:00:00.000Z`,
      liaisonDueAt: `${next}-08-15T16:00:00.000Z`,
      filingClosesAt: `${next}-08-20T16:00:00.000Z`,
      recommendClosesAt: `${next}-08-22T16:00:00.000Z`,
    }
    expect(await province.put(`${CM}/plugin::filing.batch/${documentId}`, windows)).toAnswer(200)
    expect(await stored('batches', documentId)).toMatchObject({ version: 2 })
    const superAdmin = await as.superAdmin()
    expect(await superAdmin.put(`${CM}/plugin::filing.batch/${documentId}`, { state: 'open' })).toBeRefused(
      'procedural-field',
      409,
    )
    expect(await stored('batches', documentId)).toMatchObject({ state: 'planned', version: 2 })
    expect(await province.post(`/filing/batch/${documentId}/open`, { version: 2 })).toAnswer(200)
    expect(
      await province.put(`${CM}/plugin::filing.batch/${documentId}`, { filingClosesAt: `${next}-08-21T16:00:00.000Z` }),
    ).toBeRefused('procedural-field', 409)
    expect(await province.delete(`${CM}/plugin::filing.batch/${documentId}`)).toBeRefused('written-by-procedure', 409)
    expect(
      await refusedWith(
        `update batches set filing_closes_at = filing_closes_at + interval '1 hour' where document_id = $1`,
        [documentId],
      ),
    ).toBe('WF001')
  })
})

test("[R21] the panel's form refuses a wrong credit code, keeps the canonical one, and bumps the version", async () => {
  const province = await as.province()
  const uid = 'api::enterprise.enterprise'
  const body = { name: '表单企业', cityCode: JINAN, size: 'small', industryCode: '34' }
  const code = newCreditCode()
  const wrong = code.slice(0, 17) + (code.endsWith('A') ? 'B' : 'A')
  expect(await province.post(`${CM}/${uid}`, { ...body, creditCode: wrong })).toBeRefused(
    'credit-code-check-digit',
    400,
  )
  expect(await province.post(`${CM}/${uid}`, { ...body, creditCode: code, industryCode: 'A34' })).toBeRefused(
    'industry-section-mismatch',
  )
  const created = await province.post(`${CM}/${uid}`, { ...body, creditCode: code.toLowerCase() })
  expect(created).toAnswer(201)
  const { documentId } = created.body.data
  expect(await stored('enterprises', documentId)).toMatchObject({ credit_code: code, industry_code: 'C34', version: 1 })
  expect(await province.put(`${CM}/${uid}/${documentId}`, { name: '改名企业' })).toAnswer(200)
  expect(await stored('enterprises', documentId)).toMatchObject({ name: '改名企业', version: 2 })
  expect(await province.put(`${CM}/${uid}/${documentId}`, { cityCode: '999999' })).toBeRefused('city-unknown', 400)
  const busy = await given.enterprise()
  expect(await province.put(`${CM}/${uid}/${busy.documentId}`, { cityCode: '370200' })).toBeRefused(
    'identity-in-use',
    409,
  )
  expect(await province.put(`${CM}/${uid}/${busy.documentId}`, { name: '可以改名' })).toAnswer(200)
})
