import { createHash } from 'node:crypto'
import type * as Jobs from '../../src/shared/server/jobs/jobs'
import { database, files, load, query } from '../harness/app'
import { othersScanned, startClamd } from '../harness/clamd'
import { pdf, png } from '../harness/documents'
import { given, hours, JINAN, one, stored, type Given } from '../harness/given'
import { overtaken } from '../harness/held'
import type { Reply } from '../harness/http'
import { as, staffUser } from '../harness/people'

const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')
const CODE = 'ABCD2345EFGH'
const anyone = as.nobody()

async function objection(values: object = {}): Promise<Given & { number: string }> {
  const codeDigest = createHash('sha256').update(CODE).digest('hex')
  return (await given.objection({ codeDigest, ...values })) as Given & { number: string }
}

const ticket = (number: string, code = CODE) => ({ 'X-Objection-Number': number, 'X-Objection-Code': code })
function send(headers: Record<string, string>, name = '证据.pdf', bytes: Buffer = pdf(), count = 1): Promise<Reply> {
  const form = new FormData()
  for (let n = 0; n < count; n++) form.append('file', new Blob([new Uint8Array(bytes)]), name)
  return anyone.post('/api/objections/files', form, headers)
}
const filesOf = (of: Given) =>
  query<{ proof: string; name: string }>(
    'select proof, name from objection_files where objection_id = $1 order by id',
    [of.id],
  )
const count = async () =>
  (await query<{ n: number }>(`select count(*)::int as n from private_files where purpose = 'objection'`))[0]?.n
const setting = async (name: string, value: number) =>
  expect(await (await as.province()).put(`/desk/settings/${name}`, { value, reason: '测试' })).toAnswer(200)

test('[S31] the holder of the query code adds evidence; only the province reads it', async () => {
  const of = await objection()
  const sent = await send(ticket(of.number.toLowerCase(), CODE.toLowerCase()))
  expect(sent).toAnswer(201)
  expect(sent.body.data).toMatchObject({ name: '证据.pdf', size: pdf().length })
  const [file] = await filesOf(of)
  const id = file?.proof as string
  expect(await stored('private_files', id)).toMatchObject({
    purpose: 'objection',
    city_code: null,
    credit_code: null,
    account_id: null,
    uploaded_by: '社会公众',
  })
  for (const who of [await as.province(), await as.auditor()]) {
    expect(await who.get(`/files/${id}`)).toAnswer(200)
    const list = await who.get('/content-manager/collection-types/plugin::lists.objection-file?pageSize=100')
    expect(JSON.stringify(list.body)).toContain(id)
  }
  const firm = await as.account((await given.enterprise({ cityCode: JINAN, labelled: false })).creditCode)
  for (const who of [await as.cityOfficer(JINAN), await as.expert()]) {
    expect(await who.get(`/files/${id}`)).toBeRefused('not-found', 404)
    const list = await who.get('/content-manager/collection-types/plugin::lists.objection-file?pageSize=100')
    expect(list.status).toBe(403)
  }
  expect(await firm.get(`/api/my/files/${id}`)).toBeRefused('not-found', 404)
  expect(await anyone.get(`/uploads/${id}`)).toAnswer(404)
  // The objector sees the names of his files, but no id that could be used.
  const progress = await anyone.post('/api/objections/progress', { number: of.number.toLowerCase(), code: CODE })
  expect(progress.body.data.files).toEqual(['证据.pdf'])
  expect(JSON.stringify(progress.body)).not.toContain(id)
  expect(await (await as.province()).delete(`/files/${id}`)).toAnswer(405)
})

test('[S31] without the code, with another’s, or after the answer nothing is read or kept', async () => {
  const of = await objection()
  const other = await objection()
  const before = await count()
  expect(await send({})).toBeRefused('needs-missing', 400)
  for (const headers of [ticket(of.number, 'WRONGCODE234'), ticket('YY-1999-000001'), ticket(`${other.number}0`)])
    expect(await send(headers)).toBeRefused('objection-unknown', 404)
  // The ticket is checked before the file.
  expect(await send(ticket(of.number, 'WRONGCODE234'), 'a.exe', Buffer.from('MZ'))).toBeRefused(
    'objection-unknown',
    404,
  )
  for (const state of ['not-accepted', 'upheld', 'dismissed'])
    expect(await send(ticket((await objection({ state })).number))).toBeRefused('objection-answered', 409)
  expect(await anyone.post('/api/objections/files', { a: 1 }, ticket(of.number))).toBeRefused('one-file', 400)
  expect(await count()).toBe(before)
})

