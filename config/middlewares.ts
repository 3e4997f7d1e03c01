import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { originsIn, publicUrl } from '../src/shared/server/http/origins'

const TEN_MINUTES = 600

type Env = Core.Config.Shared.ConfigParams['env']

/** Parsing of requests. */
const READING = [
  // After CORS, whose headers a page of another origin needs to read the answer.
  'plugin::boot.draining',
  { name: 'strapi::query', config: { arrayLimit: 100, depth: 20, parameterLimit: 1000 } },
  'plugin::boot.body-type',
  'plugin::boot.uploads',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '1mb',
      formLimit: '1mb',
      textLimit: '1mb',
      urlencoded: false,
      text: false,
      // Routes that accept uploads parse them after authentication: shared/server/http/uploads.ts.
      multipart: false,
    },
  },
  'plugin::boot.body-shape',
  'strapi::favicon',
  'strapi::public',
]

export default ({ env }: Core.Config.Shared.ConfigParams) => [
  // First, because the instant of arrival decides deadlines.
  'plugin::boot.arrival',
  'plugin::boot.request-log',
  // Outside everything that refuses: inspects the final answer.
  'plugin::desk.attempts',
  {
    name: 'plugin::boot.headers',
    config: {
      publicUrl: publicUrl(env('PUBLIC_URL', '')),
      mediaOrigins: [...originsIn('MEDIA_ORIGINS', env('MEDIA_ORIGINS', '')), ...originsOfBucket(env('S3_MEDIA_URL'))],
    },
  },
  'strapi::errors',
  // Right after strapi::errors, so that refusals and database errors become sentences before Strapi masks them.
  'plugin::boot.refusals',
  'plugin::boot.address',
  // Strapi requires it; the headers are set by plugin::boot.headers.
  {
    name: 'strapi::security',
    config: { contentSecurityPolicy: false, hsts: false, frameguard: false, xssFilter: false, ieNoOpen: false },
  },
  cors(env),
  ...READING,
]

/** Any origin may call the API; only the panel may call its own routes. */
function cors(env: Env) {
  const readers = originsIn('CORS_ORIGINS', env('CORS_ORIGINS', '*'))
  return {
    name: 'strapi::cors',
    config: {
      origin: (ctx: Context) => (ctx.path.startsWith('/api/') ? readers : []),
      // The API uses bearer tokens; foreign pages must never send an officer's cookies.
      credentials: false,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
      headers: [
        'Content-Type',
        'Authorization',
        'Accept',
        'Accept-Language',
        'Idempotency-Key',
        'X-Request-Id',
        'X-Objection-Number',
        'X-Objection-Code',
      ],
      expose: ['X-Request-Id', 'Retry-After'],
      maxAge: TEN_MINUTES,
      keepHeadersOnError: true,
    },
  }
}

const originsOfBucket = (url?: string): string[] => (url ? [new URL(url).origin] : [])
