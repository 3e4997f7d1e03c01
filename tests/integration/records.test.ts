import { query } from '../harness/app'
import { given, hours, JINAN } from '../harness/given'
import type { Reply, Somebody } from '../harness/http'
import { as } from '../harness/people'
import { holds } from '../harness/setting'

holds('mostDraftDemands', 2)
holds('mostProducts', 1)
holds('mostCaseStudies', 1)
holds('mostDeclaredLabels', 1)
holds('mostOpenInvitations', 1)
holds('recordsPerDay', 10)

const codes = (answers: readonly Reply[]): string[] =>
  answers.map(({ status, body }) => (status === 201 ? 'created' : body.error.details.code)).sort()

async function firm(): Promise<{ who: Somebody; creditCode: string; batch: string }> {
  const batch = await given.batch()
  const { creditCode } = await given.enterprise()
  return { who: await as.account(creditCode), creditCode, batch: batch.documentId }
}

test('draft demands: of three concurrent ones two are created; submitting makes room', async () => {
  const closed = await given.batch({ filingClosesAt: hours(-1) })
  const { who, creditCode, batch } = await firm()
  const begin = () => who.post('/api/my/demands', { title: '需求', batch })
  const answers = await Promise.all([begin(), begin(), begin()])
  expect(codes(answers)).toEqual(['created', 'created', 'too-many-drafts'])
  const refused = answers.find(({ status }) => status === 409)
  expect(refused?.body.error).toMatchObject({
    message: '贵单位已有2项需求草稿，最多2项需求草稿，请先提交、撤回或删除已有内容',
    details: { count: 2, most: 2, kind: 'demand' },
  })
  const drafts = await query('select 1 from demands where credit_code = $1', [creditCode])
  expect(drafts).toHaveLength(2)
  const made = answers.find(({ status }) => status === 201)
  expect(await who.post(`/api/my/demands/${made?.body.data.documentId}/withdraw`)).toAnswer(200)
  expect(await begin()).toAnswer(201)
  const old = await given.demand({ batch: closed.id, creditCode, state: 'not-selected' })
  expect(await who.post(`/api/my/demands/${old.documentId}/carry-over`)).toBeRefused('too-many-drafts', 409)
})

test('products, case studies, declared labels and invitations have limits, also concurrently', async () => {
  const { creditCode } = await given.provider()
  const provider = await as.account(creditCode, 'provider')
  const twice = async (run: (n: number) => Promise<Reply>) => codes(await Promise.all([run(1), run(2)]))
  const one = ['created', 'too-many-drafts']
  expect(
    await twice((n) =>
      provider.post('/api/my/products', { name: `网关${n}`, kind: 'product', categoryCode: 'network' }),
    ),
  ).toEqual(one)
  expect(
    await twice((n) =>
      provider.post('/api/my/case-studies', { title: `案例${n}`, customerName: '某客户', categoryCode: 'network' }),
    ),
  ).toEqual(one)
  const { who } = await firm()
  expect(
    await twice((n) =>
      who.post('/api/my/labels', { kind: 'specialised', certificateNumber: `鲁-${n}`, year: 2020 + n }),
    ),
  ).toEqual(one)
  expect(
    await twice((n) => who.post('/api/my/members/invitations', { email: `m${n}-${Date.now()}@firm.test` })),
  ).toEqual(one)
})

test('repeated creating and withdrawing ends at the daily limit', async () => {
  const { who, creditCode, batch } = await firm()
  // What its city entered is none of its own records.
  for (let n = 0; n < 3; n++) await given.label({ creditCode, cityCode: JINAN })
  const seen: string[] = []
  for (let n = 0; n < 12; n++) {
    const begun = await who.post('/api/my/demands', { title: `需求${n}`, batch })
    seen.push(...codes([begun]))
    if (begun.status === 201)
      expect(await who.post(`/api/my/demands/${begun.body.data.documentId}/withdraw`)).toAnswer(200)
    else expect(begun.body.error.details).toMatchObject({ count: 10, most: 10 })
  }
  expect(seen).toEqual([...Array<string>(10).fill('created'), 'too-many-today', 'too-many-today'])
  expect(await query('select 1 from demands where credit_code = $1', [creditCode])).toHaveLength(10)
})

test('changes of existing records are not limited', async () => {
  const { creditCode } = await given.provider()
  const who = await as.account(creditCode, 'provider')
  const made = await who.post('/api/my/products', { name: '网关', kind: 'product', categoryCode: 'network' })
  const path = `/api/my/products/${made.body.data.documentId}`
  for (let n = 0; n < 12; n++) expect(await who.put(path, { summary: `第${n}版` })).toAnswer(200)
  expect(await who.delete(path)).toAnswer(200)
  const again = await who.post('/api/my/products', { name: '网关二', kind: 'product', categoryCode: 'network' })
  expect(codes([again])).toEqual(['created'])
})
