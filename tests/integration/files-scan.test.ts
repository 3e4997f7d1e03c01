import { files, query } from '../harness/app'
import { othersScanned, startClamd, type Clamd } from '../harness/clamd'
import { pdf } from '../harness/documents'
import { given, JINAN } from '../harness/given'
import type { Somebody } from '../harness/http'
import { as } from '../harness/people'
import { until } from '../harness/until'

let clamd: Clamd
let firm: Somebody
const CLEAN = (): string => 'stream: OK'
const infect = (bytes: Buffer): string => (bytes.includes('VIRUS') ? 'stream: Test.Virus-1 FOUND' : 'stream: OK')
const scanner = (port: number, timeoutMs = 1500) => ({ where: { host: '127.0.0.1', port }, timeoutMs })

beforeAll(async () => {
  clamd = await startClamd(CLEAN)
  const { creditCode } = await given.enterprise({ labelled: false })
  firm = await as.account(creditCode)
  await othersScanned()
})
beforeEach(() => {
  clamd.behave(CLEAN)
  files.scans.configureScanner(scanner(clamd.port))
})
afterEach(() => files.scans.configureScanner(undefined))
afterAll(() => clamd.close())

const sent = async (body = ''): Promise<string> => {
  const reply = await firm.upload('/api/my/files', { name: 'a.pdf', bytes: pdf(body) })
  expect(reply).toAnswer(201)
  return reply.body.data.documentId as string
}
const read = (id: string) => firm.get(`/api/my/files/${id}`)
const about = async (id: string) => (await firm.get(`/api/my/files/${id}/about`)).body.data
const settled = (id: string): Promise<string> =>
  until(async () => {
    const { scan } = await about(id)
    return scan !== 'pending' && (scan as string)
  })

test('an infected file, whose content is deleted, takes no room', async () => {
  clamd.behave(infect)
  await settled(await sent(`/Note (VIRUS${'x'.repeat(700_000)})`))
  const setting = async (value: number) =>
    expect(await (await as.province()).put('/desk/settings/organisationMb', { value, reason: '测试' })).toAnswer(200)
  await setting(1)
  try {
    expect(await settled(await sent(`/Note (b${'x'.repeat(700_000)})`))).toBe('clean')
  } finally {
    await setting(500)
  }
})

test('unreadable until the scanner says clean, readable from then on', async () => {
  let answer: (text: string) => void = () => undefined
  clamd.behave(() => new Promise<string>((resolve) => (answer = resolve)))
  const id = await sent('/Note (a)')
  expect(await read(id)).toBeRefused('file-being-scanned', 409)
  expect(await (await as.cityOfficer(JINAN)).get(`/files/${id}`)).toBeRefused('file-being-scanned', 409)
  await until(() => clamd.asked.some((bytes) => bytes.includes('/Note (a)')))
  answer('stream: OK')
  expect(await settled(id)).toBe('clean')
  expect(await read(id)).toAnswer(200)
  const [row] = await query('select scan_engine, scanned_at from private_files where document_id = $1', [id])
  expect(row).toMatchObject({ scan_engine: 'ClamAV 1.4.6/27800/test' })
  expect(clamd.asked.filter((bytes) => bytes.equals(pdf('/Note (a)')))).toHaveLength(1)
})

test('an infected file: bytes deleted, row and hash kept, event published', async () => {
  clamd.behave(infect)
  const id = await sent('/Note (VIRUS)')
  expect(await settled(id)).toBe('infected')
  expect(await read(id)).toBeRefused('file-infected', 409)
  await until(async () => !(await files.storage.storageOf('local').open(id)))
  expect(await about(id)).toMatchObject({ scan: 'infected', scanFinding: 'Test.Virus-1' })
  const events = await query(`select payload from desk_event where name = 'file.infected' and payload @> $1::jsonb`, [
    JSON.stringify([{ documentId: id }]),
  ])
  expect(events).toHaveLength(1)
  clamd.behave(CLEAN)
  await files.scans.scanNow()
  expect(await read(id)).toBeRefused('file-infected', 409)
})

test('with a scanner down, hanging or disconnecting the file waits and is scanned again', async () => {
  files.scans.configureScanner(scanner(1))
  const id = await sent()
  await expect(files.scans.scanNow()).rejects.toThrow('ECONNREFUSED')
  expect(await read(id)).toBeRefused('file-being-scanned', 409)
  clamd.behave(() => undefined)
  files.scans.configureScanner(scanner(clamd.port, 200))
  await expect(files.scans.scanNow()).rejects.toThrow('silent')
  expect((await about(id)).scan).toBe('pending')
  clamd.behave(CLEAN)
  await files.scans.scanNow()
  expect((await about(id)).scan).toBe('clean')
})

test('a scanner that cannot say leaves the file unreadable; it is asked again after an hour', async () => {
  clamd.behave(() => 'INSTREAM size limit exceeded. ERROR')
  const id = await sent()
  expect(await settled(id)).toBe('failed')
  expect(await read(id)).toBeRefused('file-not-clean', 409)
  clamd.behave(CLEAN)
  await files.scans.scanNow()
  expect((await about(id)).scan).toBe('failed')
  await query(`update private_files set scanned_at = now() - interval '2 hours' where document_id = $1`, [id])
  await files.scans.scanNow()
  expect((await about(id)).scan).toBe('clean')
})

test('a slower, earlier scan does not overwrite a result', async () => {
  let late: (text: string) => void = () => undefined
  clamd.behave(() => new Promise<string>((resolve) => (late = resolve)))
  const id = await sent('/Note (slow)')
  await until(() => clamd.asked.some((bytes) => bytes.includes('/Note (slow)')))
  await query(
    `update private_files set scan = 'infected', scan_finding = 'Newer', scanned_at = now(), scan_engine = 'other' where document_id = $1`,
    [id],
  )
  late('stream: OK')
  await files.scans.scanNow()
  expect(await about(id)).toMatchObject({ scan: 'infected', scanFinding: 'Newer' })
})

test('a lease keeps a second process away until it runs out', async () => {
  files.scans.configureScanner(scanner(1))
  const id = await sent()
  await files.scans.scanNow().catch(() => undefined)
  await query(`update private_files set scan_leased_until = now() + interval '5 minutes' where document_id = $1`, [id])
  files.scans.configureScanner(scanner(clamd.port))
  await files.scans.scanNow()
  expect((await about(id)).scan).toBe('pending')
  await query(`update private_files set scan_leased_until = now() - interval '1 second' where document_id = $1`, [id])
  await files.scans.scanNow()
  expect((await about(id)).scan).toBe('clean')
})

test('without a scanner a file is marked so and readable; a scanner that comes later looks at it too', async () => {
  files.scans.configureScanner(undefined)
  const [plain, bad] = [await sent(), await sent('/Note (VIRUS)')]
  expect((await about(plain)).scan).toBe('unscanned')
  expect(await read(plain)).toAnswer(200)
  clamd.behave(infect)
  files.scans.configureScanner(scanner(clamd.port))
  await files.scans.scanNow()
  expect((await about(plain)).scan).toBe('clean')
  expect(await read(bad)).toBeRefused('file-infected', 409)
})
