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

/** Addresses of the configured site (FRONTEND_URL, PUBLIC_URL), never of the Host that a request claims. */
const siteOf = (path: string): Site => ({
  home: accountsOf(strapi).linkTo('announcements'),
  feed: trimEndOf(String(strapi.config.get('server.absoluteUrl')), '/') + path,
  pageOf: (documentId) => accountsOf(strapi).linkTo(`announcements/${documentId}`),
})

/** A feed of the newest announcements; who has it already is answered 304. */
export const feedOf =
  (format: Format) =>
  async (ctx: Context): Promise<void> => {
    const entries = await newestAnnouncements()
    const text = renderFeed(entries, siteOf(ctx.path), format)
    ctx.status = 200
    ctx.set('Content-Type', TYPES[format])
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    ctx.set('ETag', etag)
    // Every correction and withdrawal is an edition of its own, newer than all before it: the instant only goes up.
    const newest = entries[0]?.publicAt
    if (newest) ctx.lastModified = newest
    ctx.set('Cache-Control', 'public, max-age=60')
    if (has(ctx, etag, newest)) ctx.status = 304
    else ctx.body = text
  }

/** Koa's own `fresh` says no to every client that is built on fetch, which adds `no-cache` to what it asks conditionally. */
function has(ctx: Context, etag: string, newest: Date | undefined): boolean {
  const tags = ctx.get('If-None-Match')
  // A proxy that compresses makes the tag weak.
  if (tags) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(ctx.get('If-Modified-Since'))
  return newest !== undefined && Math.floor(newest.getTime() / 1000) * 1000 <= since
}
