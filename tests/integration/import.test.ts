import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCreditCode } from '../../src/shared/pure/credit-code'
import { as } from '../harness/people'
import { given, JINAN, newCreditCode, QINGDAO } from '../harness/given'
import { database, kernel, query } from '../harness/app'
import { expectErrorLine } from '../harness/errors'
import { meanwhile, WAITING } from '../harness/meanwhile'
import type { Reply, Somebody } from '../harness/http'
import { until } from '../harness/until'

const ROOT = process.env.APP_DIR as string
const FIXTURES = join(ROOT, 'tests', 'fixtures')
const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, 'import', name))
const folder = mkdtempSync(join(tmpdir(), 'pool-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Row {
  sheet: string
  row: number
  creditCode: string
  outcome: string
  messages: { level: string; code: string; zh: string }[]
}

interface Job {
  state: string
  done: number
  total: number
  report?: {
    dryRun: boolean
    counts: Record<string, number>
    rows: Row[]
    warnings: { zh: string }[]
    skippedSheets: { sheet: string }[]
  }
  error?: { code: string; message: string }
}

const begin = (who: Somebody, file: { name: string; bytes: Uint8Array }, dryRun = false): Promise<Reply> =>
  who.upload(`/imports?dryRun=${dryRun}`, file)

const ended = (who: Somebody, jobId: string): Promise<Job> =>
  until(async () => {
    const answer = await who.get(`/imports/${jobId}`)
    expect(answer).toAnswer(200)
    const job = answer.body.data as Job
    return job.state !== 'running' && job
  })

async function imported(
  who: Somebody,
  name: string,
  bytes: Uint8Array = fixture(name),
  dryRun = false,
): Promise<Job & { jobId: string }> {
  const answer = await begin(who, { name, bytes }, dryRun)
  expect(answer).toAnswer(202)
  const { jobId } = answer.body.data as { jobId: string }
  return { jobId, ...(await ended(who, jobId)) }
}

/** A checksum of both tables with row versions, which detects every write. */
async function checksum(): Promise<string> {
  const [row] = await query<{ sum: string }>(
    `select md5(concat((select string_agg(e::text, '|' order by id) from enterprises e),
       (select string_agg(l::text || l.xmin::text, '|' order by id) from enterprise_labels l), (select count(*) from desk_history))) as sum`,
  )
  return String(row?.sum)
}

const outcomes = (job: Job): Record<number, string> =>
  Object.fromEntries((job.report?.rows ?? []).map(({ row, outcome }) => [row, outcome]))
const codesOf = (job: Job, row: number): string[] =>
  job.report?.rows.find((r) => r.row === row)?.messages.map((m) => m.code) ?? []

const LARGE = 1500
function makeLarge(rows: number): string {
  const path = join(folder, `large-${rows}.xlsx`)
  const made = spawnSync(process.execPath, [join(FIXTURES, 'make-import-fixtures.mjs'), '--rows', String(rows), path])
  expect(made.status).toBe(0)
  return path
}

describe('a bureau imports its list', () => {
  test('the faulty list: a dry run shows the report and writes nothing, the run writes it, a second run changes nothing', async () => {
    const city = await as.cityOfficer(JINAN)
    const before = await checksum()
    const dry = await imported(city, 'faulty.xlsx', fixture('faulty.xlsx'), true)
    expect(dry).toMatchObject({ state: 'done', report: { dryRun: true } })
    expect(await checksum()).toBe(before)

    const run = await imported(city, 'faulty.xlsx')
    expect(outcomes(run)).toEqual(outcomes(dry))
    expect(run.report?.counts.refused).toBeGreaterThan(5)
    for (const row of run.report?.rows.filter(({ outcome }) => outcome === 'refused') ?? [])
      expect(row.messages[0]?.zh).toMatch(/^工作表“企业名单”第\d+行/)
    const after = await checksum()
    expect(after).not.toBe(before)

    const again = await imported(city, 'faulty.xlsx')
    expect(await checksum()).toBe(after)
    expect(again.report?.counts).toMatchObject({ created: 0, updated: 0, refused: run.report?.counts.refused })
  })

  test('the rows stand as the panel shows them: enterprise linked, label confirmed, history told', async () => {
    const [label] = await query(
      `select l.*, e.address, e.annual_revenue::text as revenue, e.employees, e.source as origin, e.id as eid, l.enterprise_id as linked
       from enterprise_labels l join enterprises e on e.credit_code = l.credit_code where l.certificate_number = 'SDZJTX20230001'`,
    )
    expect(label).toMatchObject({
      state: 'confirmed',
      kind: 'specialised',
      city_code: JINAN,
      version: 1,
      origin: 'imported',
      enterprise_name: '泉城智造1号有限公司',
      employees: 1200,
      revenue: '12345670000',
      address: '济南市历下区经十路1号',
    })
    expect(label?.linked).toBe(label?.eid)
    const city = await as.cityOfficer(JINAN)
    const history = await city.get(`/organisations/enterprise-label/${String(label?.document_id)}/history`)
    expect(history).toAnswer(200)
    expect(history.body.data).toEqual([
      expect.objectContaining({
        action: 'import',
        actionLabel: { zh: '批量导入', en: 'Imported' },
        toLabel: { zh: '已确认', en: 'Confirmed' },
      }),
    ])
  })

  test('the name of a file is kept as it is seen, and its ending with it', async () => {
    const city = await as.cityOfficer(JINAN)
    const bytes = Buffer.from('企业名称,统一社会信用代码,所在市\n')
    const answer = await begin(city, { name: 'a\u202evsc\u200b.csv', bytes }, true)
    expect(answer).toAnswer(202)
    const { jobId } = answer.body.data as { jobId: string }
    await ended(city, jobId)
    expect((await city.get(`/imports/${jobId}`)).body.data.fileName).toBe('avsc.csv')
  })

  test('rows of another city are refused to an officer and taken from the province', async () => {
    const city = await as.cityOfficer(JINAN)
    const refused = await imported(city, 'faulty.xlsx', fixture('faulty.xlsx'), true)
    const foreign =
      refused.report?.rows.filter(({ messages }) => messages.some(({ code }) => code === 'import-outside-territory')) ??
      []
    expect(foreign).toHaveLength(1)
    const code = foreign[0]?.creditCode
    expect(await query('select 1 from enterprises where credit_code = $1', [code])).toEqual([])
    const run = await imported(await as.province(), 'faulty.xlsx')
    expect(run.report?.rows.find(({ creditCode }) => creditCode === code)).toMatchObject({ outcome: 'created' })
    expect(await query('select city_code from enterprises where credit_code = $1', [code])).toEqual([
      { city_code: QINGDAO },
    ])
  })

  test('an enterprise that another city has is refused, though the row names the own city', async () => {
    const there = await given.enterprise({ cityCode: QINGDAO, labelled: false })
    const csv = Buffer.from(`企业名称,统一社会信用代码,所在市\n某某有限公司,${there.creditCode},济南市\n`)
    const before = await checksum()
    const job = await imported(await as.cityOfficer(JINAN), 'own.csv', csv)
    expect(outcomes(job)).toEqual({ 2: 'refused' })
    expect(codesOf(job, 2)).toContain('import-outside-territory')
    expect(await checksum()).toBe(before)
  })

  test('GB18030 and UTF-8 with byte-order mark read alike, rare characters too', async () => {
    const city = await as.cityOfficer(JINAN)
    const gb = await imported(city, 'list-gb18030.csv')
    expect(gb.report?.counts).toMatchObject({ created: 3, refused: 0 })
    expect(await query(`select 1 from enterprises where name = '舜耕（镕囧㐀）1厂'`)).toHaveLength(1)
    const utf8 = await imported(city, 'list-utf8-bom.csv')
    expect(utf8.report?.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
  })

  test('what is not taken as it stands is named: in the report, in its CSV, and a refused file by its sentence', async () => {
    const city = await as.cityOfficer(JINAN)
    const merged = await imported(city, 'merged-label.xlsx', fixture('merged-label.xlsx'), true)
    expect(merged.report?.warnings).toEqual([
      expect.objectContaining({ code: 'import-merged-cells', zh: expect.stringContaining('合并单元格D2:D3') }),
    ])
    const hidden = await imported(city, 'very-hidden-old-list.xlsx', fixture('very-hidden-old-list.xlsx'), true)
    expect(hidden.report?.skippedSheets.map(({ sheet }) => sheet)).toEqual(['2019旧'])
    expect(hidden.report?.rows).toHaveLength(1)
    const csv = await city.get(`/imports/${hidden.jobId}/report.csv`)
    expect(csv.body).toContain('"","","","","提示","","工作表“2019旧”：工作表已隐藏')
    expect(await imported(city, 'list.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({
      error: { code: 'import-file-old', message: expect.stringContaining('另存为') },
    })
  })

  test('a list of many chunks', async () => {
    const path = makeLarge(LARGE)
    const city = await as.cityOfficer(JINAN)
    const job = await imported(city, 'large.xlsx', readFileSync(path))
    const { created = 0, updated = 0, unchanged = 0, refused = 0 } = job.report?.counts ?? {}
    expect(created + updated + unchanged).toBe(LARGE)
    expect(refused).toBe(0)
    const after = await checksum()
    expect((await imported(city, 'large.xlsx', readFileSync(path))).report?.counts).toMatchObject({ unchanged: LARGE })
    expect(await checksum()).toBe(after)
  })

  test('the report as CSV runs no formula', async () => {
    const city = await as.cityOfficer(JINAN)
    const { jobId } = await imported(city, 'faulty.xlsx', fixture('faulty.xlsx'), true)
    const answer = await city.get(`/imports/${jobId}/report.csv`)
    expect(answer).toAnswer(200)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(answer.body).toContain(`"'=cmd|calc"`)
    expect(answer.body).not.toMatch(/(^|,|\n)"?[=+@]/m)
    expect((await city.get(`/imports/${jobId}/report.csv?locale=en`)).body).toContain('"credit code"')
  })
})

describe('what is refused', () => {
  const newName = '齐鲁智造有限公司'
  const jinan = (): Promise<Somebody> => as.cityOfficer(JINAN)

  test('a file that is not what it says', async () => {
    const job = await imported(await jinan(), 'list.xlsx', Buffer.from('企业名称,统一社会信用代码\n'))
    expect(job).toMatchObject({ state: 'failed', error: { code: 'import-file-not-what-it-says' } })
    expect(job.error?.message).toContain('.xlsx')
    expect(await imported(await jinan(), 'list.pdf', Buffer.from('%PDF-1.7'))).toMatchObject({
      error: { code: 'import-file-type' },
    })
    expect(await imported(await jinan(), 'list.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({
      state: 'failed',
    })
    expect(
      await imported(await jinan(), 'list.csv', Buffer.from('甲有限公司,济南市\n乙有限公司,济南市\n')),
    ).toMatchObject({
      state: 'failed',
      error: {
        code: 'import-header-missing',
        message: expect.stringMatching(/的前 20 行里没有找到表头，表头至少应有：统一社会信用代码、企业名称/),
      },
    })
  })

  test('an enterprise changed between reading and writing: nothing of the chunk is written, the next run writes it', async () => {
    const [one, other] = [await given.enterprise(), await given.enterprise()]
    const csv = Buffer.from(
      [
        '企业名称,统一社会信用代码,所在市,从业人数',
        ...[one, other].map(({ creditCode }) => `${newName},${creditCode},济南市,77`),
      ].join('\n'),
    )
    const city = await jinan()
    const written = () =>
      query<{ name: string }>('select name, employees from enterprises where id = any($1::int[]) order by id', [
        [one.id, other.id],
      ])
    const job = await meanwhile(
      () => query(`update enterprises set contact_name = '王科员', version = version + 1 where id = $1`, [other.id]),
      () => imported(city, 'changed.csv', csv),
    )
    expect(job).toMatchObject({ state: 'failed', error: { code: 'import-changed-meanwhile' } })
    expect(await written()).toEqual([one, other].map(({ name }) => ({ name, employees: null })))
    expect((await imported(city, 'changed.csv', csv)).report?.counts).toMatchObject({ updated: 2, refused: 0 })
    expect(await written()).toEqual([1, 2].map(() => ({ name: newName, employees: 77 })))
  })

  test('a failure of ours is told as one, and logged; the same file is imported once it is mended', async () => {
    expectErrorLine(/database error P0001, insert into enterprises/)
    const creditCode = newCreditCode()
    const csv = Buffer.from(`企业名称,统一社会信用代码,所在市\n${newName},${creditCode},济南市\n`)
    await query(`create function break_import() returns trigger language plpgsql as
      $$ begin if new.credit_code = '${creditCode}' then raise exception 'broken'; end if; return new; end $$`)
    await query('create trigger break_import before insert on enterprises for each row execute function break_import()')
    try {
      const job = await imported(await jinan(), 'broken.csv', csv)
      expect(job).toMatchObject({
        state: 'failed',
        error: { code: 'import-failed', message: expect.not.stringContaining('broken') },
      })
      expect(await (await jinan()).get(`/imports/${job.jobId}/report.csv`)).toBeRefused('import-not-done', 409)
    } finally {
      await query('drop function break_import cascade')
    }
    expect(await query('select 1 from enterprises where credit_code = $1', [creditCode])).toEqual([])
    expect((await imported(await jinan(), 'broken.csv', csv)).report?.counts).toMatchObject({ created: 1 })
  })

  test('a file too large, before it is read; none; two; no word on dryRun', async () => {
    const city = await jinan()
    const [before] = await query<{ n: number }>('select count(*)::int as n from desk_import')
    expect(await begin(city, { name: 'big.xlsx', bytes: new Uint8Array(10 * 1024 * 1024 + 1) })).toBeRefused(
      'import-file-too-large',
      413,
    )
    expect(await begin(city, { name: 'huge.xlsx', bytes: new Uint8Array(21 * 1024 * 1024) })).toBeRefused(
      'upload-too-large',
      413,
    )
    expect(await city.post('/imports?dryRun=true')).toBeRefused('one-file', 400)
    const two = new FormData()
    for (const name of ['a.csv', 'b.csv']) two.append('file', new Blob(['x']), name)
    expect(await city.post('/imports?dryRun=true', two)).toBeRefused('one-file', 400)
    expect(await city.upload('/imports', { name: 'a.csv', bytes: Buffer.from('x') })).toBeRefused(
      'import-dry-run-unclear',
      400,
    )
    const [after] = await query<{ n: number }>('select count(*)::int as n from desk_import')
    expect(after).toEqual(before)
  })

  test('nobody, an auditor, and somebody else’s import', async () => {
    const csv = { name: 'a.csv', bytes: fixture('list-utf8-bom.csv') }
    expect(await begin(as.nobody(), csv)).toAnswer(401)
    expect(await begin(await as.auditor(), csv)).toAnswer(403)
    const { jobId } = await imported(await jinan(), 'list-utf8-bom.csv')
    for (const other of [await as.cityOfficer(QINGDAO), await as.officerOf([JINAN, QINGDAO])]) {
      expect(await other.get(`/imports/${jobId}`)).toBeRefused('not-found', 404)
      expect(await other.get(`/imports/${jobId}/report.csv`)).toBeRefused('not-found', 404)
    }
    expect(await (await jinan()).get('/imports/nosuchjob')).toBeRefused('not-found', 404)
  })

  test('uploads leave nothing in the temp folder, refused or not', async () => {
    // Temporary names of formidable.
    const uploads = (): string[] => readdirSync(tmpdir()).filter((name) => /^[a-z0-9]{25}$/.test(name))
    const before = uploads()
    const csv = { name: 'a.csv', bytes: fixture('list-utf8-bom.csv') }
    for (const who of [as.nobody(), await as.auditor(), await jinan()]) await begin(who, csv, true)
    expect(uploads().filter((name) => !before.includes(name))).toEqual([])
  })

  test('a second import of the same person while one runs; two people take turns', async () => {
    const [city, province] = [await jinan(), await as.province()]
    const large = { name: 'large.xlsx', bytes: readFileSync(makeLarge(3000)) }
    const [first, second] = await database.inTransaction(async () => {
      // Blocks writes of enterprises, so that the first import is still running.
      await query('lock table enterprises in exclusive mode')
      const begun = await begin(city, large)
      expect(begun).toAnswer(202)
      expect(await begin(city, large)).toBeRefused('import-running', 409)
      const other = await begin(province, large)
      const waits = () =>
        query(
          `select l.locktype as for from pg_locks l join pg_database d on d.oid = l.database
           where d.datname = current_database() and not l.granted order by 1`,
        )
      await until(async () => (await waits()).length === 2)
      expect(await waits()).toEqual([{ for: 'advisory' }, { for: 'relation' }])
      return [begun, other] as const
    })
    expect(second).toAnswer(202)
    const jobs = await Promise.all([ended(city, first.body.data.jobId), ended(province, second.body.data.jobId)])
    expect(jobs.map(({ state }) => state)).toEqual(['done', 'done'])
    expect(jobs.map(({ report }) => report?.counts.refused)).toEqual([0, 0])
  })

  test('[R02] the history says when the file arrived, however long it waited to be written', async () => {
    const code = newCreditCode()
    const csv = Buffer.from(`企业名称,统一社会信用代码,所在市,称号,年份\n久候企业,${code},济南市,专精特新,2024\n`)
    const city = await jinan()
    const { jobId, released } = await database.inTransaction(async () => {
      await query('lock table enterprises in exclusive mode')
      const begun = await begin(city, { name: 'list.csv', bytes: csv })
      expect(begun).toAnswer(202)
      await until(async () => (await query(WAITING)).length > 0)
      return { jobId: String(begun.body.data.jobId), released: kernel.clock.databaseNow() }
    })
    expect(await ended(city, jobId)).toMatchObject({ state: 'done', report: { counts: { created: 1 } } })
    const [line] = await query<{ at: Date; arrived_at: Date }>(
      `select at, arrived_at from desk_history where credit_code = $1 and action = 'import'`,
      [code],
    )
    expect(line?.at.getTime()).toBeGreaterThanOrEqual(released.getTime())
    expect(line?.arrived_at.getTime()).toBeLessThan(released.getTime())
  })

  test('an import whose process died is told as interrupted, not as running for ever', async () => {
    const city = await jinan()
    const { jobId } = await imported(city, 'list-utf8-bom.csv')
    await query(`update desk_import set state = 'running', report = null, lock_key = 1 where id = $1`, [jobId])
    const answer = await city.get(`/imports/${jobId}`)
    expect(answer.body.data).toMatchObject({ state: 'failed', error: { code: 'import-interrupted' } })
    expect(await city.get(`/imports/${jobId}/report.csv`)).toBeRefused('import-not-done', 409)
  })
})

describe('npm run import', () => {
  interface Exit {
    code: number | null
    out: string
    err: string
  }

  // Not spawnSync: the server under test runs in this process.
  const cli = (...args: string[]): Promise<Exit> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [join(ROOT, 'scripts', 'import.mjs'), ...args], {
        cwd: ROOT,
        env: process.env,
      })
      let [out, err] = ['', '']
      child.stdout.on('data', (chunk) => (out += chunk))
      child.stderr.on('data', (chunk) => (err += chunk))
      child.on('close', (code) => resolve({ code, out, err }))
    })

  const list = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  test('beside the running app: progress, refused rows in sentences, a summary, a report, exit code 1', async () => {
    const report = join(folder, 'report.csv')
    const { code, out, err } = await cli(join(FIXTURES, 'import', 'faulty.xlsx'), '--report', report)
    expect(`${code} ${err}`).toBe('1 ')
    expect(out).toContain('比对 comparing')
    expect(out).toContain('提示: 工作表“填表说明”：没有表头，未读取')
    expect(out).toContain('提示: 工作表“企业名单”U列“备注”：无法识别的列，未导入')
    expect(out).toMatch(/工作表“企业名单”第8行C列“统一社会信用代码”的值“.+”：/)
    expect(out).toMatch(/新增 \d+，更新 \d+，无变化 \d+，未导入 9/)
    expect(readFileSync(report, 'utf8')).toMatch(/^\uFEFF"工作表","行号"/)
    const [trace] = await query(
      `select actor_kind, actor_name, state from desk_import where actor_id = 'cli' order by at desc limit 1`,
    )
    expect(trace).toMatchObject({
      actor_kind: 'province',
      state: 'done',
      actor_name: expect.stringMatching(/^命令行 /),
    })
  })

  test('a dry run writes nothing; the run writes within the city; exit code 0', async () => {
    const code = makeCreditCode('91370100MA3C99990')
    const text = (creditCode: string): string =>
      `企业名称,统一社会信用代码,所在市,称号,年份\n命令行导入有限公司,${creditCode},济南市,专精特新,2024\n`
    expect((await cli(list('wrong.csv', text(code.slice(0, 17) + (code.endsWith('0') ? '1' : '0'))))).code).toBe(1)
    const fine = list('fine.csv', text(code))
    const before = await checksum()
    expect((await cli(fine, '--dry-run')).code).toBe(0)
    expect(await checksum()).toBe(before)
    expect((await cli(fine, '--city', QINGDAO)).code).toBe(1)
    expect(await checksum()).toBe(before)
    const run = await cli(fine, '--city', JINAN)
    expect(`${run.code} ${run.err}`).toBe('0 ')
    expect(
      await query('select 1 from enterprise_labels where credit_code = $1 and city_code = $2', [code, JINAN]),
    ).toHaveLength(1)
    const after = await checksum()
    expect((await cli(fine)).out).toContain('无变化 1')
    expect(await checksum()).toBe(after)
  })

  test('a file refused is exit code 2 with its sentence; nothing to read, or a wrong call, 3', async () => {
    const pdf = list('list.pdf', '%PDF-1.7')
    expect(await cli(pdf, '--lang', 'en')).toMatchObject({
      code: 2,
      err: expect.stringContaining('save it as .xlsx or .csv'),
    })
    const big = join(folder, 'big.xlsx')
    writeFileSync(big, Buffer.alloc(10 * 1024 * 1024 + 1))
    expect(await cli(big)).toMatchObject({ code: 2, err: expect.stringContaining('10.0 MB') })
    expect(await cli(join(folder, 'nothing.xlsx'))).toMatchObject({
      code: 3,
      err: expect.stringContaining('找不到文件'),
    })
    expect(await cli()).toMatchObject({ code: 3, err: expect.stringContaining('npm run import') })
    expect(await cli(pdf, '--city', '999999')).toMatchObject({ code: 3, err: expect.stringContaining('999999') })
  })
})