test('[S31] content, size and number are checked as of any private file', async () => {
  const of = await objection({ state: 'accepted' })
  const before = await count()
  const sent = (name: string, bytes: Buffer, n = 1) => send(ticket(of.number), name, bytes, n)
  expect(await sent('a.pdf', Buffer.from('<script>'))).toBeRefused('file-kind', 415)
  expect(await sent('a.pdf', png())).toBeRefused('file-not-what-it-says', 415)
  expect(await sent('a.pdf', pdf(), 2)).toBeRefused('one-file', 400)
  await setting('largestFileMb', 1)
  expect(await sent('a.pdf', pdf('x'.repeat(1024 * 1024)))).toBeRefused('file-too-large', 413)
  await setting('largestFileMb', 10)
  expect(await count()).toBe(before)
  await setting('objectionFiles', 2)
  const both = await Promise.all([sent('a.pdf', pdf()), sent('b.png', png()), sent('c.pdf', pdf('/Note (c)'))])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 201, 409])
  expect(both.find(({ status }) => status === 409)).toBeRefused('objection-files-full', 409)
  expect(await filesOf(of)).toHaveLength(2)
  await setting('objectionFiles', 5)
  await setting('objectionFilesDailyMb', 1)
  const large = (note: string) => pdf(`/Note (${note}${'x'.repeat(600 * 1024)})`)
  // Files of organisations take no room here.
  const firm = await as.account((await given.enterprise({ labelled: false })).creditCode)
  expect(await firm.upload('/api/my/files', { name: 'f.pdf', bytes: large('f') })).toAnswer(201)
  // Nor do those of the day before.
  const kept = {
    name: 'c.pdf',
    purpose: 'objection',
    mime: 'application/pdf',
    sha256: '0'.repeat(64),
    storage: 'local',
  }
  const yesterday = { uploadedBy: '社会公众', uploadedAt: hours(-25), scan: 'unscanned', size: 1024 * 1024 }
  await one('plugin::files.private-file', { ...kept, ...yesterday })
  expect(await sent('d.pdf', large('d'))).toAnswer(201)
  expect(await sent('e.pdf', large('e'))).toBeRefused('objection-files-busy', 429)
  await setting('objectionFilesDailyMb', 500)
})

test('[S31] evidence of an objection that is answered during the upload leaves nothing behind', async () => {
  const of = await objection()
  const before = await count()
  const answer = await overtaken(
    () => query('select 1 from objections where id = $1 for update', [of.id]),
    () => send(ticket(of.number)),
    async () => {
      await query('alter table objections disable trigger user')
      await query(`update objections set state = 'dismissed', answer = '不属实', answered_at = now() where id = $1`, [
        of.id,
      ])
      await query('alter table objections enable trigger user')
    },
  )
  expect(answer).toBeRefused('objection-answered', 409)
  expect([await count(), await filesOf(of)]).toEqual([before, []])
})

test('[S31] evidence is scanned before anybody reads it', async () => {
  const clamd = await startClamd(() => 'stream: Test.Virus-1 FOUND')
  await othersScanned()
  files.scans.configureScanner({ where: { host: '127.0.0.1', port: clamd.port }, timeoutMs: 1500 })
  try {
    const of = await objection()
    expect(await send(ticket(of.number))).toAnswer(201)
    await files.scans.scanNow()
    const [file] = await filesOf(of)
    expect(await (await as.province()).get(`/files/${file?.proof}`)).toBeRefused('file-infected', 409)
  } finally {
    files.scans.configureScanner(undefined)
    await clamd.close()
  }
})

describe('[S31] the province is reminded of answers', () => {
  const DUE = '2031-08-15'
  const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`)
  const job = jobOf('filing.remind-objections') as Jobs.Job
  const dueFor = async (of: Given, now: string) =>
    (await job.due(at(now), 10_000)).filter(({ key }) => key.startsWith(`${of.documentId}:`)).map(({ key }) => key)
  const handle = (key: string, now: string) => database.inTransaction(() => job.handle({ key }, at(now)))
  const noticesOf = (key: string) =>
    query<{ recipient: string; notice: string; body: string }>(
      `select recipient, notice, body from notices_message where occasion like $1 and channel = 'inbox' order by id`,
      [`%${key}`],
    )

  test('the day before, on the day and the day after; not one minute early, and each once', async () => {
    const province = `staff:${(await staffUser('province', 'pool-province')).id}`
    const of = await objection({ answerDueOn: DUE, receivedAt: hours(-1) })
    expect(await dueFor(of, '2031-08-14 08:59')).toEqual([])
    const key = (offset: number) => `${of.documentId}:${DUE}:${offset}`
    for (const [now, offset] of [
      ['2031-08-14 09:00', -1],
      ['2031-08-15 09:00', 0],
      ['2031-08-15 23:59', 0],
      ['2031-08-16 09:00', 1],
    ] as const)
      expect([now, await dueFor(of, now)]).toEqual([now, [key(offset)]])
    for (const turn of [1, 2]) {
      await handle(key(0), '2031-08-15 09:00')
      const lines = (await noticesOf(key(0))).filter(({ recipient }) => recipient === province)
      expect([turn, lines.map(({ notice }) => notice)]).toEqual([turn, ['objection-answer-due']])
      expect(lines[0]?.body).toContain('2031年8月15日24时')
    }
    await handle(key(1), '2031-08-16 09:00')
    const [late] = (await noticesOf(key(1))).filter(({ recipient }) => recipient === province)
    expect(late).toMatchObject({ notice: 'objection-answer-overdue', body: expect.stringContaining('已逾期1天') })
    expect(late?.body).not.toContain('周九')
  })

  test('no reminder for an answered objection, and none before it was raised', async () => {
    const answered = await objection({ answerDueOn: DUE, state: 'dismissed' })
    expect(await dueFor(answered, '2031-08-15 09:00')).toEqual([])
    await handle(`${answered.documentId}:${DUE}:0`, '2031-08-15 09:00')
    expect(await noticesOf(`${answered.documentId}:${DUE}:0`)).toEqual([])
    const late = await objection({ answerDueOn: DUE, receivedAt: at('2031-08-15 10:00').toISOString() })
    expect(await dueFor(late, '2031-08-15 11:00')).toEqual([])
    expect(await dueFor(late, '2031-08-16 09:00')).toHaveLength(1)
  })
})
