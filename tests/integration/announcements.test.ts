import type * as Jobs from '../../src/shared/server/jobs/jobs'
import { expectErrorLine } from '../harness/errors'
import { database, kernel, load, query } from '../harness/app'
import { given, historyCount, hours, JINAN, rows, stored, type Given } from '../harness/given'
import type { Reply, Somebody } from '../harness/http'
import { as } from '../harness/people'
import { holds } from '../harness/setting'

const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')
const UID = 'api::announcement.announcement'
const FORM = `/content-manager/collection-types/${UID}`
const nobody = as.nobody()
let province: Somebody
beforeAll(async () => {
  province = await as.province()
})

/** Names of the events about a row. */
const eventsOf = async (documentId: string): Promise<unknown[]> =>
  (
    await query(
      `select name from desk_event where payload @> jsonb_build_array(jsonb_build_object('documentId', $1::text)) order by id`,
      [documentId],
    )
  ).map(({ name }) => name)

let count = 0
const mark = (): string => `公告${Date.now()}-${++count}`
const on = (row: { documentId: string }, action: string, body: object = {}, who = province): Promise<Reply> =>
  who.post(`/announcements/announcement/${row.documentId}/${action}`, body)
const read = (documentId: string, query = ''): Promise<Reply> => nobody.get(`/api/announcements/${documentId}${query}`)
const named = async (title: string, query = ''): Promise<Record<string, unknown>[]> =>
  (await nobody.get(`/api/announcements?filters[title][$contains]=${encodeURIComponent(title)}${query}`)).body.data

async function draft(values: object = {}): Promise<Given> {
  const [row] = await rows<Given>(UID, [{ title: mark(), kind: 'general', body: '正文', ...values }])
  return row as Given
}

async function published(values: object = {}): Promise<Given> {
  const row = await draft(values)
  expect(await on(row, 'publish')).toAnswer(200)
  return row
}

/** A scheduled one that is due, before the job has run. */
async function due(): Promise<Given> {
  const documentId = database.newDocumentId()
  return draft({ documentId, state: 'scheduled', publicAt: hours(-1), series: documentId, edition: 1 })
}

describe('what readers ask for', () => {
  test('a value is not among some: neither is a missing one', async () => {
    const title = mark()
    for (const number of ['1号', '2号', null]) await published({ title, number })
    const numbers = (await named(title, `&filters[number][$notIn]=${encodeURIComponent('1号')}`)).map(
      (row) => row.number,
    )
    expect(new Set(numbers)).toEqual(new Set(['2号', null]))
  })

  test('equal rows keep their places from page to page', async () => {
    const title = mark()
    const made: string[] = []
    for (let n = 0; n < 5; n++) made.push((await published({ title })).documentId)
    // An update moves the row to the end of the table.
    await query('update announcements set updated_at = updated_at where document_id = $1', [made[0]])
    const pages = []
    for (const page of [1, 2, 3, 4, 5])
      pages.push(...(await named(title, `&sort=edition&pagination[page]=${page}&pagination[pageSize]=1`)))
    expect(pages.map(({ documentId }) => documentId)).toEqual(made)
  })
})

