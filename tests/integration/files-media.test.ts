import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { query, strapi } from '../harness/app'
import { jpeg, office, pdf, png } from '../harness/documents'
import { given } from '../harness/given'
import { somebody, type Reply, type Somebody } from '../harness/http'
import { as } from '../harness/people'

const HTML = Buffer.from('<!doctype html><script>fetch("/admin")</script>')
const folder = join(strapi.dirs.static.public, 'uploads')
const stored = (): string[] => readdirSync(folder).sort()
const inRows = async (): Promise<number> =>
  (await query<{ n: number }>('select count(*)::int as n from files'))[0]?.n ?? 0

const before = new Set(stored())
let admin: Somebody
beforeAll(async () => {
  admin = await as.superAdmin()
})
// The project's real folder: restore it.
afterAll(() => {
  for (const name of stored()) if (!before.has(name)) rmSync(join(folder, name))
})

const send = (name: string, bytes: Buffer, type?: string, path = '/upload/files', info?: object): Promise<Reply> => {
  const form = new FormData()
  if (info) form.append('fileInfo', JSON.stringify(info))
  form.append('files', new Blob([new Uint8Array(bytes)], { type }), name)
  return admin.post(path, form)
}

test('pictures and PDF are accepted and named by content; the address is random', async () => {
  const kept = await send('../产品 图\u202E.PNG', png(), 'text/html', '/upload/files', { name: '../../x\u0001.html' })
  expect(kept).toAnswer(201)
  expect(kept.body).toMatchObject({ mime: 'image/png', ext: '.png', name: 'x.png' })
  expect(kept.body.url).toMatch(/^\/uploads\/[\w-]+\.png$/)
  const all = await send('a.png', png(), 'image/png', '/upload')
  expect(all).toAnswer(201)
  expect((await send('说明.pdf', pdf())).body).toMatchObject({ mime: 'application/pdf', ext: '.pdf' })
})

test('HTML, SVG, office files and fake pictures are refused and leave nothing behind', async () => {
  const [rows, names] = [await inRows(), stored()]
  const refused: [name: string, bytes: Buffer, type: string, code: string][] = [
    ['a.png', HTML, 'image/png', 'file-kind'],
    ['a.html', HTML, 'text/html', 'file-kind'],
    ['a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml', 'file-kind'],
    ['a.docx', office(), 'application/zip', 'file-kind'],
    ['a.html', png(), 'image/png', 'file-not-what-it-says'],
    ['a.png', Buffer.concat([png(), HTML]), 'image/png', 'file-broken'],
    ['a.jpg', Buffer.concat([jpeg(), HTML]), 'image/jpeg', 'file-broken'],
    ['a.png', png(60_000, 60_000), 'image/png', 'file-unpacks-too-large'],
    ['a.pdf', pdf('/S /JavaScript'), 'application/pdf', 'file-active'],
  ]
  for (const path of ['/upload', '/upload/files'])
    for (const [name, bytes, type, code] of refused) expect(await send(name, bytes, type, path)).toBeRefused(code)
  expect([await inRows(), stored()]).toEqual([rows, names])
})

test('a file is replaced by the same kind only, and keeps its extension', async () => {
  const { id, url } = (await send('a.png', png())).body as { id: number; url: string }
  expect(await send('b.pdf', pdf(), undefined, `/upload/files/${id}/replace`)).toBeRefused('file-not-what-it-says')
  expect(await send('b.png', HTML, undefined, `/upload/files/${id}/replace`)).toBeRefused('file-kind')
  expect(await send('b.png', HTML, undefined, `/upload?id=${id}`)).toBeRefused('file-kind')
  const replaced = await send('b.png', png(3, 3), undefined, `/upload/files/${id}/replace`, { name: 'b.png' })
  expect(replaced).toAnswer(200)
  expect(replaced.body.url).toBe(url)
  const renamed = await admin.put(`/upload/files/${id}`, { fileInfo: { name: '../y\u202E.html' } })
  expect(renamed).toAnswer(200)
  expect(renamed.body.name).toBe('y.png')
})

test('uploads by URL are refused, and only staff reach the library', async () => {
  expect((await admin.post('/upload/actions/upload-from-urls', { urls: ['http://127.0.0.1/'] })).status).not.toBe(200)
  const { creditCode } = await given.enterprise({ labelled: false })
  for (const who of [somebody(), await as.account(creditCode)]) {
    for (const path of ['/upload', '/upload/files', '/upload/files/1/replace'])
      expect([path, (await who.upload(path, { name: 'a.png', bytes: png() }, 'files')).status]).toEqual([path, 401])
    for (const path of ['/api/upload', '/api/upload?id=1'])
      expect([path, (await who.upload(path, { name: 'a.png', bytes: png() }, 'files')).status]).toEqual([path, 415])
    for (const path of ['/api/upload/files', '/api/upload/files/1'])
      expect([path, (await who.get(path)).status]).toEqual([path, 404])
  }
})

test('public files are served so that nothing can execute', async () => {
  const { url } = (await send('a.png', png())).body as { url: string }
  const picture = await somebody().get(url)
  expect(picture).toAnswer(200)
  const headers = Object.fromEntries(picture.headers as unknown as Iterable<[string, string]>)
  expect(headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  expect(headers['content-disposition']).toBeUndefined()
  // A file that got there by another way.
  writeFileSync(join(folder, 'stray.html'), HTML)
  const stray = await somebody().get('/uploads/stray.html')
  expect(stray.headers.get('content-disposition')).toBe('attachment')
  expect(stray.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(stray.headers.get('x-content-type-options')).toBe('nosniff')
})

test('the public folder has no listing and no path traversal', async () => {
  for (const path of [
    '',
    '.',
    '%2e%2e/',
    '..%2f..%2fpackage.json',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '.gitkeep',
    'a%00.png',
  ])
    expect([path, [400, 403, 404].includes((await somebody().get(`/uploads/${path}`)).status)]).toEqual([path, true])
})
