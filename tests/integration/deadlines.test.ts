import type * as Admit from '../../src/plugins/pool/server/services/admit'
import type * as Labels from '../../src/plugins/organisations/server/facts/labels-of'
import type * as Jobs from '../../src/shared/server/jobs/jobs'
import type * as Claims from '../../src/shared/server/jobs/job-claims'
import type * as Settle from '../../src/plugins/filing/server/services/settle-demands'
import { database, kernel, load, query } from '../harness/app'
import { resetClock, stopClock } from '../harness/clock'
import { factsOf } from '../harness/facts'
import { given, hours, JINAN, rows, yearAfterAll, type Given } from '../harness/given'
import { somebody, type Reply, type Somebody } from '../harness/http'
import { as, retire, withRoles } from '../harness/people'
import { openInvitation } from '../harness/claims'

/** Deadlines in the database and in requests; the flow rules are tested in tests/pure/deadlines.test.ts. */
const { admit } = load<typeof Admit>('plugins/pool/server/services/admit.js')
const { labelsOf } = load<typeof Labels>('plugins/organisations/server/facts/labels-of.js')
const { unanswered } = load<typeof Settle>('plugins/filing/server/services/settle-demands.js')
const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')
const { claimSlot } = load<typeof Claims>('shared/server/jobs/job-claims.js')

/** R02: settling time for requests that arrived before a deadline. */
const SETTLING_MS = 120_000
const CITY = { kind: 'city', id: 'admin:0', name: '测试', cityCodes: [JINAN] } as const
const PROVINCE = { kind: 'province', id: 'admin:0', name: '测试', cityCodes: [] } as const
const moment = (now: Date) => ({ now, arrivedAt: now })
const bindingOf = (uid: string) => kernel.flows.flowOf(uid) as NonNullable<ReturnType<typeof kernel.flows.flowOf>>
const codeOf = (error: unknown): string => (error as { refusal?: { code: string } }).refusal?.code ?? String(error)

/** The answers one millisecond before an instant, at it, and one after. */
async function around<T>(instant: string, ask: (at: Date) => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  for (const ms of [-1, 0, 1]) answers.push(await ask(new Date(Date.parse(instant) + ms)))
  return answers
}

const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString()

afterAll(resetClock)