describe('publishing', () => {
  test('drafted in the form, published by an act, read by anybody', async () => {
    const title = mark()
    const made = await province.post(FORM, { title, kind: 'general', body: '正文', state: 'published', edition: 7 })
    expect(made).toAnswer(201)
    const { documentId } = made.body.data
    expect(await stored('announcements', documentId)).toMatchObject({ state: 'draft', edition: null })
    expect(await province.put(`${FORM}/${documentId}`, { title, kind: 'general', body: '改过的正文' })).toAnswer(200)
    expect(await named(title)).toEqual([])
    expect(await on({ documentId }, 'publish')).toAnswer(200)
    const [shown] = await named(title)
    expect(shown).toMatchObject({ body: '改过的正文', state: 'published', edition: 1, changeNote: null })
    expect(Object.keys(shown as object)).not.toContain('aboutId')
    expect(await eventsOf(documentId)).toEqual(['announcement.published'])
  })

  test('a scheduled one is published at its instant even if no job ran', async () => {
    const later = await draft()
    expect(await on(later, 'schedule', { publicAt: hours(-1) })).toBeRefused('not-in-future', 400)
    const publicAt = hours(1)
    expect(await on(later, 'schedule', { publicAt })).toAnswer(200)
    expect(await stored('announcements', later.documentId)).toMatchObject({ public_at: new Date(publicAt) })
    expect(await read(later.documentId)).toBeRefused('not-found', 404)
    const coming = await due()
    expect((await read(coming.documentId)).body.data).toMatchObject({ state: 'published' })
    expect(await named(String(coming.title), '&filters[state]=published')).toHaveLength(1)
    expect(await stored('announcements', coming.documentId)).toMatchObject({ state: 'scheduled' })
    expect(await on(coming, 'unschedule')).toBeRefused('public-already', 409)
    expect(await on(coming, 'correct', { title: mark(), reason: '笔误' })).toAnswer(200)
  })

  test('the job publishes due announcements once, and skips corrected and future ones', async () => {
    const job = jobOf('desk.publish-scheduled')!
    const [coming, corrected, later] = [await due(), await due(), await draft()]
    expect(await on(later, 'schedule', { publicAt: hours(1) })).toAnswer(200)
    const now = kernel.clock.databaseNow()
    const dueNow = async () =>
      (await job.due(now, 1000)).filter(({ documentId }) =>
        [coming, corrected, later].some((row) => row.documentId === documentId),
      )
    const found = await dueNow()
    expect(found.map(({ documentId }) => documentId)).toEqual([coming.documentId, corrected.documentId])
    expect(await on(corrected, 'correct', { title: mark(), reason: '笔误' })).toAnswer(200)
    for (const item of [...found, ...found])
      await kernel.scope.asSystem(() => database.inTransaction(() => job.handle(item, now)))
    expect(await dueNow()).toEqual([])
    expect(await stored('announcements', coming.documentId)).toMatchObject({ state: 'published', version: 2 })
    expect(await stored('announcements', corrected.documentId)).toMatchObject({ state: 'superseded' })
    expect(await stored('announcements', later.documentId)).toMatchObject({ state: 'scheduled' })
    expect(await eventsOf(coming.documentId)).toEqual(['announcement.published'])
    expect(await eventsOf(corrected.documentId)).toEqual([])
  })

  test('unscheduling returns it to draft, editable in the form', async () => {
    const row = await draft()
    expect(await on(row, 'schedule', { publicAt: hours(1) })).toAnswer(200)
    const text = { title: row.title, kind: 'general', body: '新正文' }
    expect(await province.put(`${FORM}/${row.documentId}`, text)).toBeRefused('procedural-field', 409)
    expect(await on(row, 'unschedule')).toAnswer(200)
    expect(await province.put(`${FORM}/${row.documentId}`, text)).toAnswer(200)
    expect(await stored('announcements', row.documentId)).toMatchObject({ state: 'draft', public_at: null })
  })

  test('[R67] a public notice states its number, ground and decision', async () => {
    const notice = await draft({ kind: 'public-notice', number: `${mark()}号` })
    const refused = await on(notice, 'publish')
    expect(refused).toBeRefused('notice-incomplete', 409)
    expect(refused.body.error.message).toBe('公开通报应载明文号、事由和决定，尚缺：通报事由、决定内容')
    await published({ kind: 'public-notice', number: `${mark()}号`, ground: '弄虚作假', decision: '取消服务资格' })
  })

  test('a document number is unique per kind, also after a withdrawal', async () => {
    const number = `鲁工信〔2026〕${mark()}号`
    const first = await published({ number })
    const second = await draft({ number: ` ${number}` })
    const refused = await on(second, 'publish')
    expect(refused).toBeRefused('announcement-number-taken', 409)
    expect(refused.body.error.message).toBe('该文号已用于同类公告')
    expect(await on(first, 'withdraw', { reason: '有误' })).toAnswer(200)
    expect(await on(second, 'schedule', { publicAt: hours(1) })).toBeRefused('announcement-number-taken', 409)
    await published({ number, kind: 'policy' })
  })
})

