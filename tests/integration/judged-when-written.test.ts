/** What is written while somebody else decides is judged by what was decided: it waits for his lock, then reads. */
import { createHash } from 'node:crypto'
import type * as Jobs from '../../src/shared/server/jobs/jobs'
import { database, kernel, load, query } from '../harness/app'
import { pdf } from '../harness/documents'
import { fileOf, given, hours, JINAN, QINGDAO, stored, ZIBO, type Given } from '../harness/given'
import { providerBatch } from '../harness/applications'
import { meanwhile } from '../harness/meanwhile'
import { as } from '../harness/people'
import { somebody, type Reply } from '../harness/http'
import { PASSWORD, registered } from '../harness/registered'
import { renewedMeanwhile, sessionsOf } from '../harness/sessions'

const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')
const PROVINCE = { kind: 'province', id: 'admin:0', name: '测试', cityCodes: [] } as const
const bindingOf = (uid: string) => kernel.flows.flowOf(uid) as NonNullable<ReturnType<typeof kernel.flows.flowOf>>
const at = (arrivedAt = new Date()) => ({ now: new Date(), arrivedAt })

type Organisation = Given & { creditCode: string; cityCode: string }

/** Moves the organisation, as the acceptance of a hand-over does. */
const moveTo = (city: string, table: 'enterprises' | 'providers', { id }: Organisation) =>
  query(`update ${table} set city_code = $2, version = version + 1 where id = $1`, [id, city])

describe('[R70] written in the city to which its organisation is handed over meanwhile', () => {
  const citiesOf = async (table: string, { creditCode }: Organisation) =>
    (await query<{ city: string }>(`select city_code as city from ${table} where credit_code = $1`, [creditCode])).map(
      ({ city }) => city,
    )

  test.each([
    ['demands', { title: '车间数据采集' }],
    ['labels', { kind: 'specialised', certificateNumber: '鲁-1', year: 2024 }],
  ])('%s of an enterprise', async (path, body) => {
    const enterprise = await given.enterprise({ labelled: false })
    const firm = await as.account(enterprise.creditCode)
    const values = path === 'demands' ? { ...body, batch: (await given.batch()).documentId } : body
    const reply = await meanwhile(
      () => moveTo(QINGDAO, 'enterprises', enterprise),
      () => firm.post(`/api/my/${path}`, values),
    )
    expect(reply).toAnswer(201)
    expect(await citiesOf(path === 'demands' ? path : 'enterprise_labels', enterprise)).toEqual([QINGDAO])
  })

  test('a demand that is carried over', async () => {
    const enterprise = await given.enterprise()
    const closed = await given.batch({ state: 'closed' })
    const old = await given.demand({ enterprise, batch: closed.id, state: 'not-listed' })
    await given.batch()
    const firm = await as.account(enterprise.creditCode)
    const reply = await meanwhile(
      () => moveTo(QINGDAO, 'enterprises', enterprise),
      () => firm.post(`/api/my/demands/${old.documentId}/carry-over`),
    )
    expect(reply).toAnswer(200)
    const carried = await query('select city_code from demands where carried_from = $1', [old.documentId])
    expect(carried).toEqual([{ city_code: QINGDAO }])
  })

  test.each([
    ['products', 'products', { name: '网关', kind: 'product', categoryCode: 'network' }],
    ['case-studies', 'case_studies', { title: '改造', customerName: '某客户', categoryCode: 'network' }],
    ['applications', 'applications', {}],
  ])('%s of a provider', async (path, table, body) => {
    const provider = await given.provider()
    const who = await as.account(provider.creditCode, 'provider')
    const values = path === 'applications' ? { batch: (await providerBatch()).documentId } : body
    const reply = await meanwhile(
      () => moveTo(QINGDAO, 'providers', provider),
      () => who.post(`/api/my/${path}`, values),
    )
    expect(reply).toAnswer(201)
    expect(await citiesOf(table, provider)).toEqual([QINGDAO])
  })

  test('a product in the form of the panel', async () => {
    const provider = await given.provider()
    const admin = await as.superAdmin()
    const reply = await meanwhile(
      () => moveTo(QINGDAO, 'providers', provider),
      () =>
        admin.post('/content-manager/collection-types/api::product.product', {
          name: '网关',
          kind: 'product',
          categoryCode: 'network',
          creditCode: provider.creditCode,
        }),
    )
    expect(reply).toAnswer(201)
    expect(await citiesOf('products', provider)).toEqual([QINGDAO])
  })

  test('no hand-over by a city that it has left', async () => {
    const enterprise = await given.enterprise()
    const officer = await as.cityOfficer(JINAN)
    const [city] = await query<{ id: string }>('select document_id as id from cities where code = $1', [JINAN])
    const reply = await meanwhile(
      () => moveTo(ZIBO, 'enterprises', enterprise),
      () =>
        officer.post(`/desk/city/${city?.id}/propose-hand-over`, {
          organisation: 'enterprise',
          creditCode: enterprise.creditCode,
          toCity: QINGDAO,
          reason: '注册地址迁往青岛',
        }),
    )
    expect(reply).toBeRefused('not-found', 404)
    expect(await query('select 1 from hand_overs where credit_code = $1', [enterprise.creditCode])).toEqual([])
  })
})