describe('comparisons with an instant in SQL', () => {
  test('[R68] a bar ends at its exact instant', async () => {
    const barredUntil = hours(24)
    const { creditCode } = await given.standing({ state: 'removed', barredUntil })
    const admission = { creditCode, categoryCode: 'solution', basis: '鲁工信〔2026〕9号' }
    const UNDONE = new Error('undone')
    const answers = await around(barredUntil, (now) =>
      database
        .inTransaction(async () => {
          await admit([admission], { actor: PROVINCE, at: moment(now), input: {} })
          throw UNDONE
        })
        .catch((error: unknown) => (error === UNDONE ? 'admitted' : codeOf(error))),
    )
    expect(answers).toEqual(['still-barred', 'admitted', 'admitted'])
  })

  test('[R68] [S01] for an application the day before the end of the bar still bars', async () => {
    const provider = await given.provider()
    // Barred until the midnight after 31 August 2027.
    const own = { provider: provider.id, creditCode: provider.creditCode, cityCode: JINAN, providerName: '甲' }
    const ends = '2027-08-31T16:00:00.000Z'
    const application = await given.application({ provider })
    const barredTo = async (barredUntil: string): Promise<unknown> => {
      await given.standing({ ...own, state: 'removed', barredUntil, categoryCode: 'network' })
      return (await factsOf('plugin::applications.application', application, new Date())).barredUntil
    }
    // The latest bar counts, so each bar ends later than the one before.
    expect(await barredTo(later(ends, -1))).toBe('2027-08-31')
    expect(await barredTo(ends)).toBe('2027-08-31')
    expect(await barredTo(later(ends, 1))).toBe('2027-09-01')
  })

  test('[R22] a label is valid to the end of its last day in China', async () => {
    const enterprise = await given.enterprise({ labelled: false })
    const { creditCode, cityCode } = enterprise as unknown as { creditCode: string; cityCode: string }
    await given.label({ creditCode, cityCode, validUntilOn: '2026-05-31' })
    const demand = await given.demand({ enterprise })
    const outcomes = await around('2026-05-31T16:00:00.000Z', async (now) => {
      const { eligibility } = await factsOf('api::demand.demand', demand, now)
      return (eligibility as { outcome?: string }).outcome === 'eligible'
    })
    expect(outcomes).toEqual([true, false, false])
  })

  test('[R22] a label confirmed before eight in the morning is confirmed on that day', async () => {
    const { creditCode, cityCode } = await given.enterprise({ labelled: false })
    const { documentId } = await given.label({ creditCode, cityCode })
    const line = { uid: 'api::enterprise-label.enterprise-label', documentId, version: 2, creditCode, cityCode }
    const confirmed = { ...line, from: 'declared', to: 'confirmed', action: 'confirm' }
    await kernel.history.recordActs([confirmed], PROVINCE, moment(new Date('2026-05-31T16:00:00.000Z')))
    expect((await labelsOf([creditCode])).get(creditCode)).toMatchObject([{ confirmedOn: '2026-06-01' }])
  })

  test('[S41] the day of a city: its list may be frozen again until then, and the batch waits for what is queued', async () => {
    const cityAnswerBy = hours(30)
    const batch = await given.batch()
    await given.demand({ batch: batch.id, state: 'returned-to-city', cityAnswerBy })
    const [list] = await query<Given>(
      `select *, document_id as "documentId", city_code as "cityCode", batch_id as batch from city_lists
       where batch_id = $1 and city_code = $2`,
      [batch.id, JINAN],
    )
    const answering = (uid: string, row: Given) => async (now: Date) => (await factsOf(uid, row, now)).answering
    expect(await around(cityAnswerBy, answering('plugin::filing.city-list', list as Given))).toEqual([
      true,
      false,
      false,
    ])
    const settledAt = later(cityAnswerBy, SETTLING_MS)
    expect(await around(settledAt, answering('plugin::filing.batch', batch))).toEqual([1, 0, 0])
    const left = async (now: Date) => (await unanswered(batch.id, moment(now))).length
    expect(await around(settledAt, left)).toEqual([0, 1, 1])
  })

  test('[R16] a scheduled announcement is due at its instant', async () => {
    const publicAt = hours(48)
    const documentId = database.newDocumentId()
    await rows('api::announcement.announcement', [
      {
        documentId,
        title: '公告',
        kind: 'general',
        body: '正文',
        state: 'scheduled',
        publicAt,
        series: documentId,
        edition: 1,
      },
    ])
    const due = async (now: Date) =>
      (await (jobOf('desk.publish-scheduled') as Jobs.Job).due(now, 10_000)).some(({ key }) =>
        key.startsWith(documentId),
      )
    expect(await around(publicAt, due)).toEqual([false, true, true])
  })

  test('[R19] a slot of a job is claimed once, and only later ones after it', async () => {
    const job = jobOf('filing.remind-drafts') as Jobs.Job
    const slot = hours(24 * 365)
    const claim = async (slotAt: Date): Promise<string> =>
      database
        .inTransaction(async () => {
          const { outcome } = await claimSlot({ ...job, due: () => Promise.resolve([]) }, slotAt, new Date())
          throw new Error(outcome)
        })
        .catch((error: Error) => error.message)
    const [before] = await query<{ at: string }>('select slot_at as at from desk_job where name = $1', [job.name])
    await query('update desk_job set slot_at = $2 where name = $1', [job.name, slot])
    expect(await around(slot, claim)).toEqual(['taken', 'taken', 'claimed'])
    await query('update desk_job set slot_at = $2 where name = $1', [job.name, before?.at])
  })
})

