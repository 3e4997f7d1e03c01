import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { expectErrorLine } from '../harness/errors'
import { jpeg, office, pdf, png } from '../harness/documents'
import { baseUrl, database, files, query } from '../harness/app'
import { given, JINAN, newCreditCode, QINGDAO, ZIBO } from '../harness/given'
import { somebody, type Reply, type Somebody } from '../harness/http'
import { accountFor, as } from '../harness/people'
import { until } from '../harness/until'

const NOWHERE = 'a'.repeat(24)

const firmIn = async (cityCode: string): Promise<{ firm: Somebody; creditCode: string }> => {
  const { creditCode } = await given.enterprise({ cityCode, labelled: false })
  return { firm: await as.account(creditCode), creditCode }
}
const sent = async (firm: Somebody, name = '证书.pdf', bytes: Buffer = pdf()): Promise<string> => {
  const reply = await firm.upload('/api/my/files', { name, bytes })
  expect(reply).toAnswer(201)
  return reply.body.data.documentId as string
}
/** A multipart request with additional fields. */
const withFields = (who: Somebody, fields: Record<string, string>, name = '执照.pdf'): Promise<Reply> => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new Blob([new Uint8Array(pdf())]), name)
  return who.post('/api/my/files', form)
}
const rowsOf = async (creditCode: string): Promise<number> =>
  (await query('select 1 from private_files where credit_code = $1', [creditCode])).length
const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('pool-upload-'))
async function setting(name: string, value: number): Promise<void> {
  expect(await (await as.province()).put(`/desk/settings/${name}`, { value, reason: '测试' })).toAnswer(200)
}

/** An account without an organisation. */
async function claimant(): Promise<{ who: Somebody; id: number }> {
  const code = newCreditCode()
  const who = await as.account(code)
  const { id } = await accountFor(code)
  await query('delete from memberships where account_id = $1', [id])
  return { who, id }
}

