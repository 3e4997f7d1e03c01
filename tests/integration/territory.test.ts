import { accountFor, as, staffUser } from '../harness/people'
import { given, hours, JINAN, newCreditCode, QINGDAO, rows, stored, ZIBO } from '../harness/given'
import { database, query, strapi } from '../harness/app'
import { refusedWith, walled } from '../harness/walled'

const CM = '/content-manager/collection-types'
const JINAN_EYES = { cities: [JINAN] }
const nobody = { actor: 'public' }

const ours = (): string[] =>
  Object.keys(strapi.contentTypes).filter((uid) => /^(api::|plugin::(desk|experts|filing)\.)/.test(uid))

describe('[R26] every table declares its territory, and the database enforces it', () => {
  test('no type of ours is without a declaration, and each wall stands', async () => {
    expect(ours().length).toBeGreaterThan(15)
    for (const uid of ours()) {
      const territory = (strapi.contentType(uid as never) as { pluginOptions?: { territory?: unknown } }).pluginOptions
        ?.territory
      expect([uid, Boolean(territory)]).toEqual([uid, true])
      const [table] = await query<{ walled: boolean }>(
        'select relrowsecurity as walled from pg_class where oid = $1::regclass',
        [strapi.db.metadata.get(uid).tableName],
      )
      expect([uid, table?.walled]).toEqual([uid, territory !== 'shared'])
    }
  })

  test('nobody and an officer without a city see no row of a walled type, and may still read reference data', async () => {
    await given.demand({ state: 'submitted' })
    for (const viewer of [nobody, { cities: [] }]) {
      for (const table of ['enterprises', 'demands', 'memberships', 'officers', 'liaisons', 'private_files'])
        expect(await walled(viewer, `select 1 from ${table}`)).toEqual([])
      expect((await walled(viewer, 'select 1 from cities')).length).toBe(16)
    }
  })

  test('a membership is read by its account and its organisation, not by an officer', async () => {
    const [mine, theirs] = [newCreditCode(), newCreditCode()]
    const [me] = [await accountFor(mine), await accountFor(theirs)]
    const codes = async (viewer: object): Promise<unknown[]> =>
      (
        await walled(viewer, 'select credit_code from memberships where credit_code = any($1::text[])', [
          [mine, theirs],
        ])
      ).map((row) => row.credit_code)
    expect(await codes({ owner: mine, actor: `account:${me.id}` })).toEqual([mine])
    expect(await codes({ account: me.id, actor: `account:${me.id}` })).toEqual([mine])
    expect(await codes(JINAN_EYES)).toEqual([])
  })

  test('[R04] an extension is read by those it covers; how many there are is public', async () => {
    const batch = await given.batch()
    const [jinan, qingdao] = [
      await given.enterprise({ cityCode: JINAN }),
      await given.enterprise({ cityCode: QINGDAO }),
    ]
    const common = { batch: batch.id, window: 'filing', until: hours(60), reason: '延期' }
    await database.insertRows('plugin::filing.extension', [
      { ...common, scope: 'batch' },
      { ...common, scope: 'city', cityCode: JINAN },
      { ...common, scope: 'city', cityCode: QINGDAO },
      { ...common, scope: 'applicant', creditCode: jinan.creditCode },
      { ...common, scope: 'applicant', creditCode: qingdao.creditCode },
    ])
    const seen = async (viewer: object): Promise<unknown[]> =>
      (
        await walled(
          viewer,
          `select concat_ws(' ', scope, city_code, credit_code) as who from extensions where batch_id = $1 order by id`,
          [batch.id],
        )
      ).map((row) => row.who)
    const jinans = ['batch', `city ${JINAN}`, `applicant ${jinan.creditCode}`]
    expect(await seen(JINAN_EYES)).toEqual(jinans)
    expect(await seen({ owner: jinan.creditCode, actor: 'account:1' })).toEqual(jinans)
    expect(await seen({ cities: [ZIBO] })).toEqual(['batch'])
    expect(await seen(nobody)).toEqual(['batch'])
    const listed = await as.nobody().get(`/api/batches?filters[name][$eq]=${encodeURIComponent(String(batch.name))}`)
    expect(listed).toAnswer(200)
    expect(listed.body.data[0]).toMatchObject({ extensionCount: 5 })
  })

  test('a published list is read everywhere and deleted only in its own city', async () => {
    const batch = await given.batch()
    const [list] = await rows<{ documentId: string }>('plugin::lists.list', [
      {
        title: '试点名单',
        kind: 'pilot',
        batch: batch.id,
        listVersion: 1,
        state: 'published',
        number: '鲁工信1号',
        publishedOnlineAt: hours(-1),
      },
    ])
    const read = await walled(JINAN_EYES, 'select 1 from lists where document_id = $1', [list?.documentId])
    expect(read).toHaveLength(1)
    for (const sql of ['delete from lists', `update lists set title = 'x'`])
      expect(await walled(JINAN_EYES, `${sql} where document_id = $1 returning 1 as n`, [list?.documentId])).toEqual([])
  })
})

