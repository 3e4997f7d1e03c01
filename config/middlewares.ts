import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { originsIn, publicUrl } from '../src/shared/server/http/origins'

const TEN_MINUTES = 600

type Env = Core.Config.Shared.ConfigParams['env']

/** How a request is read, once it may be. */
const READING = [
  // After the headers that a page of another origin needs to read the answer.
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
      // Uploads are read by the routes that take them, after they know who sends: shared/server/http/uploads.ts.
      multipart: false,
    },
  },
  'plugin::boot.body-shape',
  'strapi::favicon',
  'strapi::public',
]

export default ({ env }: Core.Config.Shared.ConfigParams) => [
  // The instant of arrival decides about deadlines, so nothing comes before it.
  'plugin::boot.arrival',
  'plugin::boot.request-log',
  // Around all that refuses: looks when the answer stands.
  'plugin::desk.attempts',
  {
    name: 'plugin::boot.headers',
    config: {
      publicUrl: publicUrl(env('PUBLIC_URL', '')),
      mediaOrigins: [...originsIn('MEDIA_ORIGINS', env('MEDIA_ORIGINS', '')), ...originsOfBucket(env('S3_MEDIA_URL'))],
    },
  },
  'strapi::errors',
  // Right after strapi::errors: what the database or a rule refuses becomes a sentence before Strapi masks it.
  'plugin::boot.refusals',
  'plugin::boot.address',
  // Strapi insists on it; the headers themselves are set by plugin::boot.headers.
  {
    name: 'strapi::security',
    config: { contentSecurityPolicy: false, hsts: false, frameguard: false, xssFilter: false, ieNoOpen: false },
  },
  cors(env),
  ...READING,
]

/** The API is for everybody's pages, the panel's own routes are for the panel. */
function cors(env: Env) {
  const readers = originsIn('CORS_ORIGINS', env('CORS_ORIGINS', '*'))
  return {
    name: 'strapi::cors',
    config: {
      origin: (ctx: Context) => (ctx.path.startsWith('/api/') ? readers : []),
      // The API takes bearer tokens; a foreign page must never speak with an officer's cookies.
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
