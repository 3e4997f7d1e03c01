import { isBlankText } from '../../../../shared/pure/text'
import { Feed } from 'feed'
import { ANNOUNCEMENT_KIND_LABELS } from '../../domain/announcement-words'
import type { Newest } from './newest'

export type Format = 'rss' | 'atom' | 'json'

/** Absolute URLs in a feed. */
export interface Site {
  home: string
  feed: string
  pageOf(documentId: string): string
}

// Not allowed in XML 1.0, not even escaped.
const UNSPEAKABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const speakable = (text: string): string => text.replace(UNSPEAKABLE, '')

// The library ends a CDATA section at the second `]]>` of a text, so our text must not contain a bare `>`.
const escaped = (text: string): string =>
  speakable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** Text for the library's CDATA sections; it escapes the first `]]>` only. */
function plain(text: string): string {
  const [head = '', ...rest] = speakable(text).split(']]>')
  return rest.length === 0 ? head : `${head}]]>${rest.join(']]]]><![CDATA[>')}`
}

const asHtml = (lines: readonly (string | null)[]): string =>
  lines
    .flatMap((text) => (text ?? '').split(/\n+/))
    .filter((line) => !isBlankText(line))
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n')

const titleOf = ({ title, state, edition }: Newest): string =>
  `${state === 'withdrawn' ? '【已撤回】' : edition > 1 ? '【更正】' : ''}${title}`

/** The library declares `type="html"` in Atom; in RSS and JSON titles are plain text. */
const TITLES: Record<Format, (title: string) => string> = { rss: plain, atom: escaped, json: speakable }

const labelled = (label: string, text: string | null): string | null => text && `${label}：${text}`

/** Renders a feed. The same rows give the same bytes, so that ETags work. */
export function renderFeed(entries: readonly Newest[], site: Site, format: Format): string {
  const [newest] = entries
  const feed = new Feed({
    id: site.home,
    link: site.home,
    title: '通知公告',
    description: '数字化转型服务资源池通知公告',
    language: 'zh-CN',
    copyright: '',
    generator: 'provider-pool',
    updated: newest?.publicAt ?? new Date(0),
    feedLinks: { [format]: site.feed },
  })
  for (const entry of entries) feed.addItem(itemOf(entry, site, format))
  return { rss: () => feed.rss2(), atom: () => feed.atom1(), json: () => feed.json1() }[format]()
}

function itemOf(entry: Newest, site: Site, format: Format): Parameters<Feed['addItem']>[0] {
  const { documentId, changeNote, number, ground, decision, body, publicAt, kind } = entry
  const label = ANNOUNCEMENT_KIND_LABELS[kind as keyof typeof ANNOUNCEMENT_KIND_LABELS]?.zh ?? kind
  const facts = [labelled('文号', number), labelled('事由', ground), labelled('决定', decision)]
  return {
    id: site.pageOf(documentId),
    link: site.pageOf(documentId),
    title: TITLES[format](titleOf(entry)),
    content: asHtml([changeNote, ...facts, body]),
    date: publicAt,
    published: publicAt,
    category: [{ name: label, term: kind }],
  }
}