describe('who may read a private file', () => {
  test('its organisation, its city, the province and the auditor; for others it does not exist', async () => {
    const { firm } = await firmIn(JINAN)
    const id = await sent(firm)
    for (const who of [await as.cityOfficer(JINAN), await as.province(), await as.auditor()]) {
      expect(await who.get(`/files/${id}`)).toAnswer(200)
      expect((await who.get(`/files/${id}/about`)).body.data).toMatchObject({
        name: '证书.pdf',
        kind: 'PDF',
        inline: true,
        scan: 'unscanned',
        scanLabel: { zh: '未检查病毒', en: 'Not scanned' },
      })
    }
    expect(await firm.get(`/api/my/files/${id}`)).toAnswer(200)
    const other = (await firmIn(JINAN)).firm
    const foreign = await as.cityOfficer(QINGDAO)
    for (const suffix of ['', '/about']) {
      for (const guess of [id, NOWHERE]) {
        expect(await foreign.get(`/files/${guess}${suffix}`)).toBeRefused('not-found', 404)
        expect(await other.get(`/api/my/files/${guess}${suffix}`)).toBeRefused('not-found', 404)
        expect(await as.nobody().get(`/api/my/files/${guess}${suffix}`)).toAnswer(401)
        expect(await as.nobody().get(`/files/${guess}${suffix}`)).toAnswer(401)
      }
      // A staff session does not work on account routes and vice versa.
      expect(await firm.get(`/files/${id}${suffix}`)).toAnswer(401)
      expect(await foreign.get(`/api/my/files/${id}${suffix}`)).toAnswer(401)
    }
    expect(await other.delete(`/api/my/files/${id}`)).toBeRefused('not-found', 404)
    expect(await foreign.get(`/uploads/${id}`)).toAnswer(404)
  })

  test('files of a moved organisation are read by its new city too, not by a third one', async () => {
    const { firm, creditCode } = await firmIn(JINAN)
    const id = await sent(firm)
    await query('update enterprises set city_code = $1 where credit_code = $2', [QINGDAO, creditCode])
    for (const city of [JINAN, QINGDAO]) expect(await (await as.cityOfficer(city)).get(`/files/${id}`)).toAnswer(200)
    expect(await (await as.cityOfficer(ZIBO)).get(`/files/${id}`)).toBeRefused('not-found', 404)
  })

  test('a provider uploads like an enterprise', async () => {
    const creditCode = newCreditCode()
    await database.insertRows('api::provider.provider', [{ name: '服务商', creditCode, cityCode: ZIBO }])
    const who = await as.account(creditCode)
    await query(`update memberships set organisation = 'provider' where credit_code = $1`, [creditCode])
    const id = await sent(who)
    expect(await (await as.cityOfficer(ZIBO)).get(`/files/${id}`)).toAnswer(200)
    expect(await (await as.cityOfficer(JINAN)).get(`/files/${id}`)).toBeRefused('not-found', 404)
  })

  test('a claimant without organisation uploads for his verification in a city, and reads it himself', async () => {
    const { who } = await claimant()
    expect(await who.upload('/api/my/files', { name: 'a.pdf', bytes: pdf() })).toBeRefused('organisation-first', 409)
    const purpose = 'verification'
    expect(await withFields(who, { purpose, cityCode: '999999' })).toBeRefused('file-city-unknown', 400)
    expect(await withFields(who, { purpose })).toBeRefused('file-city-unknown', 400)
    expect(await withFields(who, { purpose, cityCode: "370100'--" })).toBeRefused('needs-invalid', 400)
    expect(await withFields(who, { purpose: 'other' })).toBeRefused('needs-invalid', 400)
    expect(await withFields(who, { creditCode: 'x' })).toBeRefused('needs-unknown', 400)
    const stored = await withFields(who, { purpose: 'verification', cityCode: QINGDAO })
    expect(stored).toAnswer(201)
    const id = stored.body.data.documentId as string
    expect(await who.get(`/api/my/files/${id}`)).toAnswer(200)
    expect((await who.get('/api/my/files')).body.data).toHaveLength(1)
    expect(await (await claimant()).who.get(`/api/my/files/${id}`)).toBeRefused('not-found', 404)
    expect(await (await as.cityOfficer(QINGDAO)).get(`/files/${id}`)).toAnswer(200)
    expect(await (await as.cityOfficer(JINAN)).get(`/files/${id}`)).toBeRefused('not-found', 404)
  })

  test('an organisation cannot choose another city; a member who leaves loses its files', async () => {
    const { firm, creditCode } = await firmIn(JINAN)
    expect(await withFields(firm, { cityCode: QINGDAO })).toBeRefused('file-city-settled', 400)
    const id = await sent(firm)
    await query('delete from memberships where credit_code = $1', [creditCode])
    expect(await firm.get(`/api/my/files/${id}`)).toBeRefused('not-found', 404)
    expect(await firm.delete(`/api/my/files/${id}`)).toBeRefused('not-found', 404)
    expect((await firm.get('/api/my/files')).body.data).toEqual([])
  })

  test('a reader that is registered lets in whom the territory does not', async () => {
    const { firm } = await firmIn(JINAN)
    const [seen, hidden] = [await sent(firm), await sent(firm)]
    const guest = await as.cityOfficer(ZIBO)
    files.find.mayReadFile('assigned', async (file, actor) => file.documentId === seen && actor.cityCodes[0] === ZIBO)
    expect(await guest.get(`/files/${seen}`)).toAnswer(200)
    expect(await guest.get(`/files/${hidden}`)).toBeRefused('not-found', 404)
    expect(await (await as.cityOfficer(QINGDAO)).get(`/files/${seen}`)).toBeRefused('not-found', 404)
  })
})

