import { applicant, product, submitted, type Applicant } from '../harness/applications'
import { periodOver } from '../harness/applied'
import { query, strapi } from '../harness/app'
import { hours, stored } from '../harness/given'
import type { Reply, Somebody } from '../harness/http'
import { dismiss, expertsOf, type Member } from '../harness/panels'
import { as } from '../harness/people'
import { drawnOf, scoreEach, selectionPanel, type SelectionPanel } from '../harness/selection'
import type { PoolService } from '../../src/plugins/pool/contract'

/** From application to standing, each step by the person responsible. */
describe('[R10] [R13] [R14] a provider is selected', () => {
  let province: Somebody
  let experts: Member[]
  let drawn: Member[]
  let chair: Member
  let of: Applicant
  let application: string
  let solution: string
  let service: string
  let panel: SelectionPanel
  beforeAll(async () => {
    province = await as.province()
    experts = await expertsOf('selection', 4)
  })
  afterAll(() => dismiss(experts))

  const pool = () => strapi.plugin('pool').service('standing') as unknown as PoolService
  const row = () => stored('applications', application)
  const onApplication = (action: string, body: object = {}): Promise<Reply> =>
    province.post(`/applications/application/${application}/${action}`, body)
  const determine = (outcome: object) =>
    province.post(`/filing/batch/${of.batch.documentId}/determine-list`, {
      title: '首批服务商名单',
      outcomes: { [application]: outcome },
    })
  const conclude = (who = chair) => who.post(`/experts/panel/${panel.id}/conclude`, { text: '同意以上评审结论' })
  /** Low points for the service and the security category. */
  const points = (criterion: string): number =>
    criterion.startsWith('security/') || criterion === `listing/${service}` ? 40 : 85
  const list = async (): Promise<string> =>
    (
      await query<{ id: string }>(
        `select document_id as id from lists where batch_id = $1 and kind = 'providers' order by list_version desc limit 1`,
        [of.batch.id],
      )
    )[0]!.id

  test('[R10] it submits; before it is accepted nobody reviews it', async () => {
    of = await applicant()
    solution = await product(of, { name: '工业网络方案', kind: 'solution', categoryCode: 'network' })
    service = await product(of, { name: '网络运维服务', kind: 'service', categoryCode: 'network' })
    application = await submitted(of, { categories: ['network', 'security'], listings: [solution, service] })
    panel = await selectionPanel('selection')
    expect(await panel.act('add-subjects', { subjects: [application] })).toBeRefused('subject-unknown', 404)
    expect(await onApplication('accept', { reason: '材料齐全' })).toAnswer(200)
    expect(await panel.act('add-subjects', { subjects: [application] })).toAnswer(200)
    expect(await onApplication('start-review')).toBeRefused('panel-not-convened', 409)
  })

  test('[R10] a panel is drawn, and with its start the application is in review', async () => {
    expect(await panel.act('draw')).toAnswer(200)
    drawn = await drawnOf(panel, experts)
    expect(drawn).toHaveLength(3)
    chair = drawn[0] as Member
    expect(await panel.act('name-chair', { expert: chair.expert })).toAnswer(200)
    expect(await row()).toMatchObject({ state: 'accepted' })
    expect(await panel.act('start', { dueAt: hours(240) })).toAnswer(200)
    expect(await row()).toMatchObject({ state: 'in-review' })
    const mine = await of.who.get(`/api/my/applications/${application}`)
    expect(mine.body.data.stateLabel.zh).toBe('评审中')
  })

  test('[R13] the chair concludes, and the application with it: per category and listing', async () => {
    const [, second, third] = drawn as [Member, Member, Member]
    await scoreEach(chair, panel, points)
    await scoreEach(second, panel, points)
    expect(await conclude()).toBeRefused('still-owing', 409)
    expect(await row()).toMatchObject({ state: 'in-review', conclusion: null })
    await scoreEach(third, panel, points)
    expect(await conclude(second)).toBeRefused('not-found', 404)
    expect(await conclude()).toAnswer(200)
    expect(await row()).toMatchObject({
      state: 'concluded',
      concluded_at: expect.anything(),
      conclusion: {
        categories: { network: 'recommended', security: 'not-recommended' },
        listings: { [solution]: 'recommended', [service]: 'not-recommended' },
      },
    })
    const [line] = await query(
      `select action, actor_kind from desk_history where subject_id = $1 and changes is null order by id desc limit 1`,
      [application],
    )
    expect(line).toEqual({ action: 'conclude', actor_kind: 'system' })
    expect(await onApplication('conclude')).toBeRefused('unknown-action', 404)
    expect(await onApplication('reopen', { reason: '复核' })).toBeRefused('unknown-action', 404)
  })

  test('[R13] a panel that is reopened takes its conclusion back until it concludes anew', async () => {
    expect(await panel.act('reopen', { dueAt: hours(100), reason: '材料复核' })).toAnswer(200)
    expect(await row()).toMatchObject({ state: 'in-review', conclusion: null, concluded_at: null })
    expect(await determine({ categories: {}, listings: {} })).toBeRefused('application-unconcluded', 409)
    for (const member of drawn) await scoreEach(member, panel, (criterion) => points(criterion) + 5)
    expect(await conclude()).toAnswer(200)
    expect(await row()).toMatchObject({
      state: 'concluded',
      conclusion: { categories: { network: 'recommended', security: 'not-recommended' } },
    })
    const rounds = await query(
      `select distinct c.round from conclusions c join panels p on p.id = c.panel_id where p.document_id = $1 order by 1`,
      [panel.id],
    )
    expect(rounds).toEqual([{ round: 1 }, { round: 2 }])
  })

  test('[R14] the province determines by it, and the panel is reopened no more', async () => {
    const [listed, out] = [{ listed: true }, { listed: false }]
    const listings = { [solution]: listed, [service]: out }
    const against = { categories: { network: listed, security: listed }, listings }
    expect(await determine(against)).toBeRefused('outcome-not-recommended', 409)
    expect(await determine({ categories: { network: listed, security: out }, listings })).toAnswer(200)
    expect(await row()).toMatchObject({ state: 'proposed' })
    expect(await panel.act('reopen', { dueAt: hours(100), reason: '再次' })).toBeRefused('not-from-here', 409)
    expect(await pool().of([of.provider.creditCode])).toEqual([])
  })

  test('[R14] [R16] [R17] announced and published, it stands in the pool in the one category', async () => {
    expect(await province.post(`/lists/list/${await list()}/announce`)).toAnswer(200)
    await periodOver(of.batch)
    const number = `鲁工信〔2026〕${Date.now() % 1e6}-遴选号`
    expect(await province.post(`/lists/list/${await list()}/publish`, { number })).toAnswer(200)
    expect(await row()).toMatchObject({ state: 'admitted' })
    const standings = await pool().of([of.provider.creditCode])
    expect(standings.map(({ categoryCode, state }) => [categoryCode, state])).toEqual([['network', 'active']])
    const selected = await Promise.all([solution, service].map((id) => stored('products', id)))
    expect(selected.map((product) => product.selected_in_batch)).toEqual([of.batch.documentId, null])
  })
})