describe('tables of the kernel and of Strapi', () => {
  test('a walled connection has no unneeded privileges', async () => {
    for (const sql of [
      'select * from desk_event',
      'select * from desk_marker',
      `update desk_setting set value = 'true'`,
      `delete from desk_history`,
      'delete from desk_sequence',
      'select * from strapi_migrations',
      'select * from strapi_database_schema',
    ])
      expect([sql, await refusedWith(walled(JINAN_EYES, sql))]).toEqual([sql, '42501'])
    for (const table of ['strapi_api_tokens', 'strapi_transfer_tokens', 'strapi_webhooks'])
      expect(await walled(JINAN_EYES, `select * from ${table}`)).toEqual([])
  })

  test('a new table is closed until it is declared', async () => {
    await query('create table if not exists made_later (secret text)')
    try {
      expect(await refusedWith(walled(JINAN_EYES, 'select * from made_later'))).toBe('42501')
    } finally {
      await query('drop table made_later')
    }
  })

  test('idempotency keys and imports are their own actor’s', async () => {
    await query(
      `insert into desk_idempotency (actor_id, key, body_hash) values ('admin:901', 'k', 'h'), ('admin:902', 'k', 'h')`,
    )
    expect(
      await walled({ actor: 'admin:901' }, `select actor_id from desk_idempotency where actor_id like 'admin:90%'`),
    ).toEqual([{ actor_id: 'admin:901' }])
    await query(`delete from desk_idempotency where actor_id in ('admin:901', 'admin:902')`)
  })

  test('an officer reads no accounts, an account reads itself and its colleagues, and no staff', async () => {
    const [code, other] = [newCreditCode(), newCreditCode()]
    const [me, them] = [await accountFor(code), await accountFor(other)]
    await staffUser('province', 'pool-province')
    const emails = async (viewer: object, table = 'up_users'): Promise<unknown[]> =>
      (await walled(viewer, `select email from ${table}`)).map((row) => row.email)
    expect(await emails(JINAN_EYES)).toEqual([])
    expect(await emails({ owner: code, account: me.id, actor: `account:${me.id}` })).toEqual([me.email])
    expect(await emails({ owner: code, account: me.id, actor: `account:${me.id}` }, 'admin_users')).toEqual([])
    expect(await emails(nobody)).toEqual([])
    // During sign-in there is no actor yet.
    expect(await emails({ actor: '' })).toEqual(expect.arrayContaining([me.email, them.email]))
  })
})

