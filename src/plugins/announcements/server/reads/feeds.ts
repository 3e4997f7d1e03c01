import type { Core } from '@strapi/strapi'
import { createHash } from 'node:crypto'
import type { Context } from 'koa'
import { accountsOf } from '../../../identity/contract'
import { newestAnnouncements } from './newest'
import { renderFeed, type Format, type Site } from './render-feed'
import { trimEndOf } from '../../../../shared/pure/trim'

declare const strapi: Core.Strapi

const TYPES: Record<Format, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}
export const FORMATS = Object.keys(TYPES) as Format[]

/** URLs of the configured site (FRONTEND_URL, PUBLIC_URL), never of the request's Host header. */
const siteOf = (path: string): Site => ({
  home: accountsOf(strapi).linkTo('announcements'),
  feed: trimEndOf(String(strapi.config.get('server.absoluteUrl')), '/') + path,
  pageOf: (documentId) => accountsOf(strapi).linkTo(`announcements/${documentId}`),
})

/** A feed of the newest announcements; answers 304 to a client that has it. */
export const feedOf =
  (format: Format) =>
  async (ctx: Context): Promise<void> => {
    const entries = await newestAnnouncements()
    const text = renderFeed(entries, siteOf(ctx.path), format)
    ctx.status = 200
    ctx.set('Content-Type', TYPES[format])
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    ctx.set('ETag', etag)
    // Every correction or withdrawal is a new, newer edition, so this instant never decreases.
    const newest = entries[0]?.publicAt
    if (newest) ctx.lastModified = newest
    ctx.set('Cache-Control', 'public, max-age=60')
    if (has(ctx, etag, newest)) ctx.status = 304
    else ctx.body = text
  }

/** Koa's own `fresh` always fails for clients based on fetch, which add `no-cache` to conditional requests. */
function has(ctx: Context, etag: string, newest: Date | undefined): boolean {
  const tags = ctx.get('If-None-Match')
  // A compressing proxy makes the tag weak.
  if (tags) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(ctx.get('If-Modified-Since'))
  return newest !== undefined && Math.floor(newest.getTime() / 1000) * 1000 <= since
}