describe('[R05] a session', () => {
  test('is not begun by an account that is blocked meanwhile', async () => {
    const { email } = await registered()
    const reply = await meanwhile(
      () => query('update up_users set blocked = true where email = $1', [email]),
      () => somebody().post('/api/auth/local', { identifier: email, password: PASSWORD }),
    )
    expect(reply).toBeRefused('session-ended', 401)
    expect(await sessionsOf(email)).toEqual([])
  })

  test('is not renewed while its password changes', async () => {
    const { email, reply } = await renewedMeanwhile()
    expect(reply).toBeRefused('session-ended', 401)
    expect(await sessionsOf(email)).toEqual([])
  })
})

test('a file that is used as evidence meanwhile is not deleted', async () => {
  const { id: enterprise, creditCode, cityCode } = await given.enterprise({ labelled: false })
  const proof = await fileOf(creditCode, cityCode)
  const firm = await as.account(creditCode)
  const reply = await meanwhile(
    () => given.label({ enterprise, creditCode, cityCode, proof }),
    () => firm.delete(`/api/my/files/${proof}`),
  )
  expect(reply).toBeRefused('file-in-use', 409)
  expect(await stored('private_files', proof)).toMatchObject({ credit_code: creditCode })
})

describe('a panel', () => {
  const PANEL = 'plugin::experts.panel'
  const ASSIGNMENT = 'plugin::experts.assignment'
  const sheet = { snapshotHash: 'h', entries: { 1: { points: 80, reason: '理由充分' } } }

  test('[R12] that is voided gets no more sheets', async () => {
    const { panel, assignment, actor } = await given.review()
    const expert = { kind: 'expert', id: actor, name: '李明', cityCodes: [] } as const
    const submit = () =>
      kernel.act.actOne(bindingOf(ASSIGNMENT), 'submit', assignment.documentId, {
        actor: expert,
        input: { sheet },
        at: at(),
      })
    const voided = meanwhile(
      () =>
        kernel.act.actOne(bindingOf(PANEL), 'void', panel.documentId, {
          actor: PROVINCE,
          input: { reason: '另组' },
          at: at(),
        }),
      submit,
    )
    await expect(voided).rejects.toMatchObject({ refusal: { code: 'phase-not-individual' } })
    expect(await stored('assignments', assignment.documentId)).toMatchObject({ state: 'declared' })
  })

  test('[R02] [R12] is closed by the sheets that arrived in time', async () => {
    const dueAt = new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000)
    const { panel, assignment, actor } = await given.review({ dueAt: dueAt.toISOString() })
    const expert = { kind: 'expert', id: actor, name: '李明', cityCodes: [] } as const
    const key = `${panel.documentId}:1:close:${dueAt.toISOString()}`
    const due = { key, what: 'close', panel: panel.documentId }
    await meanwhile(
      () =>
        kernel.act.actOne(bindingOf(ASSIGNMENT), 'submit', assignment.documentId, {
          actor: expert,
          input: { sheet },
          at: at(new Date(hours(-2))),
        }),
      () => database.inTransaction(() => (jobOf('experts.watch-panels') as Jobs.Job).handle(due, new Date())),
    )
    expect(await stored('assignments', assignment.documentId)).toMatchObject({ state: 'submitted' })
    expect(await stored('panels', panel.documentId)).toMatchObject({ state: 'stuck' })
  })
})

test('[S31] no evidence is added to an objection that is answered meanwhile', async () => {
  const code = 'ABCD2345EFGH'
  const codeDigest = createHash('sha256').update(code).digest('hex')
  const objection = (await given.objection({ codeDigest })) as Given & { number: string }
  const send = (): Promise<Reply> => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(pdf())]), '证据.pdf')
    return as
      .nobody()
      .post('/api/objections/files', form, { 'X-Objection-Number': objection.number, 'X-Objection-Code': code })
  }
  const reply = await meanwhile(
    () =>
      kernel.act.actOne(bindingOf('plugin::lists.objection'), 'not-accept', objection.documentId, {
        actor: PROVINCE,
        input: { reason: '不属于公示范围' },
        at: at(),
      }),
    send,
  )
  expect(reply).toBeRefused('objection-answered', 409)
  expect(await query('select 1 from objection_files where objection_id = $1', [objection.id])).toEqual([])
})
