import { query } from '../../harness/app'
import { given, JINAN, newCreditCode, rows, stored, type Given } from '../../harness/given'
import { accountFor, as } from '../../harness/people'
import { secondApp, type SecondApp } from '../../harness/second-app'

/** Panel forms against a built server: changes are recorded, and references are not broken. */
const CM = '/content-manager/collection-types'
const ENTERPRISE = 'api::enterprise.enterprise'

let app: SecondApp
beforeAll(async () => {
  app = await secondApp({})
})
afterAll(async () => {
  expect(app.isAlive()).toBe(true)
  await app.stop()
})

interface Answer {
  status: number
  body: { data?: { documentId?: string }; error?: { details?: { code?: string } } }
}

async function ask(token: string | undefined, method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(app.url + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json().catch(() => ({}))) as Answer['body'] }
}

const lines = (documentId: string) =>
  query<{ action: string; actor_name: string; changes: Record<string, unknown[]> }>(
    'select action, actor_name, changes from desk_history where subject_id = $1 and changes is not null order by id',
    [documentId],
  )

test('a firm created, renamed and deleted by form: three lines that say by whom, from what to what', async () => {
  const { token } = await as.province()
  const creditCode = newCreditCode()
  const made = await ask(token, 'POST', `${CM}/${ENTERPRISE}`, { name: '原名公司', creditCode, cityCode: JINAN })
  expect(made.status).toBe(201)
  const id = made.body.data?.documentId as string
  const renamed = { name: '被改名的公司', legalRepresentative: '另一人' }
  expect((await ask(token, 'PUT', `${CM}/${ENTERPRISE}/${id}`, renamed)).status).toBe(200)
  expect((await ask(token, 'DELETE', `${CM}/${ENTERPRISE}/${id}`)).status).toBe(200)
  const history = await lines(id)
  expect(history.map(({ action, actor_name: who }) => [action, who])).toEqual([
    ['create', 'province'],
    ['edit', 'province'],
    ['delete', 'province'],
  ])
  expect(history[1]?.changes).toEqual({ name: ['原名公司', '被改名的公司'], legalRepresentative: [null, '另一人'] })
})

test('a change that is refused leaves no line', async () => {
  const { documentId } = await given.enterprise()
  const { token } = await as.province()
  const before = await lines(documentId)
  expect(
    (await ask(token, 'PUT', `${CM}/${ENTERPRISE}/${documentId}`, { cityCode: 'nonsense' })).status,
  ).toBeGreaterThanOrEqual(400)
  expect(await lines(documentId)).toEqual(before)
})

test('twenty forms at once on one row: a line for each that was saved', async () => {
  const { documentId } = await given.enterprise()
  const { token } = await as.province()
  const before = await lines(documentId)
  const saved = await Promise.all(
    Array.from({ length: 20 }, (_, n) => ask(token, 'PUT', `${CM}/${ENTERPRISE}/${documentId}`, { name: `名称${n}` })),
  )
  const done = saved.filter(({ status }) => status === 200).length
  const after = (await lines(documentId)).slice(before.length)
  expect(after).toHaveLength(done)
  // Each change starts from the value the previous one wrote.
  const names = after.map(({ changes }) => changes.name as string[])
  for (const [n, [was]] of names.entries()) if (n > 0) expect(was).toBe(names[n - 1]?.[1])
  expect((await stored('enterprises', documentId)).name).toBe(names.at(-1)?.[1])
})

test('a category, the account of an owner, an enterprise with an owner, a product of an application: refused, and there', async () => {
  const admin = (await as.superAdmin()).token
  const province = (await as.province()).token
  const firm = await given.enterprise()
  const { id } = await accountFor(firm.creditCode)
  const account = await query<{ document_id: string }>('select document_id from up_users where id = $1', [id])
  const category = await query<{ document_id: string }>('select document_id from provider_categories limit 1')
  const provider = await given.provider()
  const [product] = await rows<Given>('api::product.product', [
    { provider: provider.id, creditCode: provider.creditCode, cityCode: JINAN, categoryCode: 'network', name: '产品' },
  ])
  const productId = product?.documentId as string
  await given.application({ provider, answers: { listings: [productId] } })
  const attempts: [string | undefined, string, string, string, string][] = [
    [admin, 'plugin::users-permissions.user', account[0]?.document_id as string, 'up_users', 'still-named'],
    [admin, 'api::provider-category.provider-category', category[0]?.document_id as string, 'provider_categories', ''],
    [admin, 'api::product.product', productId, 'products', 'still-named'],
    [province, ENTERPRISE, firm.documentId, 'enterprises', 'still-named'],
  ]
  for (const [token, uid, documentId, table, code] of attempts) {
    for (const answer of [
      await ask(token, 'POST', `${CM}/${uid}/actions/bulkDelete`, { documentIds: [documentId] }),
      await ask(token, 'DELETE', `${CM}/${uid}/${documentId}`),
    ]) {
      expect([uid, answer.status]).toEqual([uid, 409])
      if (code) expect(answer.body.error?.details?.code).toBe(code)
    }
    expect(await stored(table, documentId)).toBeDefined()
  }
})
