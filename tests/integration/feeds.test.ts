import { SaxesParser } from 'saxes'
import { database, query, strapi } from '../harness/app'
import { hours, rows, type Given } from '../harness/given'
import type { Reply, Somebody } from '../harness/http'
import { as } from '../harness/people'
import { firstEdition } from '../harness/announcements'

const UID = 'api::announcement.announcement'
const FORMATS = ['rss', 'atom', 'json'] as const
const TYPES = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' }
const nobody = as.nobody()
const feed = (format: string, headers?: Record<string, string>): Promise<Reply> =>
  nobody.get(`/api/announcements/feed.${format}`, headers)

let province: Somebody
beforeAll(async () => {
  province = await as.province()
})

let count = 0
async function published(values: object = {}): Promise<Given> {
  const [row] = await rows<Given>(UID, [
    { title: `订阅${Date.now()}-${++count}`, kind: 'general', body: '正文', ...values },
  ])
  expect(await on(row as Given, 'publish')).toAnswer(200)
  return row as Given
}
const on = (row: { documentId: string }, action: string, body: object = {}): Promise<Reply> =>
  province.post(`/announcements/announcement/${row.documentId}/${action}`, body)

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
}

/** All elements of a document; the parser requires well-formed XML. */
function parseXml(text: string): Element[] {
  const open: Element[] = []
  const all: Element[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' }
    open.push(element)
    all.push(element)
  })
  const add = (part: string): void => {
    const last = open.at(-1)
    if (last) last.text += part
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => void open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  return all
}
const named = (elements: Element[], name: string): string[] =>
  elements.filter((element) => element.name === name).map(({ text }) => text)

/** The text that a browser would show for HTML. */
const asHtml = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

test('the newest announcements as RSS, Atom and JSON, with addresses of the configured site', async () => {
  const row = await published({ kind: 'policy', number: `${Date.now()}号` })
  const page = `https://pool.test/announcements/${row.documentId}`
  for (const format of FORMATS) {
    const { status, headers, body } = await feed(format, { Host: 'evil.test', 'X-Forwarded-Host': 'evil.test' })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(`${TYPES[format]}; charset=utf-8`)
    expect(headers.get('cache-control')).toBe('public, max-age=60')
    expect(JSON.stringify(body)).not.toContain('evil.test')
    const self = `${String(strapi.config.get('server.absoluteUrl'))}/api/announcements/feed.${format}`
    if (format === 'json') {
      expect(body).toMatchObject({ version: 'https://jsonfeed.org/version/1', feed_url: self })
      expect(body.items[0]).toMatchObject({ id: page, url: page, title: row.title, tags: ['政策文件'] })
      continue
    }
    const elements = parseXml(body)
    const links = elements.flatMap(({ name, attributes, text }) => (name === 'link' ? [attributes.href ?? text] : []))
    expect(links).toContain(page)
    expect(
      elements.filter(({ attributes }) => attributes.rel === 'self').map(({ attributes }) => attributes.href),
    ).toEqual([self])
    expect(named(elements, 'title')[1]).toBe(row.title)
  }
})

test('hostile titles and texts are escaped in each of them', async () => {
  const title = `甲&乙]]>]]>]]><script>alert(1)</script>&amp;"' 公告\u0001\u000b${Date.now()}`
  const body = '第一行\n]]>]]></content><img src=x onerror=alert(1)>\u0008\uffff'
  await published({ title, body })

  const plain = title.replace(/[\u0001\u000b]/g, '')
  for (const format of ['rss', 'atom'] as const) {
    const elements = parseXml((await feed(format)).body)
    expect(elements.map(({ name }) => name)).not.toContain('script')
    const shown = named(elements, 'title')[1] ?? ''
    // Atom titles are declared as HTML. RSS titles are plain text, in which readers would show `&amp;` literally.
    expect(elements.filter(({ name }) => name === 'title')[1]?.attributes.type).toBe(
      format === 'atom' ? 'html' : undefined,
    )
    expect(format === 'atom' ? asHtml(shown) : shown).toBe(plain)
    if (format === 'atom') expect(shown).not.toMatch(/[<>]/)
    const content = named(elements, format === 'rss' ? 'content:encoded' : 'content')[0] ?? ''
    expect(content.match(/<[^>]*>/g)).toEqual(['<p>', '</p>', '<p>', '</p>'])
    expect(asHtml(content)).toContain(']]>]]></content><img src=x onerror=alert(1)>')
  }
  const [item] = (await feed('json')).body.items
  expect(item.title).toBe(plain)
  expect(item.content_html).not.toContain('<img')
})

