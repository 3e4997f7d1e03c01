import { query } from '../../harness/app'
import { answers, applicant, draft, evidence, providerBatch } from '../../harness/applications'
import { given, hours, JINAN, newCreditCode, rows, stored, type Given } from '../../harness/given'
import { closeNow, held } from '../../harness/held'
import { somebody, type Somebody } from '../../harness/http'
import { as, retire, withRoles } from '../../harness/people'
import { secondApp, type SecondApp } from '../../harness/second-app'
import '../../harness/matchers'
import { openInvitation } from '../../harness/claims'

interface Attempt {
  who: Somebody
  path: string
  body?: unknown
  /** The column that closes the window. */
  closes: readonly [uid: string, row: Pick<Given, 'documentId'>, column: string]
  /** Table and row that must not change. */
  subject: readonly [table: string, documentId: string]
  /** Runs after the close, while the body is held back. */
  meanwhile?: () => Promise<unknown>
}

const BATCH = 'plugin::filing.batch'
let app: SecondApp
beforeAll(async () => {
  app = await secondApp({})
})
afterAll(() => app.stop())

async function demandOf(state: string, own: object = {}) {
  // Filed demands wait for the city, whose window closes later.
  const batch = await given.batch(state === 'draft' ? {} : { filingClosesAt: hours(-1) })
  const demand = await given.demand({ batch: batch.id, state, ...own })
  return { batch, demand, firm: await as.account(demand.creditCode), city: await as.cityOfficer(JINAN) }
}