describe('media', () => {
  const file = async (name: string, city: string | null): Promise<number> => {
    const [row] = await query<{ id: number }>(
      `insert into files (document_id, name, hash, mime, size, url, provider, city_code)
       values ($1, $2, $2, 'image/png', 1, '/x', 'local', $3) returning id`,
      [database.newDocumentId(), name, city],
    )
    return row?.id as number
  }

  test("[R26] a city's file belongs to it; one without a city is public and changed by the province only", async () => {
    const [mine, theirs, open] = [await file('甲', JINAN), await file('乙', QINGDAO), await file('丙', null)]
    const ids = [mine, theirs, open]
    const seen = async (viewer: object): Promise<unknown[]> =>
      (await walled(viewer, 'select id from files where id = any($1::int[]) order by id', [ids])).map((row) => row.id)
    expect(await seen(JINAN_EYES)).toEqual([mine, open])
    expect(await seen(nobody)).toEqual([open])
    expect(await walled(JINAN_EYES, 'delete from files where id = $1 returning 1 as n', [open])).toEqual([])
    expect(await refusedWith(walled(JINAN_EYES, 'update files set city_code = null where id = $1', [mine]))).toBe(
      '42501',
    )
    expect(await refusedWith(query(`update files set city_code = '999999' where id = $1`, [mine]))).toBe('23503')
    const [uploaded] = await walled(
      JINAN_EYES,
      `insert into files (document_id, name, hash, mime, size, url, provider)
       values ('x', 'x', 'x', 'image/png', 1, '/x', 'local') returning city_code`,
    )
    expect(uploaded).toEqual({ city_code: JINAN })
  })

  test('a link to a hidden file, or of a file to a hidden row, is hidden', async () => {
    const enterprise = await given.enterprise({ cityCode: QINGDAO })
    const [theirs, open] = [await file('丁', QINGDAO), await file('戊', null)]
    await query(
      `insert into files_related_mph (file_id, related_id, related_type, field)
       values ($1, 1, 'api::city.city', 'x'), ($2, $3, 'api::enterprise.enterprise', 'x'), ($2, 1, 'api::city.city', 'x')`,
      [theirs, open, enterprise.id],
    )
    const links = await walled(
      JINAN_EYES,
      'select file_id, related_type from files_related_mph where file_id = any($1::int[])',
      [[theirs, open]],
    )
    expect(links).toEqual([{ file_id: open, related_type: 'api::city.city' }])
  })
})

describe('links', () => {
  test('[R26] links stay within a territory; a foreign row is refused like an unknown one', async () => {
    const [mine, theirs] = [await given.enterprise({ cityCode: JINAN }), await given.enterprise({ cityCode: QINGDAO })]
    const label = (enterprise: number): Promise<unknown> =>
      given.label({ creditCode: mine.creditCode, cityCode: JINAN, enterprise })
    await expect(label(theirs.id)).rejects.toMatchObject({ code: '23503' })
    const foreign = await label(theirs.id).catch((error: unknown) => error as { constraint: string })
    const none = await label(999_999_999).catch((error: unknown) => error as { constraint: string })
    expect((foreign as { constraint: string }).constraint).toBe((none as { constraint: string }).constraint)
    await expect(label(mine.id)).resolves.toBeDefined()
  })
})

describe('identity is set by the server', () => {
  test('a chosen document id is ignored, so a taken one reveals nothing', async () => {
    const superAdmin = await as.superAdmin()
    const hidden = await given.enterprise({ cityCode: QINGDAO, labelled: false })
    const uid = 'api::enterprise.enterprise'
    for (const documentId of [hidden.documentId, 'aaaaaaaaaaaaaaaaaaaaaaaa']) {
      const reply = await superAdmin.post(`${CM}/${uid}`, {
        documentId,
        id: hidden.id,
        name: '自选编号',
        creditCode: newCreditCode(),
        cityCode: JINAN,
      })
      expect(reply).toAnswer(201)
      expect(reply.body.data.documentId).not.toBe(documentId)
    }
    expect(await stored('enterprises', hidden.documentId)).toMatchObject({ name: hidden.name, city_code: QINGDAO })
  })

  test('authors in a body are neither written nor a reason to refuse', async () => {
    const province = await as.province()
    const { id } = await staffUser('province', 'pool-province')
    const enterprise = await given.enterprise({ labelled: false })
    const path = `${CM}/api::enterprise.enterprise/${enterprise.documentId}`
    const reply = await province.put(path, { name: '改名', createdBy: { id: 1 }, updatedBy: { id: 1 } })
    expect(reply).toAnswer(200)
    expect(await stored('enterprises', enterprise.documentId)).toMatchObject({
      name: '改名',
      created_by_id: null,
      updated_by_id: id,
    })
    expect(JSON.stringify(reply.body)).not.toContain('@staff.test')
  })
})
