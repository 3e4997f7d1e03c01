import type { Core } from '@strapi/strapi'
import { mailTransport } from '../src/plugins/desk/server/accounts/mail-transport'

const MEGABYTE = 1024 * 1024
const MINUTE = 60

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  desk: {
    enabled: true,
    resolve: './src/plugins/desk',
    // Where the links in mails lead: the public frontend.
    config: { frontendUrl: env('FRONTEND_URL', env('PUBLIC_URL', '')) },
  },
  filing: { enabled: true, resolve: './src/plugins/filing' },

  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      // Sessions in the database: a token is worth what its session is, which a new password or a block ends at once.
      jwtManagement: 'refresh',
      sessions: {
        accessTokenLifespan: 30 * MINUTE,
        idleRefreshTokenLifespan: 7 * 24 * 60 * MINUTE,
        maxRefreshTokenLifespan: 30 * 24 * 60 * MINUTE,
      },
      ratelimit: { interval: 60_000, max: env.int('LOGIN_ATTEMPTS', 10) },
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
    config: { sizeLimit: env.int('UPLOAD_MAX_MB', 20) * MEGABYTE },
  },
  // Licensed features that the Community edition can only advertise.
  'content-releases': { enabled: false },
  'review-workflows': { enabled: false },
})