test('entries are in the order of publication, not of drafting', async () => {
  const [early] = await rows<Given>(UID, [{ title: `先拟${Date.now()}`, kind: 'general', body: '正文' }])
  const late = await published()
  expect(await on(early as Given, 'publish')).toAnswer(200)
  const { items } = (await feed('json')).body as unknown as { items: { id: string }[] }
  const ids = items.map(({ id }) => id.split('/').at(-1))
  expect(ids.slice(0, 2)).toEqual([early?.documentId, late.documentId])
})

test('a correction or withdrawal replaces its entry', async () => {
  const first = await published()
  const second = (await on(first, 'correct', { body: '新正文', reason: '笔误' })).body.meta.editions[0]
  const items = async () => (await feed('json')).body.items as { id: string; title: string; content_html: string }[]
  expect((await items())[0]).toMatchObject({
    id: `https://pool.test/announcements/${second}`,
    title: `【更正】${first.title}`,
  })
  expect((await items())[0]?.content_html).toContain('更正第1版的正文：笔误')
  expect((await on({ documentId: second }, 'withdraw', { reason: '有误' })).status).toBe(200)
  const [newest, ...others] = await items()
  expect(newest?.title).toBe(`【已撤回】${first.title}`)
  for (const { id } of others) expect(id).not.toMatch(new RegExp(`${first.documentId}|${second}`))
})

test('answers 304 until something is published or a scheduled one falls due', async () => {
  await published()
  for (const format of FORMATS) {
    const { headers } = await feed(format)
    const [etag, modified] = [headers.get('etag') as string, headers.get('last-modified') as string]
    expect(etag).toMatch(/^"[\w-]{27}"$/)
    const again = await feed(format, { 'If-None-Match': etag })
    expect([again.status, again.body]).toEqual([304, ''])
    expect((await feed(format, { 'If-Modified-Since': modified })).status).toBe(304)
    expect((await feed(format, { 'If-None-Match': `"other", W/${etag}` })).status).toBe(304)
    expect((await feed(format, { 'If-None-Match': '"other"', 'If-Modified-Since': modified })).status).toBe(200)
    expect((await feed(format, { 'If-Modified-Since': new Date(0).toUTCString() })).status).toBe(200)
    expect((await feed(format)).headers.get('etag')).toBe(etag)
    const documentId = database.newDocumentId()
    const due = { documentId, state: 'scheduled', publicAt: new Date().toISOString(), series: documentId, edition: 1 }
    await rows(UID, [{ title: '到时公开', kind: 'general', body: '正文', ...due }])
    expect((await feed(format, { 'If-None-Match': etag })).status).toBe(200)
  }
})

test('fifty entries at most', async () => {
  await rows(
    UID,
    Array.from({ length: 55 }, (_, n) => firstEdition(hours(-n / 3600), { title: `第${n}条` })),
  )
  expect((await feed('json')).body.items).toHaveLength(50)
  const [row] = await query<{ n: number }>(`select count(*)::int as n from announcements where state = 'published'`)
  expect(row?.n).toBeGreaterThan(50)
})

test('other feed names are refused', async () => {
  for (const path of ['feed.xml', 'feed', 'feed.rss.bak'])
    expect(await nobody.get(`/api/announcements/${path}`)).toBeRefused('not-found', 404)
  expect(await nobody.post('/api/announcements/feed.rss')).toBeRefused('method-not-allowed', 405)
})
