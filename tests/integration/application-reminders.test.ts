import type * as Jobs from '../../src/shared/server/jobs/jobs'
import { accountFor, as } from '../harness/people'
import { given, JINAN, QINGDAO, type Given } from '../harness/given'
import { answers, applicant, draft, evidence, providerBatch, submitted } from '../harness/applications'
import { database, load, query } from '../harness/app'
import { rulesOf } from '../matrix/actions/all'

const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`)
const endOf = (day: string): string => new Date(at(`${day} 00:00`).getTime() + 86_400_000).toISOString()
// In the far future, so that no batch of another test is due.
const CUT_OFF = { filingClosesAt: endOf('2031-10-20') }
const ANSWER_BY = { returnAnswerBy: endOf('2031-10-25') }

type Name = 'remind-drafts' | 'remind-returns'
const job = (name: Name): Jobs.Job => jobOf(`applications.${name}`) as Jobs.Job
const dueIn = async (name: Name, now: string, of: Given): Promise<Jobs.JobItem[]> =>
  (await job(name).due(at(now), 10_000)).filter(({ key }) => key.startsWith(`${of.documentId}:`))
/** The application of each key, its day and its offset. */
const keysIn = async (name: Name, now: string, of: Given): Promise<string[]> =>
  (await dueIn(name, now, of)).map(({ key }) => key.slice(of.documentId.length + 1))
const handle = (name: Name, item: Jobs.JobItem | undefined, now: string): Promise<void> =>
  database.inTransaction(() => job(name).handle(item as Jobs.JobItem, at(now)))
const sentFor = (
  item?: Jobs.JobItem,
): Promise<{ recipient: string; notice: string; channel: string; body: string }[]> =>
  query('select recipient, notice, channel, body from notices_message where occasion like $1 order by id', [
    `%${String(item?.key)}`,
  ])

describe('[R24] a draft application before the cut-off', () => {
  test('seven, three and one day before, at nine, to the accounts of the provider only', async () => {
    await as.province()
    await as.cityOfficer(JINAN)
    const own = await providerBatch(CUT_OFF)
    const { documentId, creditCode } = await given.application({ batch: own.id })
    const filed = await given.application({ batch: own.id, state: 'submitted' })
    const { id } = await accountFor(creditCode, 'provider')
    await accountFor(filed.creditCode, 'provider')
    const keys = (now: string) => keysIn('remind-drafts', now, own)
    expect(await keys('2031-10-13 08:59:59.999')).toEqual([])
    expect(await keys('2031-10-13 09:00')).toEqual([`${documentId}:2031-10-20:-7`])
    expect(await keys('2031-10-17 09:00')).toEqual([`${documentId}:2031-10-20:-3`])
    // After downtime the latest one only; nothing after the cut-off.
    expect(await keys('2031-10-20 23:59:59.999')).toEqual([`${documentId}:2031-10-20:-1`])
    expect(await keys('2031-10-21 00:00')).toEqual([])
    const [item] = await dueIn('remind-drafts', '2031-10-17 09:00', own)
    await handle('remind-drafts', item, '2031-10-17 09:00')
    const sent = await sentFor(item)
    expect(new Set(sent.map(({ recipient }) => recipient))).toEqual(new Set([`account:${id}`]))
    expect(sent.map(({ channel }) => channel).sort()).toEqual(['inbox', 'mail'])
    expect(sent[0]?.notice).toBe('application-draft-waiting')
    expect(sent[0]?.body).toMatch(/^测试服务商.*：\n\n贵单位在.*申请截止时间为2031年10月20日24时（还有3天）/)
    expect(sent[0]?.body).toContain('逾期本批次不再受理')
    await handle('remind-drafts', item, '2031-10-17 09:00')
    expect(await sentFor(item)).toHaveLength(sent.length)
  })

  test('[R04] an extension counts for those it covers', async () => {
    const own = await providerBatch(CUT_OFF)
    const ofCity = (cityCode: string) => given.provider({ cityCode })
    const extended = await given.application({ batch: own.id, provider: await ofCity(QINGDAO) })
    const other = await given.application({ batch: own.id, provider: await ofCity(JINAN) })
    const alone = await given.application({ batch: own.id })
    const extension = { batch: own.id, window: 'filing', until: endOf('2031-10-22'), reason: '台风' }
    await database.insertRows('plugin::filing.extension', [
      { ...extension, scope: 'city', cityCode: QINGDAO },
      { ...extension, scope: 'applicant', creditCode: alone.creditCode },
    ])
    expect(await keysIn('remind-drafts', '2031-10-19 09:00', own)).toEqual([
      `${extended.documentId}:2031-10-22:-3`,
      `${other.documentId}:2031-10-20:-1`,
      `${alone.documentId}:2031-10-22:-3`,
    ])
  })

  test('[S13] none in a batch that is open-ended, closed, or for enterprises', async () => {
    const openEnded = await providerBatch()
    const closed = await providerBatch({ ...CUT_OFF, state: 'closed' })
    const pilot = await given.batch({ ...CUT_OFF, recommendClosesAt: endOf('2031-10-22') })
    for (const own of [openEnded, closed, pilot]) {
      await given.application({ batch: own.id })
      expect(await keysIn('remind-drafts', '2031-10-19 09:00', own)).toEqual([])
    }
  })

  test('not once it was submitted', async () => {
    const own = await applicant({}, await providerBatch(CUT_OFF))
    const documentId = await draft(own)
    const [item] = await dueIn('remind-drafts', '2031-10-19 09:00', own.batch)
    expect(item?.documentId).toBe(documentId)
    const piece = answers({ file: await evidence(own.who) })
    expect(await own.who.put(`/api/my/applications/${documentId}`, piece)).toAnswer(200)
    expect(await own.who.post(`/api/my/applications/${documentId}/submit`)).toAnswer(200)
    await handle('remind-drafts', item, '2031-10-19 09:00')
    expect(await sentFor(item)).toEqual([])
    expect(await dueIn('remind-drafts', '2031-10-19 09:00', own.batch)).toEqual([])
  })

  test('only drafts', async () => {
    const own = await providerBatch(CUT_OFF)
    for (const state of rulesOf('application').states) await given.application({ batch: own.id, state })
    expect(await keysIn('remind-drafts', '2031-10-19 09:00', own)).toHaveLength(1)
  })
})

describe('[R09] a returned application', () => {
  test('three days and one day before its day, and on it, at nine, to the accounts of the provider only', async () => {
    await as.province()
    const own = await providerBatch()
    const { documentId, creditCode } = await given.application({ batch: own.id, state: 'returned', ...ANSWER_BY })
    const { id } = await accountFor(creditCode, 'provider')
    const keys = (now: string) => keysIn('remind-returns', now, own)
    expect(await keys('2031-10-22 08:59:59.999')).toEqual([])
    expect(await keys('2031-10-22 09:00')).toEqual([`${documentId}:2031-10-25:-3`])
    expect(await keys('2031-10-24 09:00')).toEqual([`${documentId}:2031-10-25:-1`])
    expect(await keys('2031-10-25 23:59:59.999')).toEqual([`${documentId}:2031-10-25:0`])
    expect(await keys('2031-10-26 00:00')).toEqual([])
    const [item] = await dueIn('remind-returns', '2031-10-25 09:00', own)
    await handle('remind-returns', item, '2031-10-25 09:00')
    const sent = await sentFor(item)
    expect(new Set(sent.map(({ recipient }) => recipient))).toEqual(new Set([`account:${id}`]))
    expect(sent[0]?.body).toMatch(/^测试服务商.*：\n\n贵单位在.*补正截止时间为2031年10月25日24时（今日截止）/)
    expect(sent[0]?.body).toContain('逾期未补正的，可不予受理')
    await handle('remind-returns', item, '2031-10-25 09:00')
    expect(await sentFor(item)).toHaveLength(sent.length)
  })

  test('only while it is returned, and only in an open batch', async () => {
    const own = await providerBatch()
    const closed = await providerBatch({ state: 'closed' })
    for (const state of rulesOf('application').states)
      await given.application({ batch: own.id, state, ...(state === 'returned' ? ANSWER_BY : {}) })
    await given.application({ batch: closed.id, state: 'returned', ...ANSWER_BY })
    expect(await keysIn('remind-returns', '2031-10-25 09:00', own)).toHaveLength(1)
    expect(await keysIn('remind-returns', '2031-10-25 09:00', closed)).toEqual([])
  })

  test('not once it was submitted again', async () => {
    const own = await applicant()
    const documentId = await submitted(own)
    const province = await as.province()
    const body = { reason: '请补正', answerBy: '2031-10-25' }
    expect(await province.post(`/applications/application/${documentId}/return`, body)).toAnswer(200)
    const [item] = await dueIn('remind-returns', '2031-10-24 09:00', own.batch)
    expect(item?.documentId).toBe(documentId)
    expect(await own.who.post(`/api/my/applications/${documentId}/answer-return`)).toAnswer(200)
    await handle('remind-returns', item, '2031-10-24 09:00')
    expect(await sentFor(item)).toEqual([])
    expect(await dueIn('remind-returns', '2031-10-24 09:00', own.batch)).toEqual([])
  })
})
