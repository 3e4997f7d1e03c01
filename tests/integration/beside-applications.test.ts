/** Applications: other editions, panels, batches, states and offers do not count. */
import type * as Describe from '../../src/plugins/applications/server/describe'
import type * as FollowPanels from '../../src/plugins/applications/server/follow-panels'
import type * as ReadApplications from '../../src/plugins/applications/server/read-applications'
import type { CheckOverview } from '../../src/plugins/applications/domain/check-overview'
import { providerBatch } from '../harness/applications'
import { load } from '../harness/app'
import { factsOf } from '../harness/facts'
import { fileOf, given, hours, JINAN, one, stored, type Given } from '../harness/given'
import { panelRows } from '../harness/panel-rows'
import { as } from '../harness/people'
import { sealed, textOf } from '../harness/sealed'

type Row = Record<string, unknown>
const { describeApplications } = load<typeof Describe>('plugins/applications/server/describe.js')
const { startReviewed } = load<typeof FollowPanels>('plugins/applications/server/follow-panels.js')
const { readApplications, titlesOf } = load<typeof ReadApplications>('plugins/applications/server/read-applications.js')

type Text = ReturnType<typeof textOf>

const { panel, subject } = panelRows
const APPLICATION = 'plugin::applications.application'
const STATES = ['submitted', 'returned', 'accepted', 'in-review', 'concluded', 'admitted', 'rejected', 'withdrawn']

test('[R10] [R13] a panel on an earlier submission, or on something else, neither convenes nor concludes', async () => {
  const [old, latest] = [textOf(), textOf()]
  const application = await sealed({ state: 'in-review' }, old, latest)
  const about = { subjectId: application.documentId, snapshotHash: latest.hash }
  const concluding = async (values: Row, verdict: string) => {
    const of = await panel({ state: 'concluded', concludedAt: hours(-1) })
    const item = await subject(of, { ...about, ...values })
    await panelRows.conclusion(of, item, { itemKind: 'category', item: 'network', verdict })
  }
  const facts = async () => {
    const { panelConvened, conclusion } = await factsOf(APPLICATION, application)
    return { panelConvened, conclusion }
  }
  await concluding({ snapshotHash: old.hash }, 'recommend')
  await concluding({ subjectUid: 'api::demand.demand' }, 'recommend')
  await concluding({ subjectId: 'another' }, 'recommend')
  await subject(await panel({ state: 'planned' }), about)
  expect(await facts()).toEqual({ panelConvened: false, conclusion: null })
  await concluding({}, 'not-recommend')
  const conclusion = { categories: { network: 'not-recommended' }, listings: {} }
  expect(await facts()).toEqual({ panelConvened: true, conclusion })
})

test('[R10] a panel that starts takes the accepted applications before it into review', async () => {
  const text = textOf()
  const accepted = { state: 'accepted', snapshotHash: text.hash }
  const of = await panel()
  const put = async (values: Row, about: Row = {}, before = of) => {
    const application = await given.application({ ...accepted, ...values })
    await subject(before, { subjectId: application.documentId, snapshotHash: text.hash, ...about })
    return application
  }
  const own = [await put({}), await put({})]
  const beside = [
    await put({ state: 'submitted' }),
    await put({ snapshotHash: '1'.repeat(64) }),
    await put({}, { subjectUid: 'api::demand.demand' }),
    await put({}, {}, await panel()),
    await given.application(accepted),
  ]
  await startReviewed([
    { documentId: of.documentId, from: 'drawn', to: 'individual', cityCode: null, creditCode: null, actor: 'system' },
  ])
  const states: unknown[] = []
  for (const { documentId } of [...own, ...beside]) states.push((await stored('applications', documentId)).state)
  expect(states).toEqual(['in-review', 'in-review', 'submitted', 'accepted', 'accepted', 'accepted', 'accepted'])
})

test('[R10] panels read accepted applications and those in review, as last submitted', async () => {
  const all = new Map<string, Given>()
  for (const state of STATES)
    all.set(state, await sealed({ state, providerName: state }, textOf({ categories: ['security'] }), textOf()))
  const ids = [...all.values()].map(({ documentId }) => documentId)
  const described = await describeApplications([...ids].reverse())
  expect(described.map(({ documentId, title }) => [documentId, title])).toEqual([
    [all.get('accepted')?.documentId, expect.stringMatching(/^accepted（[^、]*网络[^、]*）$/)],
    [all.get('in-review')?.documentId, expect.stringMatching(/^in-review（[^、]*网络[^、]*）$/)],
  ])
})

