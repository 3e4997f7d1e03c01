import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'

interface Config {
  /** Public address; https brings HSTS and secure cookies. */
  publicUrl: string
  /** Other origins from which the panel may load media, such as an S3 bucket. */
  mediaOrigins: readonly string[]
}

const YEAR_SECONDS = 365 * 24 * 3600

/** API answers are data, never pages. */
const CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * The panel runs its own scripts only. Styles are generated at run time (styled-components), so they cannot be listed.
 */
const panelPolicy = (media: string, own: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${own}${media}`,
    `media-src 'self' data: blob:${own}${media}`,
    "font-src 'self' data:",
    `connect-src 'self'${own}`,
    "frame-src 'none'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((name) => `${name}=()`)
  .join(', ')

/**
 * Outermost Koa middleware: security headers. Set last, because `strapi::security` (which Strapi requires) loosens the
 * panel's policy in development.
 */
export const headersMiddleware = (config: Config, { strapi }: { strapi: Core.Strapi }) => {
  const panel = strapi.config.get<string>('admin.path', '/admin')
  const own = config.publicUrl ? ` ${new URL(config.publicUrl).origin}` : ''
  const policy = panelPolicy(config.mediaOrigins.map((origin) => ` ${origin}`).join(''), own)
  const https = config.publicUrl.startsWith('https:')
  return async (ctx: Context, next: Next) => {
    // TLS may end at a proxy that is not trusted with addresses; the browser's side is encrypted all the same.
    if (https) ctx.cookies.secure = true
    await next()
    const isPanel = ctx.path === panel || ctx.path.startsWith(`${panel}/`)
    const isPublicFile = ctx.path.startsWith('/uploads/')
    if (isPanel) ctx.set('Content-Security-Policy', policy)
    else if (!ctx.response.get('Content-Security-Policy')) ctx.set('Content-Security-Policy', CLOSED)
    ctx.set({
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': isPanel ? 'same-origin' : 'no-referrer',
      'Permissions-Policy': PERMISSIONS,
      'Cross-Origin-Opener-Policy': 'same-origin',
      // Product pictures are embedded by other sites.
      'Cross-Origin-Resource-Policy': isPublicFile ? 'cross-origin' : 'same-origin',
    })
    if (https) ctx.set('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`)
    ctx.remove('X-Powered-By')
    if (!ctx.response.get('Cache-Control') && !isPublicRead(ctx)) ctx.set('Cache-Control', 'no-store')
  }
}

/** Public responses; all others must not be cached by proxies or on a shared computer. */
const isPublicRead = (ctx: Context): boolean =>
  ctx.path.startsWith('/api/') &&
  ctx.method === 'GET' &&
  ctx.status < 400 &&
  !ctx.state.user &&
  !ctx.get('Authorization')