const windows: Record<string, { code: string; done: number; make: () => Promise<Attempt> }> = {
  'the submission of a demand': {
    code: 'window-closed',
    done: 200,
    async make() {
      const { batch, demand, firm } = await demandOf('draft')
      const path = `/api/my/demands/${demand.documentId}`
      return {
        who: firm,
        path: `${path}/submit`,
        closes: [BATCH, batch, 'filing_closes_at'],
        subject: ['demands', demand.documentId],
        meanwhile: async () => expect(await firm.put(path, { title: '截止之后才写的内容' })).toAnswer(200),
      }
    },
  },
  'the answer of an enterprise to a return': {
    code: 'window-closed',
    done: 200,
    async make() {
      const { batch, demand, firm } = await demandOf('returned')
      return {
        who: firm,
        path: `/api/my/demands/${demand.documentId}/answer-return`,
        closes: [BATCH, batch, 'recommend_closes_at'],
        subject: ['demands', demand.documentId],
      }
    },
  },
  'the application of a provider': {
    code: 'window-closed',
    done: 200,
    async make() {
      const of = await applicant({}, await providerBatch({ filingClosesAt: hours(48) }))
      const documentId = await draft(of)
      const file = await evidence(of.who)
      expect(await of.who.put(`/api/my/applications/${documentId}`, answers({ file }))).toAnswer(200)
      return {
        who: of.who,
        path: `/api/my/applications/${documentId}/submit`,
        closes: [BATCH, of.batch, 'filing_closes_at'],
        subject: ['applications', documentId],
      }
    },
  },
  'the answer of a provider to a return': {
    code: 'return-deadline-past',
    done: 200,
    async make() {
      const of = await applicant()
      const file = await evidence(of.who)
      const { documentId } = await given.application({
        batch: of.batch.id,
        provider: of.provider,
        state: 'returned',
        answers: answers({ file }),
      })
      return {
        who: of.who,
        path: `/api/my/applications/${documentId}/answer-return`,
        closes: ['plugin::applications.application', { documentId }, 'return_answer_by'],
        subject: ['applications', documentId],
      }
    },
  },
  'an objection, whose text is the body': {
    code: 'objection-late',
    done: 201,
    async make() {
      const entry = newCreditCode()
      const [list] = await rows<Given>('plugin::lists.list', [
        {
          title: '公示名单',
          kind: 'pilot',
          batch: (await given.batch()).id,
          listVersion: 1,
          entries: [{ creditCode: entry, enterpriseName: '某企业', cityCode: JINAN, cityName: '济南市', demands: [] }],
          entryCount: 1,
          state: 'announced',
          objectionsOpenAt: hours(-1),
          objectionsCloseAt: hours(48),
        },
      ])
      const { documentId } = list as Given
      return {
        who: somebody(),
        path: '/api/objections',
        body: { list: documentId, entry, name: '周九', contact: '0531-1111111', reason: '与事实不符' },
        closes: ['plugin::lists.list', { documentId }, 'objections_close_at'],
        subject: ['lists', documentId],
      }
    },
  },
  'the score sheet of an expert': {
    code: 'after-due',
    done: 200,
    async make() {
      const expertActor = `admin:${expert.id}`
      const [known] = await query<{ id: number }>('select id from experts where expert_actor = $1', [expertActor])
      const { panel, assignment } = await given.review({ expertActor, expert: known?.id })
      return {
        who: expert,
        path: `/experts/assignment/${assignment.documentId}/submit`,
        body: { sheet: { snapshotHash: 'h', entries: { '1': { points: 80, reason: '方案可行' } } } },
        closes: ['plugin::experts.panel', panel, 'due_at'],
        subject: ['assignments', assignment.documentId],
      }
    },
  },
  'the recommendation of a city': {
    code: 'window-closed',
    done: 200,
    async make() {
      const { batch, demand, city } = await demandOf('selected')
      return {
        who: city,
        path: `/filing/demand/${demand.documentId}/recommend`,
        closes: [BATCH, batch, 'recommend_closes_at'],
        subject: ['demands', demand.documentId],
      }
    },
  },
  'the frozen list of a city': {
    code: 'window-closed',
    done: 200,
    async make() {
      const { batch, city } = await demandOf('recommended')
      const [list] = await query<{ documentId: string }>(
        'select document_id as "documentId" from city_lists where batch_id = $1 and city_code = $2',
        [batch.id, JINAN],
      )
      const { documentId } = list as { documentId: string }
      return {
        who: city,
        path: `/filing/city-list/${documentId}/freeze`,
        closes: [BATCH, batch, 'recommend_closes_at'],
        subject: ['city_lists', documentId],
      }
    },
  },
  'the answer to an invitation of a member': {
    code: 'invitation-invalid',
    done: 201,
    async make() {
      const { documentId, answer } = await openInvitation(hours(48))
      return {
        who: somebody(),
        path: '/api/registrations/member',
        body: answer,
        closes: ['plugin::organisations.member-invitation', { documentId }, 'expires_at'],
        subject: ['member_invitations', documentId],
      }
    },
  },
}

let expert: Somebody & { id: number }
beforeAll(async () => {
  expert = await withRoles('slow-expert', ['pool-expert'])
})
afterAll(() => retire([expert.id]))

describe.each(Object.entries(windows))('%s', (_, { code, done, make }) => {
  test('[R02] is late when its last byte comes after the close, though its head came before', async () => {
    const { who, path, body, closes, subject, meanwhile } = await make()
    const request = await held(who, { path, body, url: app.url })
    await closeNow(...closes)
    await meanwhile?.()
    const before = await stored(...subject)
    const answer = await request.finish()
    expect(answer).toBeRefused(code)
    if (code !== 'invitation-invalid') expect(answer.body.error.message).toContain('系统收到完整请求的时间为')
    expect(await stored(...subject)).toEqual(before)
    expect(app.isAlive()).toBe(true)
  })

  test('[R02] counts when its last byte comes before the close', async () => {
    const { who, path, body, closes } = await make()
    const request = await held(who, { path, body, url: app.url })
    const answer = await request.finish()
    await closeNow(...closes)
    expect(answer).toAnswer(done)
    const { meta, data } = answer.body
    if (code !== 'invitation-invalid')
      expect(meta.receivedAtBeijing ?? data.receivedAtBeijing).toMatch(
        /^\d+年\d+月\d+日\d\d时\d\d分\d\d秒（北京时间）$/,
      )
  })
})