describe('published announcements change by new editions only', () => {
  test('[R69] a correction replaces the previous edition, which stays readable', async () => {
    const number = `${mark()}号`
    const first = await published({ number })
    expect(await on(first, 'correct', { title: first.title, reason: '笔误' })).toBeRefused('nothing-corrected', 400)
    const answer = await on(first, 'correct', { body: '更正后的正文', reason: '日期有误', version: 2 })
    expect(answer).toAnswer(200)
    const [second] = answer.body.meta.editions
    expect(await named(String(first.title))).toMatchObject([
      { documentId: second, edition: 2, body: '更正后的正文', number },
    ])
    expect((await read(first.documentId)).body.data).toMatchObject({ state: 'superseded', body: '正文', edition: 1 })
    const { body } = await read(second, '?populate=editions')
    expect(body.data).toMatchObject({ changeNote: `更正第1版（${number}）的正文：日期有误`, series: first.documentId })
    expect(body.data.editions).toMatchObject([
      { documentId: first.documentId, edition: 1, state: 'superseded' },
      { documentId: second, edition: 2, state: 'published' },
    ])
    expect(await named(String(first.title), '&filters[state]=superseded')).toHaveLength(1)
  })

  test('[R69] a withdrawal is an edition of its own and the last one', async () => {
    const first = await published()
    expect(await on(first, 'withdraw')).toBeRefused('needs-missing', 400)
    const [gone] = (await on(first, 'withdraw', { reason: '决定撤销' })).body.meta.editions
    expect(await named(String(first.title))).toMatchObject([
      { documentId: gone, state: 'withdrawn', body: '本公告已撤回。决定撤销', changeNote: '撤回第1版：决定撤销' },
    ])
    expect((await read(first.documentId)).body.data).toMatchObject({ state: 'superseded', body: '正文' })
    for (const action of ['correct', 'withdraw'])
      expect(
        await on({ documentId: gone }, action, { reason: '再次', ...(action === 'correct' ? { title: 'x' } : {}) }),
      ).toBeRefused('not-from-here', 409)
  })

  test('[R67] a correction and a withdrawal of a public notice repeat its number, ground and decision', async () => {
    const texts = { number: `${mark()}号`, ground: '弄虚作假', decision: '取消服务资格', decidedOn: '2026-06-05' }
    const first = await published({ kind: 'public-notice', ...texts })
    const [second] = (await on(first, 'correct', { body: '更正', reason: '笔误' })).body.meta.editions
    expect((await read(second)).body.data).toMatchObject({ kind: 'public-notice', ...texts })
    const [third] = (await on({ documentId: second }, 'withdraw', { reason: '撤销' })).body.meta.editions
    expect((await read(third)).body.data).toMatchObject({ kind: 'public-notice', ...texts })
  })

  test('no form and no statement changes the text, the instant or the state', async () => {
    for (const row of [await published(), await due()]) {
      const before = await stored('announcements', row.documentId)
      const text = { title: row.title, kind: 'general', body: '偷换的正文' }
      for (const who of [province, await as.superAdmin()])
        expect(await who.put(`${FORM}/${row.documentId}`, text)).toBeRefused('procedural-field', 409)
      expect(await province.delete(`${FORM}/${row.documentId}`)).toBeRefused('written-by-procedure', 409)
      for (const set of [
        `body = '偷换的正文'`,
        'public_at = now()',
        `state = 'draft'`,
        `series = 'x'`,
        `about_id = 'x'`,
      ])
        await expect(
          query(`update announcements set ${set}, version = version + 1 where document_id = $1`, [row.documentId]),
        ).rejects.toMatchObject({ code: 'WF001' })
      await expect(query('delete from announcements where document_id = $1', [row.documentId])).rejects.toMatchObject({
        code: 'WF001',
      })
      expect(await stored('announcements', row.documentId)).toEqual(before)
    }
  })

  test('of two concurrent corrections one succeeds; one edition is current', async () => {
    const first = await published()
    const replies = await Promise.all(
      [1, 2, 3].map((n) => on(first, 'correct', { body: `正文${n}`, reason: '同时更正' })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(
      await query('select state from announcements where series = $1 order by edition', [first.documentId]),
    ).toEqual([{ state: 'superseded' }, { state: 'published' }])
  })

  test('a failed correction leaves the previous edition in force', async () => {
    const taken = `${mark()}号`
    await published({ number: taken })
    const first = await published({ number: `${mark()}号` })
    const lines = await historyCount(first.documentId)
    expect(await on(first, 'correct', { number: taken, reason: '文号' })).toBeRefused('announcement-number-taken', 409)
    expect((await read(first.documentId)).body.data).toMatchObject({ state: 'published' })
    expect(await historyCount(first.documentId)).toBe(lines)
  })
})

test('refused for everybody but the province, and for an older version', async () => {
  const row = await draft()
  const others = [await as.cityOfficer(JINAN), await as.expert(), await as.auditor(), await as.superAdmin()]
  for (const who of others)
    for (const [action, body] of [
      ['publish', {}],
      ['schedule', { publicAt: hours(1) }],
      ['correct', { title: 'x', reason: 'x' }],
      ['withdraw', { reason: 'x' }],
    ] as const)
      expect(await on(row, action, body, who)).toBeRefused('not-your-role', 403)
  for (const hidden of ['appear', 'issue', 'replace', 'retract'])
    expect(await on(row, hidden)).toBeRefused('unknown-action', 404)
  expect((await on(row, 'publish', {}, nobody)).status).toBe(401)
  expect(await on(row, 'publish', { version: 9 })).toBeRefused('changed-meanwhile', 409)
  expect(await stored('announcements', row.documentId)).toMatchObject({ state: 'draft', version: 1 })
})

describe('the notice of an act', () => {
  const LIST = 'plugin::lists.list'
  holds('objectionDays', 0)
  const list = async (): Promise<Given> => {
    const entries = [JINAN, JINAN].map((cityCode) => ({
      creditCode: 'x',
      enterpriseName: '企业',
      cityCode,
      cityName: '济南市',
      demands: [],
    }))
    const [row] = await rows<Given>(LIST, [
      {
        title: mark(),
        kind: 'pilot',
        batch: (await given.batch()).id,
        listVersion: 1,
        entries,
        entryCount: 2,
        determinedAt: '2026-09-30T17:00:00Z',
      },
    ])
    return row as Given
  }
  const noticesOf = (row: Given) =>
    query(
      'select kind, state, number, decided_on::text, body from announcements where about_id = $1 and about_uid = $2',
      [row.documentId, LIST],
    )
  const publish = (row: Given, number: string) => province.post(`/lists/list/${row.documentId}/publish`, { number })

  test('[R16] a published list is announced with its number in the same act', async () => {
    const row = await list()
    const number = `${mark()}号`
    expect(await publish(row, number)).toAnswer(200)
    const [notice] = await noticesOf(row)
    expect(notice).toMatchObject({ kind: 'list', state: 'published', number, decided_on: '2026-10-01' })
    expect(String(notice?.body)).toContain('共2家企业：济南市2家')
    expect(await named(String(row.title))).toHaveLength(1)
  })

  test('[R16] a failure rolls back both the list and its announcement', async () => {
    expectErrorLine(/error: Error: injected/)
    let failing = true
    kernel.events.subscribe('announcement.published', 'test-failure', async () => {
      if (failing) throw new Error('injected')
    })
    const row = await list()
    const number = `${mark()}号`
    expect((await publish(row, number)).status).toBe(500)
    expect(await stored('lists', row.documentId)).toMatchObject({ state: 'determined', number: null })
    expect(await noticesOf(row)).toEqual([])
    failing = false
    const taken = `${mark()}号`
    await published({ number: taken, kind: 'list' })
    expect(await publish(row, taken)).toBeRefused('announcement-number-taken', 409)
    expect(await stored('lists', row.documentId)).toMatchObject({ state: 'determined', number: null })
    expect(await publish(row, number)).toAnswer(200)
    expect(await noticesOf(row)).toHaveLength(1)
  })
})
