import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { query } from '../../harness/app'
import { pdf } from '../../harness/documents'
import { given, JINAN } from '../../harness/given'
import { as } from '../../harness/people'
import { secondApp, type SecondApp } from '../../harness/second-app'
import { until } from '../../harness/until'
import { WORST_FILES } from '../../harness/worst-files'
import { worstLists, type WorstList } from '../../harness/worst-lists'

const CODE = 'ABCD2345EFGH'
/** Limit of one turn of the main thread's event loop, in units of `main-thread.cjs`: a bit of JSON, parsed there. */
const MOST_TURN = 10
/** Likewise, for two uploads and concurrent requests. Measured: 20; parsing there takes hundreds. */
const MOST_IN_ALL = 100
const OTHERS = 8
/** Only ends a hanging test. */
const PATIENCE_MS = 600_000

interface Answer {
  status: number
  code: unknown
}

let app: SecondApp
let account: string
let staff: string
let ticket: Record<string, string>

beforeAll(async () => {
  app = await secondApp({ EXTRA_ROUTES: join(process.env.APP_DIR as string, 'tests/harness/main-thread.cjs') })
  const firm = await given.enterprise({ cityCode: JINAN, labelled: false })
  account = (await as.account(firm.creditCode)).token as string
  staff = (await as.province()).token as string
  const objection = await given.objection({ codeDigest: createHash('sha256').update(CODE).digest('hex') })
  ticket = { 'X-Objection-Number': String((objection as { number?: string }).number), 'X-Objection-Code': CODE }
})
afterAll(() => app.stop())

const get = async <T>(path: string, headers: Record<string, string> = {}): Promise<T> =>
  (await (await fetch(app.url + path, { headers })).json()) as T
const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` })

async function send(path: string, name: string, bytes: Buffer, headers: Record<string, string>): Promise<Answer> {
  const form = new FormData()
  if (path.startsWith('/api/my/')) form.append('purpose', 'evidence')
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const answer = await fetch(app.url + path, { method: 'POST', body: form, headers })
  const body = (await answer.json()) as { error?: { details?: { code?: string } } }
  return { status: answer.status, code: body.error?.details?.code }
}

const stored = () => query<{ n: string }>('select count(*) as n from private_files')
const measured: { file: string; ms: number; mainCpuMs: number; unitMs: number; longestMs: number; others: number[] }[] =
  []

/** Runs `work` during other requests and checks the limits of the main thread. */
async function whileOthersAsk<T>(file: string, work: () => Promise<T>): Promise<T> {
  const before = await get<{ cpuMs: number | null }>('/api/main-thread')
  const began = performance.now()
  const [done, others] = await Promise.all([work(), askedMeanwhile()])
  const ms = performance.now() - began
  const after = await get<{ cpuMs: number | null; longestMs: number; unitMs: number | null }>(
    '/api/main-thread?unit=yes',
  )
  const mainCpuMs = (after.cpuMs ?? 0) - (before.cpuMs ?? 0)
  // Where the system does not report processor time, nothing was measured.
  const unitMs = after.unitMs ?? 1
  measured.push({ file, ms, mainCpuMs, unitMs, longestMs: after.longestMs, others })
  const longest = after.longestMs / unitMs
  expect({ file, within: longest < MOST_TURN || longest }).toEqual({ file, within: true })
  expect(app.isAlive()).toBe(true)
  return done
}

async function askedMeanwhile(): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; n < OTHERS; n++) {
    const began = performance.now()
    expect((await fetch(`${app.url}/api/cities`)).status).toBe(200)
    took.push(performance.now() - began)
  }
  return took
}

test.each(WORST_FILES)(
  '$name is refused, by account and by objector, without blocking others',
  async ({ name, bytes, status, code }) => {
    const [content, before] = [bytes(), await stored()]
    const answers = await whileOthersAsk(name, () =>
      Promise.all([
        send('/api/my/files', name, content, bearer(account)),
        send('/api/objections/files', name, content, ticket),
      ]),
    )
    const { mainCpuMs = 0, unitMs = 1 } = measured.at(-1) ?? {}
    expect(mainCpuMs / unitMs).toBeLessThan(MOST_IN_ALL)
    expect(answers).toEqual([
      { status, code },
      { status, code },
    ])
    expect(await stored()).toEqual(before)
  },
  PATIENCE_MS,
)

interface Job {
  state: string
  error?: { code: string }
  report?: { counts: Record<string, number>; rows: object[] }
}

/** Uploads a list, waits for the import and reads both forms of its report. */
async function bring(name: string, bytes: Buffer): Promise<Job & { csv: string }> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const headers = bearer(staff)
  const begun = await fetch(`${app.url}/imports?dryRun=true`, { method: 'POST', body: form, headers })
  expect(begun.status).toBe(202)
  const { jobId } = ((await begun.json()) as { data: { jobId: string } }).data
  const path = `/imports/${jobId}`
  const job = await until(async () => {
    const { data } = await get<{ data: Job }>(path, headers)
    return data.state !== 'running' && data
  })
  const csv = await fetch(`${app.url}${path}/report.csv`, { headers })
  return { ...job, csv: csv.ok ? await csv.text() : '' }
}

test.each(worstLists())('$name is read and reported row by row, without blocking others', async (list: WorstList) => {
  const bytes = list.bytes()
  const { state, error, report, csv } = await whileOthersAsk(list.name, () => bring(list.name, bytes))
  expect([state, error]).toEqual(['done', undefined])
  expect(report?.counts).toMatchObject(list.counts)
  expect(report?.rows).toHaveLength(Object.values(report?.counts ?? {}).reduce((sum, count) => sum + count, 0))
  expect(csv.endsWith('\r\n')).toBe(true)
})

test('files come in as before afterwards', async () => {
  expect(await send('/api/my/files', 'a.pdf', pdf(), bearer(account))).toMatchObject({ status: 201 })
  expect(app.output()).not.toMatch(/ error:/)
  const all = measured.flatMap(({ others }) => others).sort((one, other) => one - other)
  const lines = measured.map(
    ({ file, ms, mainCpuMs, unitMs, longestMs, others }) =>
      `${file}: ${ms.toFixed(0)} ms, main thread ${(mainCpuMs / unitMs).toFixed(0)} units of ${unitMs.toFixed(1)} ms, at once at most ${(longestMs / unitMs).toFixed(1)}, others at most ${Math.max(...others).toFixed(0)} ms`,
  )
  console.log(
    [...lines, `others: p99 ${all[Math.floor(all.length * 0.99)]?.toFixed(0)} ms of ${all.length}`].join('\n'),
  )
})