describe('a request that arrives around a close', () => {
  const answered = ({ status, body }: Reply): string | number => body?.error?.details?.code ?? status
  /** Sends a request at each instant, each on a new row. */
  const arriving = (closes: string, make: () => Promise<() => Promise<Reply>>): Promise<(string | number)[]> =>
    around(closes, async (at) => {
      const send = await make()
      stopClock(at)
      const reply = await send()
      resetClock()
      return answered(reply)
    })

  const firmOf = async (batch: Given, state: string): Promise<{ firm: Somebody; id: string }> => {
    const demand = await given.demand({ batch: batch.id, state })
    return { firm: await as.account(demand.creditCode), id: demand.documentId }
  }

  test('[R02] [R24] the demand of an enterprise', async () => {
    const filingClosesAt = hours(20)
    const batch = await given.batch({ filingClosesAt })
    const answers = await arriving(filingClosesAt, async () => {
      const { firm, id } = await firmOf(batch, 'draft')
      return () => firm.post(`/api/my/demands/${id}/submit`)
    })
    expect(answers).toEqual([200, 'window-closed', 'window-closed'])
  })

  test('[R29] the recommendation of a city', async () => {
    const recommendClosesAt = hours(20)
    const batch = await given.batch({ filingClosesAt: hours(10), recommendClosesAt })
    const city = await as.cityOfficer(JINAN)
    const answers = await arriving(recommendClosesAt, async () => {
      const { documentId } = await given.demand({ batch: batch.id, state: 'selected' })
      return () => city.post(`/filing/demand/${documentId}/recommend`)
    })
    expect(answers).toEqual([200, 'window-closed', 'window-closed'])
  })

  test('[R04] what an enterprise reads of its window is what it is judged by', async () => {
    const filingClosesAt = hours(20)
    const batch = await given.batch({ filingClosesAt, year: await yearAfterAll(), ordinal: 1 })
    const demand = await given.demand({ batch: batch.id })
    const firm = await as.account(demand.creditCode)
    const isReminded = async (now: Date): Promise<unknown> => {
      stopClock(now)
      const { batch: open } = (await firm.get('/api/my')).body.data
      resetClock()
      return open.documentId === batch.documentId && open.filingOpen
    }
    expect(await around(filingClosesAt, isReminded)).toEqual([true, false, false])
    await database.insertRows('plugin::filing.extension', [
      {
        batch: batch.id,
        window: 'filing',
        scope: 'applicant',
        creditCode: demand.creditCode,
        until: hours(30),
        reason: '台风',
      },
    ])
    expect(await around(filingClosesAt, isReminded)).toEqual([true, true, true])
    // Restores the batches of other tests.
    const after = moment(new Date(hours(1000)))
    await kernel.act.actOne(bindingOf('plugin::filing.batch'), 'close', batch.documentId, {
      actor: PROVINCE,
      input: {},
      at: after,
    })
  })

  test('[S31] an objection', async () => {
    const objectionsCloseAt = hours(20)
    const { objection } = await given.openList({ objectionsCloseAt })
    const answers = await arriving(objectionsCloseAt, () =>
      Promise.resolve(() => somebody().post('/api/objections', objection)),
    )
    expect(answers).toEqual([201, 'objection-late', 'objection-late'])
  })

  test('[R22] what an enterprise reads of its labels is of the day in China', async () => {
    const { creditCode, cityCode } = await given.enterprise({ labelled: false })
    await given.label({ creditCode, cityCode, validUntilOn: '2026-05-31' })
    const who = await as.account(creditCode)
    const outcomes = await around('2026-05-31T16:00:00.000Z', async (now) => {
      stopClock(now)
      const { body } = await who.get('/api/my').finally(resetClock)
      return body.data.eligibility.outcome === 'eligible'
    })
    expect(outcomes).toEqual([true, false, false])
  })

  test('[R07] a case is completed today at the latest, in China', async () => {
    const { creditCode } = await given.provider()
    const who = await as.account(creditCode, 'provider')
    const body = { title: '案例', categoryCode: 'security', customerName: '某厂', completedOn: '2026-06-01' }
    const answers = await around('2026-05-31T16:00:00.000Z', async (now) => {
      stopClock(now)
      return (await who.post('/api/my/case-studies', body).finally(resetClock)).status
    })
    expect(answers).toEqual([400, 201, 201])
  })

  test('[S31] an objection of New Year’s morning is numbered in the new year', async () => {
    const { objection } = await given.openList({
      objectionsOpenAt: '2025-12-30T01:00:00Z',
      objectionsCloseAt: '2026-01-08T16:00:00Z',
    })
    stopClock(new Date('2025-12-31T16:30:00Z'))
    try {
      expect((await somebody().post('/api/objections', objection)).body.data.number).toMatch(/^YY-2026-/)
    } finally {
      resetClock()
    }
  })

  test('[R05] the answer to an invitation', async () => {
    const expiresAt = hours(20)
    const answers = await arriving(expiresAt, async () => {
      const { answer } = await openInvitation(expiresAt)
      return () => somebody().post('/api/registrations/member', answer)
    })
    expect(answers).toEqual([201, 'invitation-invalid', 'invitation-invalid'])
  })

  test('[R12] the sheet of an expert', async () => {
    const expert = await withRoles('punctual-expert', ['pool-expert'])
    const expertActor = `admin:${expert.id}`
    const [known] = await query<{ id: number }>('select id from experts where expert_actor = $1', [expertActor])
    const dueAt = hours(20)
    let id = known?.id
    const sheet = { snapshotHash: 'h', entries: { '1': { points: 80, reason: '方案可行' } } }
    const answers = await arriving(dueAt, async () => {
      const made = await given.review({ expertActor, dueAt, ...(id === undefined ? {} : { expert: id }) })
      id = made.expert.id
      return () => expert.post(`/experts/assignment/${made.assignment.documentId}/submit`, { sheet })
    })
    expect(answers).toEqual([200, 'after-due', 'after-due'])
    await retire([expert.id])
  })
})

test('[S41] an act of the city on what the province returned is judged by its day', async () => {
  const cityAnswerBy = hours(30)
  const batch = await given.batch({ filingClosesAt: hours(-2), recommendClosesAt: hours(-1), liaisonDueAt: hours(-3) })
  const select = async (now: Date): Promise<string> => {
    const { documentId } = await given.demand({ batch: batch.id, state: 'returned-to-city', cityAnswerBy })
    return kernel.act
      .actOne(bindingOf('api::demand.demand'), 'select', documentId, {
        actor: CITY,
        input: { reason: '符合条件' },
        at: moment(now),
      })
      .then(() => 'selected', codeOf)
  }
  expect(await around(cityAnswerBy, select)).toEqual(['selected', 'window-closed', 'window-closed'])
})
