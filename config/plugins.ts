import type { Core } from '@strapi/strapi'
import order from '../src/plugins/order.json'
import { webhookHosts } from '../src/plugins/desk/server/webhooks/hosts'
import { mailTransport } from '../src/plugins/identity/server/accounts/mail-transport'

const MEGABYTE = 1024 * 1024
const MINUTE = 60

type Env = Core.Config.Shared.ConfigParams['env']

/** Images may be shown by a page; everything else in the folder is served as an attachment. */
function publicHeaders(response: { setHeader(name: string, value: string): void }, path: string): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  if (!/\.(png|jpe?g|webp)$/i.test(path)) response.setHeader('Content-Disposition', 'attachment')
}

/** The public library: a folder served at /uploads, or a separate public bucket (MEDIA_FILES=s3). */
function mediaLibrary(env: Env) {
  if (env('MEDIA_FILES', 'local') !== 's3')
    return { providerOptions: { localServer: { maxage: 3_600_000, index: false, setHeaders: publicHeaders } } }
  const Bucket = env('S3_MEDIA_BUCKET')
  if (!Bucket || Bucket === env('S3_BUCKET'))
    throw new Error('MEDIA_FILES=s3 needs S3_MEDIA_BUCKET, another bucket than that of the private files')
  return {
    provider: 'aws-s3',
    providerOptions: {
      baseUrl: env('S3_MEDIA_URL') || undefined,
      rootPath: 'uploads',
      s3Options: {
        endpoint: env('S3_ENDPOINT') || undefined,
        region: env('S3_REGION') || 'us-east-1',
        forcePathStyle: env.bool('S3_FORCE_PATH_STYLE', false),
        credentials: { accessKeyId: env('S3_ACCESS_KEY_ID'), secretAccessKey: env('S3_SECRET_ACCESS_KEY') },
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        // If ACL is missing, the provider requests public-read, which newer buckets refuse.
        params: { Bucket, ACL: env('S3_MEDIA_ACL') || undefined },
      },
    },
  }
}

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  // In the order of src/plugins/order.json: the first boots the kernel.
  ...Object.fromEntries(order.map((name) => [name, { enabled: true, resolve: `./src/plugins/${name}` }])),
  // Links in mails lead to the public frontend.
  identity: {
    enabled: true,
    resolve: './src/plugins/identity',
    config: { frontendUrl: env('FRONTEND_URL', env('PUBLIC_URL', '')) },
  },
  desk: {
    enabled: true,
    resolve: './src/plugins/desk',
    config: { webhookHosts: webhookHosts(env('WEBHOOK_HOSTS', '')) },
  },

  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      // Sessions in the database: a token is valid only with its session, which a new password or a block ends at once.
      jwtManagement: 'refresh',
      sessions: {
        accessTokenLifespan: 30 * MINUTE,
        idleRefreshTokenLifespan: 7 * 24 * 60 * MINUTE,
        maxRefreshTokenLifespan: 30 * 24 * 60 * MINUTE,
      },
      // Rate limits are in shared/server/http/throttle.ts, for panel and API.
      ratelimit: { enabled: false },
    },
  },
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: mailTransport(env),
      settings: { defaultFrom: env('MAIL_FROM', 'pool@localhost'), defaultReplyTo: env('MAIL_REPLY_TO') },
    },
  },
  upload: {
    config: { sizeLimit: env.int('UPLOAD_MAX_MB', 20) * MEGABYTE, ...mediaLibrary(env) },
  },
  // Licensed features that the Community edition only advertises.
  'content-releases': { enabled: false },
  'review-workflows': { enabled: false },
})