describe('how a private file is handed out', () => {
  test('with headers against execution, caching and sniffing', async () => {
    const { firm } = await firmIn(JINAN)
    const bytes = pdf('/Note (x)')
    const id = await sent(firm, '年报 "2024"\u202E.pdf', bytes)
    const officer = await as.cityOfficer(JINAN)
    const { headers, body } = await officer.get(`/files/${id}`, { Range: 'bytes=0-3' })
    expect(Object.fromEntries(headers as unknown as Iterable<[string, string]>)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `inline; filename="__ _2024_.pdf"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5%20_2024_.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'accept-ranges': 'none',
    })
    expect(body).toBe(bytes.toString())
    const table = await sent(firm, '表.xlsx', office({}, 'spreadsheetml.sheet.main+xml'))
    expect((await officer.get(`/files/${table}`)).headers.get('content-disposition')).toMatch(/^attachment;/)
  })

  test('a file with lost or altered bytes is reported missing', async () => {
    expectErrorLine(/private file \w+: its content is missing/)
    const { firm } = await firmIn(JINAN)
    const [gone, cut] = [await sent(firm), await sent(firm)]
    await files.storage.storageOf('local').remove(gone)
    await files.storage.storageOf('local').put(cut, Buffer.from('%PDF'))
    for (const id of [gone, cut]) expect(await firm.get(`/api/my/files/${id}`)).toBeRefused('file-missing', 404)
  })
})

describe('what is taken', () => {
  test('contents are checked, names neutralised, refused files leave nothing behind', async () => {
    const { firm, creditCode } = await firmIn(JINAN)
    const html = Buffer.from('<html><script>alert(1)</script></html>')
    const refusals: [name: string, bytes: Buffer, code: string][] = [
      ['a.png', html, 'file-kind'],
      ['a.svg', Buffer.from('<svg onload="x"/>'), 'file-kind'],
      ['a.pdf', png(), 'file-not-what-it-says'],
      ['a.html', pdf(), 'file-not-what-it-says'],
      ['a.pdf', pdf('/S /JavaScript'), 'file-active'],
      ['a.docx', office({ 'word/vbaProject.bin': 'x' }), 'file-active'],
      ['a.jpg', Buffer.concat([jpeg(), html]), 'file-broken'],
      ['a.pdf', Buffer.alloc(0), 'file-empty'],
    ]
    for (const [name, bytes, code] of refusals)
      expect(await firm.upload('/api/my/files', { name, bytes, type: 'application/pdf' })).toBeRefused(code)
    expect(await rowsOf(creditCode)).toBe(0)
    for (const [given, kept] of [
      ['../../../etc/营业执照.png', '营业执照.png'],
      ['..\\..\\x.png', 'x.png'],
    ] as const) {
      const reply = await firm.upload('/api/my/files', { name: given, bytes: png() })
      expect(reply.body.data).toMatchObject({ name: kept, mime: 'image/png' })
    }
    expect(leftovers()).toEqual([])
  })

  test('two files, or none, in one request', async () => {
    const { firm } = await firmIn(JINAN)
    const form = new FormData()
    for (const name of ['a.pdf', 'b.pdf']) form.append(name, new Blob([new Uint8Array(pdf())]), name)
    expect(await firm.post('/api/my/files', form)).toBeRefused('one-file', 400)
    expect(await firm.post('/api/my/files', {})).toBeRefused('one-file', 400)
    expect(leftovers()).toEqual([])
  })

  test('limits of size, of the total and of a day', async () => {
    const { firm, creditCode } = await firmIn(JINAN)
    await setting('largestFileMb', 1)
    await setting('organisationMb', 1)
    await setting('dailyFiles', 3)
    try {
      const big = Buffer.concat([pdf(), Buffer.alloc(700_000, 0x20), Buffer.from('%%EOF')])
      const over = Buffer.concat([big, big])
      expect(await firm.upload('/api/my/files', { name: 'a.pdf', bytes: over })).toBeRefused('file-too-large', 413)
      const first = await sent(firm, 'a.pdf', big)
      expect(await firm.upload('/api/my/files', { name: 'b.pdf', bytes: big })).toBeRefused('file-quota', 409)
      expect(await firm.delete(`/api/my/files/${first}`)).toAnswer(200)
      await sent(firm, 'b.pdf', big)
      await sent(firm)
      // Deleted files still count.
      expect(await firm.upload('/api/my/files', { name: 'd.pdf', bytes: pdf() })).toBeRefused('file-daily-quota', 429)
      expect(await rowsOf(creditCode)).toBe(2)
    } finally {
      await setting('largestFileMb', 10)
      await setting('organisationMb', 500)
      await setting('dailyFiles', 200)
    }
  })

  test('an account without organisation has a limit of its own for a day', async () => {
    const { who } = await claimant()
    const send = () => withFields(who, { purpose: 'verification', cityCode: JINAN })
    await setting('claimantFiles', 1)
    try {
      expect(await send()).toAnswer(201)
      expect(await send()).toBeRefused('file-daily-quota', 429)
    } finally {
      await setting('claimantFiles', 10)
    }
  })

  test('concurrent uploads do not exceed the total', async () => {
    const { firm, creditCode } = await firmIn(JINAN)
    await setting('dailyFiles', 2)
    try {
      const replies = await Promise.all(
        Array.from({ length: 8 }, () => firm.upload('/api/my/files', { name: 'a.pdf', bytes: pdf() })),
      )
      expect(replies.filter(({ status }) => status === 201)).toHaveLength(2)
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201, 429]))
      expect(await rowsOf(creditCode)).toBe(2)
    } finally {
      await setting('dailyFiles', 200)
    }
    expect(leftovers()).toEqual([])
  })
})

describe('unauthorised uploads are not read', () => {
  const send = (
    path: string,
    headers: Record<string, string>,
    body: Buffer,
    /** Without it the request ends with its body; with it, the connection breaks then. */
    abort?: Promise<unknown>,
  ): Promise<[status: number, code: string]> =>
    new Promise((resolve) => {
      const call = request(baseUrl + path, { method: 'POST', headers, agent: false }, (answer) => {
        let text = ''
        answer.on('data', (data: Buffer) => (text += data.toString()))
        answer.on('end', () => {
          resolve([answer.statusCode ?? 0, codeIn(text)])
          call.destroy()
        })
      })
      call.on('error', () => resolve([-1, '']))
      call.write(body)
      if (!abort) call.end()
      else void abort.then(() => call.destroy())
    })
  const frame = (bytes: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
      bytes,
      Buffer.from('\r\n--x--\r\n'),
    ])
  const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const codeIn = (text: string): string =>
    (JSON.parse(text) as { error?: { details: { code: string } } }).error?.details.code ?? ''

  test('without a session, on another address, without a length, cut off', async () => {
    const { firm, creditCode } = await firmIn(JINAN)
    const stranger = somebody()
    expect((await stranger.upload('/api/my/files', { name: 'a.pdf', bytes: pdf() })).status).toBe(401)
    expect((await stranger.upload('/upload', { name: 'a.png', bytes: png() }, 'files')).status).toBe(401)
    for (const path of ['/api/auth/local', '/api/upload', '/admin/login', '/api/my/demands', '/desk/settings/undo'])
      expect(await firm.upload(path, { name: 'a.pdf', bytes: pdf() })).toBeRefused('multipart-not-here', 415)
    const token = await bearer(creditCode)
    const chunked = { ...multipart, ...token, 'Transfer-Encoding': 'chunked' }
    expect(await send('/api/my/files', chunked, frame(pdf()))).toEqual([400, 'multipart-unmeasured'])
    const huge = { ...multipart, ...token, 'Content-Length': String(900 * 1024 * 1024) }
    const never = new Promise(() => undefined)
    expect(await send('/api/my/files', huge, Buffer.from('--x\r\n'), never)).toEqual([413, 'upload-too-large'])
    const cut = frame(pdf()).subarray(0, 90)
    expect(await send('/api/my/files', { ...multipart, ...token, 'Content-Length': '90' }, cut)).toEqual([
      400,
      'multipart-broken',
    ])
    const received = until(() => leftovers().length > 0)
    const part = frame(Buffer.alloc(1000))
    await send('/api/my/files', { ...multipart, ...token, 'Content-Length': '5000' }, part, received)
    await until(() => leftovers().length === 0)
    expect(await rowsOf(creditCode)).toBe(0)
    expect((await firm.upload('/api/my/files', { name: 'a.pdf', bytes: pdf() })).status).toBe(201)
  })

  test('a body over the limit of the route, whether its length says so or only its file', async () => {
    const { firm, creditCode } = await firmIn(JINAN)
    const most = 20 * 1024 * 1024
    // A file of the most bytes is read, and refused for what the setting allows.
    for (const [bytes, code] of [
      [most, 'file-too-large'],
      [most + 1, 'upload-too-large'],
      [most + 100_000, 'upload-too-large'],
    ] as const) {
      const reply = await firm.upload('/api/my/files', { name: 'a.pdf', bytes: new Uint8Array(bytes) })
      expect(reply).toBeRefused(code, 413)
      if (code === 'upload-too-large') expect(reply.body.error.message).toBe(`上传内容超过上限${most}字节`)
    }
    expect(await rowsOf(creditCode)).toBe(0)
    expect(leftovers()).toEqual([])
  })

  test('more than three at once by one account', async () => {
    const { creditCode } = await firmIn(JINAN)
    const token = await bearer(creditCode)
    const headers = { ...multipart, ...token, 'Content-Length': '5000' }
    let giveUp = (): void => undefined
    const given = new Promise<void>((resolve) => (giveUp = resolve))
    const begun = frame(pdf()).subarray(0, 50)
    const four = Array.from({ length: 4 }, () => send('/api/my/files', headers, begun, given))
    // Three uploads wait for the rest of their file; the fourth is refused.
    expect(await Promise.race(four)).toEqual([429, 'uploads-at-once'])
    const firm = await as.account(creditCode)
    const again = () => firm.upload('/api/my/files', { name: 'a.pdf', bytes: pdf() })
    expect(await again()).toBeRefused('uploads-at-once', 429)
    giveUp()
    expect((await Promise.all(four)).filter(([status]) => status === 429)).toHaveLength(1)
    // The server notices the aborted uploads a moment later.
    const reply = await until(async () => {
      const tried = await again()
      return tried.status !== 429 && tried
    })
    expect(reply).toAnswer(201)
  })

  async function bearer(creditCode: string): Promise<Record<string, string>> {
    const { id } = await accountFor(creditCode)
    return { Authorization: `Bearer ${await files.tokenOf(id)}` }
  }
})

describe('taking a file back', () => {
  test('by its uploader, while it is not used as evidence; the history keeps its data', async () => {
    const { firm } = await firmIn(JINAN)
    const id = await sent(firm)
    const used = await sent(firm)
    expect(await firm.post('/api/my/labels', { kind: 'champion', year: 2024, proof: used })).toAnswer(201)
    expect(await firm.delete(`/api/my/files/${used}`)).toBeRefused('file-in-use', 409)
    expect(await firm.get(`/api/my/files/${used}`)).toAnswer(200)
    expect(await firm.delete(`/api/my/files/${id}`)).toAnswer(200)
    expect(await firm.get(`/api/my/files/${id}`)).toBeRefused('not-found', 404)
    expect(await firm.delete(`/api/my/files/${id}`)).toBeRefused('not-found', 404)
    expect(await files.storage.storageOf('local').open(id)).toBeUndefined()
    const lines = await query('select action from desk_history where subject_id = $1 and changes is null order by id', [
      id,
    ])
    expect(lines.map((line) => line.action)).toEqual(['upload', 'withdraw'])
  })

  test('concurrently used as evidence and deleted: one of the two succeeds', async () => {
    const { firm, creditCode } = await firmIn(JINAN)
    for (let turn = 0; turn < 5; turn++) {
      const id = await sent(firm)
      const [deleted, declared] = await Promise.all([
        firm.delete(`/api/my/files/${id}`),
        firm.post('/api/my/labels', { kind: 'champion', year: 2010 + turn, proof: id }),
      ])
      expect([deleted.status === 200, declared.status === 201].filter(Boolean)).toHaveLength(1)
    }
    const broken = await query(
      `select 1 from enterprise_labels l where l.credit_code = $1 and l.proof is not null
       and not exists (select 1 from private_files f where f.document_id = l.proof)`,
      [creditCode],
    )
    expect(broken).toEqual([])
  })

  test('not by a colleague who is not the owner', async () => {
    const { firm, creditCode } = await firmIn(JINAN)
    const id = await sent(firm)
    const { who: colleague, id: accountId } = await claimant()
    await database.insertRows('plugin::organisations.membership', [
      { accountId, creditCode, organisation: 'enterprise', standing: 'member' },
    ])
    expect(await colleague.get(`/api/my/files/${id}`)).toAnswer(200)
    expect(await colleague.delete(`/api/my/files/${id}`)).toBeRefused('file-of-colleague', 403)
    expect(await colleague.delete(`/api/my/files/${await sent(colleague)}`)).toAnswer(200)
    const own = await sent(colleague)
    expect(await firm.delete(`/api/my/files/${own}`)).toAnswer(200)
  })
})

describe('what the database itself refuses', () => {
  test('a changed file, a scan taken back, a file of nobody, evidence without a file', async () => {
    const { firm, creditCode } = await firmIn(JINAN)
    const id = await sent(firm)
    const change = (set: string) => query(`update private_files set ${set} where document_id = $1`, [id])
    for (const set of [`name = 'x'`, `sha_256 = repeat('0', 64)`, `size = 1`, `city_code = '370200'`, 'account_id = 1'])
      await expect(change(set)).rejects.toMatchObject({ code: 'WF002' })
    await expect(change(`scan = 'fine'`)).rejects.toMatchObject({ constraint: 'private_files_scan_known' })
    await expect(change(`scan = 'clean'`)).rejects.toMatchObject({ constraint: 'private_files_scan_known' })
    await expect(change('credit_code = null')).rejects.toMatchObject({ constraint: 'private_files_belong' })
    await change(`scan = 'infected', scanned_at = now(), scan_engine = 'test'`)
    await expect(change(`scan = 'clean'`)).rejects.toMatchObject({ code: 'WF002' })
    await expect(given.label({ creditCode, cityCode: JINAN, proof: NOWHERE })).rejects.toMatchObject({
      constraint: 'enterprise_labels_proof_exists',
    })
  })
})
