import type { Locale } from './refusal'

/** Last line of every mail. */
export const FOOTERS: Record<Locale, string> = {
  zh: '中小企业数字化转型服务资源池（系统自动发送，请勿回复）',
  en: 'Pool of digital-transformation service providers (sent automatically; please do not reply)',
}

/** `lang` of HTML. */
export const HTML_LANG: Record<Locale, string> = { zh: 'zh-Hans', en: 'en' }

/** A line of a mail as HTML; a line that is just an address becomes a link. */
export const paragraph = (line: string): string => {
  const safe = line.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<p>${/^https?:\/\/\S+$/.test(line) ? `<a href="${safe}">${safe}</a>` : safe}</p>`
}

/** Plain text as HTML, one paragraph per non-empty line. */
export const asHtml = (text: string): string => text.split('\n').filter(Boolean).map(paragraph).join('\n')