test('[R12] an expert reads the last submission of this application', async () => {
  const texts = ['甲', '乙', '丙'].map((signedBy) => textOf({ undertaking: { text: '承诺', signedBy } }))
  const [old, latest, other] = texts as [Text, Text, Text]
  const application = await sealed({ state: 'in-review' }, old, latest)
  await sealed({ state: 'in-review' }, other)
  const papers = await readApplications.read(application.documentId, false)
  const signed = papers?.sections[0]?.lines.find(({ label }) => label.zh === '签署人')?.value
  expect([papers?.snapshotHash, signed]).toEqual([latest.hash, '乙'])
})

test('[R12] its files, its cases and what it puts forward are named, each by its own title', async () => {
  const { id: provider, creditCode, cityCode } = await given.provider()
  const owned = { creditCode, cityCode, provider, categoryCode: 'network' }
  const study = await one('api::case-study.case-study', { ...owned, title: '案例一' })
  await one('api::case-study.case-study', { ...owned, title: '案例二' })
  const [file] = [await fileOf(creditCode, cityCode), await fileOf(creditCode, cityCode)]
  const items = { '1': { files: [{ file, type: 'x' }], entries: [{ caseStudy: study.documentId }] } }
  const listings = [{ documentId: 'device', name: '五轴机床' }]
  expect([...(await titlesOf({ items, listings } as never))].sort()).toEqual(
    [
      [file, '证明.pdf'],
      [study.documentId, '案例一'],
      ['device', '五轴机床'],
    ].sort(),
  )
})

test('[R08] a case counts with figures, a product with its price and training, in the order they were made', async () => {
  const { id: provider, creditCode, cityCode } = await given.provider()
  const owned = { creditCode, cityCode, provider, categoryCode: 'network' }
  const application = await given.application({ provider: { id: provider, creditCode, cityCode } })
  const study = (figures: unknown) => one('api::case-study.case-study', { ...owned, title: '案例', figures })
  const product = (values: Row) => one('api::product.product', { ...owned, name: '产品', kind: 'product', ...values })
  const cases = [
    await study(null),
    await study([]),
    await study({}),
    await study([{ name: '产能', before: 1, after: 2 }]),
  ]
  const products = [
    await product({}),
    await product({ priceKind: 'negotiable' }),
    await product({ priceFrom: 100 }),
    await product({ training: ' ' }),
    await product({ training: '操作培训' }),
  ]
  const { known } = (await factsOf(APPLICATION, application)) as {
    known: {
      cases: { documentId: string; hasFigures: boolean }[]
      listings: { documentId: string; has: string[]; courses: number }[]
    }
  }
  expect(known.cases.map(({ documentId, hasFigures }) => [documentId, hasFigures])).toEqual(
    cases.map(({ documentId }, n) => [documentId, n === 3]),
  )
  expect(known.listings.map(({ documentId, has, courses }) => [documentId, has, courses])).toEqual(
    products.map(({ documentId }, n) => [documentId, n === 1 || n === 2 ? ['price'] : [], n === 4 ? 1 : 0]),
  )
})

test('[R09] the list of the check shows what was submitted last; without a submission what was filled in', async () => {
  const batch = (await providerBatch()) as Given
  const finding = (verdict: string) => ({ category: 'network', condition: '1', verdict, items: [] })
  const findings = ['met', 'not-met', 'not-met', 'people', 'people', 'people'].map(finding)
  const submittedAt = hours(-2)
  const own = { batch: batch.id, state: 'withdrawn', submittedAt, categories: ['platform'] }
  const twice = await sealed(own, textOf({ categories: ['security'] }), textOf({ findings }))
  const never = await given.application(own)
  await sealed({ ...own, batch: (await providerBatch()).id }, textOf())
  await sealed({ ...own, state: 'accepted' }, textOf())
  const reply = await (await as.province()).get(`/applications/formal-check?batch=${batch.documentId}&state=withdrawn`)
  expect(reply).toAnswer(200)
  const { applications } = reply.body.data as CheckOverview
  expect(
    applications.map(({ documentId, cityCode, categories, editions, met, notMet, people }) => [
      ...[documentId, cityCode, categories, editions],
      { met, notMet, people },
    ]),
  ).toEqual([
    [twice.documentId, JINAN, ['network'], 2, { met: 1, notMet: 2, people: 3 }],
    [never.documentId, JINAN, ['platform'], 0, { met: 0, notMet: 0, people: 0 }],
  ])
})
