import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { expectErrorLine } from '../harness/errors'
import { database, files, query, strapi } from '../harness/app'
import { pdf } from '../harness/documents'
import { given } from '../harness/given'
import type { Somebody } from '../harness/http'
import { as } from '../harness/people'

const folder = mkdtempSync(join(tmpdir(), 's3rver-'))
const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory: folder,
  configureBuckets: [{ name: 'private', configs: [] }],
})
let s3: Record<string, string>
const configure = (env: Record<string, string>) =>
  files.storage.configureStorage({ ...process.env, ...env }, strapi.dirs.app.root)

beforeAll(async () => {
  const { port } = await server.run()
  s3 = {
    PRIVATE_FILES: 's3',
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_BUCKET: 'private',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
    S3_FORCE_PATH_STYLE: 'true',
    S3_ENCRYPTION: 'AES256',
  }
})
afterAll(async () => {
  await configure({})
  await server.close()
  rmSync(folder, { recursive: true })
})

const firmOf = async (): Promise<Somebody> => as.account((await given.enterprise({ labelled: false })).creditCode)
const rows = async (): Promise<number> => (await query('select 1 from private_files')).length
const keys = async (): Promise<string[]> => {
  const found: string[] = []
  for await (const { key } of files.storage.presentStorage().storage.list()) found.push(key)
  return found.sort()
}

describe.each(['local', 's3'] as const)('%s storage', (name) => {
  beforeAll(() => configure(name === 's3' ? s3 : {}))

  test('stores bytes unchanged under a random key, and deletes them on request', async () => {
    const { storage } = files.storage.presentStorage()
    const [key, bytes] = [database.newDocumentId(), pdf('/Note (内容)')]
    await storage.put(key, bytes)
    const stored = await storage.open(key)
    expect(stored?.size).toBe(bytes.length)
    expect(stored && (await buffer(stored.stream)).equals(bytes)).toBe(true)
    expect(await keys()).toContain(key)
    await storage.remove(key)
    await storage.remove(key)
    expect(await storage.open(key)).toBeUndefined()
    expect(await keys()).not.toContain(key)
  })

  test('an upload is read, and taken back, over HTTP', async () => {
    const firm = await firmOf()
    const reply = await firm.upload('/api/my/files', { name: '证书.pdf', bytes: pdf('/Big (x)') })
    const id = reply.body.data.documentId as string
    expect((await query('select storage from private_files where document_id = $1', [id]))[0]?.storage).toBe(name)
    const read = await firm.get(`/api/my/files/${id}`)
    expect(read).toAnswer(200)
    expect(read.body).toBe(pdf('/Big (x)').toString())
    expect(await firm.delete(`/api/my/files/${id}`)).toAnswer(200)
    expect(await keys()).not.toContain(id)
  })

  test('a refused row leaves no object behind', async () => {
    const firm = await firmOf()
    const before = await keys()
    await query(
      `create or replace function test_refuse() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '23514', constraint = 'test_refuse'; end $$`,
    )
    await query('create trigger test_refuse before insert on private_files for each row execute function test_refuse()')
    try {
      const reply = await firm.upload('/api/my/files', { name: 'a.pdf', bytes: pdf() })
      expect(reply).toBeRefused('constraint-broken', 400)
    } finally {
      await query('drop trigger test_refuse on private_files')
    }
    expect(await keys()).toEqual(before)
  })

  test('the sweep removes objects without a row, except recent ones', async () => {
    const firm = await firmOf()
    const { storage } = files.storage.presentStorage()
    const kept = (await firm.upload('/api/my/files', { name: 'a.pdf', bytes: pdf() })).body.data.documentId as string
    const orphan = database.newDocumentId()
    await storage.put(orphan, pdf())
    expect(await files.sweep.sweepOrphans()).not.toContain(orphan)
    expect(await files.sweep.sweepOrphans(new Date(Date.now() + 7_200_000))).toContain(orphan)
    expect(await keys()).not.toContain(orphan)
    expect(await firm.get(`/api/my/files/${kept}`)).toAnswer(200)
  })
})

test('a file stays readable where it lies after new ones go elsewhere', async () => {
  const firm = await firmOf()
  await configure({})
  const id = (await firm.upload('/api/my/files', { name: 'a.pdf', bytes: pdf() })).body.data.documentId as string
  await configure(s3)
  expect(await firm.get(`/api/my/files/${id}`)).toAnswer(200)
})

test('an unreachable storage gives a clear answer and leaves nothing behind', async () => {
  expectErrorLine(/private file storage: /)
  const firm = await firmOf()
  await configure(s3)
  const stored = (await firm.upload('/api/my/files', { name: 'a.pdf', bytes: pdf() })).body.data.documentId as string
  const before = await rows()
  await configure({ ...s3, S3_ENDPOINT: 'http://127.0.0.1:1' })
  expect(await firm.upload('/api/my/files', { name: 'a.pdf', bytes: pdf() })).toBeRefused('file-storage-down', 503)
  expect(await firm.get(`/api/my/files/${stored}`)).toBeRefused('file-unreachable', 503)
  expect(await rows()).toBe(before)
  await configure({ ...s3, S3_BUCKET: 'nowhere' })
  expect(await firm.upload('/api/my/files', { name: 'a.pdf', bytes: pdf() })).toBeRefused('file-storage-down', 503)
  await configure({})
  // The row refers to a storage that is no longer configured.
  expect(await firm.get(`/api/my/files/${stored}`)).toBeRefused('file-unreachable', 503)
})

test('half a configuration is refused at boot', async () => {
  await expect(configure({ PRIVATE_FILES: 's3' })).rejects.toThrow('S3_BUCKET')
  await expect(configure({ PRIVATE_FILES: 'ftp' })).rejects.toThrow('ftp')
})
