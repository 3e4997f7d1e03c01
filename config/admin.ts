import type { Core } from '@strapi/strapi'

const MINUTE = 60

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  url: '/admin',
  autoOpen: false,
  auth: {
    secret: env('ADMIN_JWT_SECRET'),
    // The panel uses it to request new tokens, from its own pages only.
    cookie: { sameSite: 'strict' as const, secure: env('PUBLIC_URL', '').startsWith('https:') },
    sessions: {
      accessTokenLifespan: 30 * MINUTE,
      maxRefreshTokenLifespan: 30 * 24 * 60 * MINUTE,
      idleRefreshTokenLifespan: 7 * 24 * 60 * MINUTE,
      maxSessionLifespan: 24 * 60 * MINUTE,
      idleSessionLifespan: 2 * 60 * MINUTE,
    },
  },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  // Rate limits are in shared/server/http/throttle.ts, for panel and API.
  rateLimit: { enabled: false },
  watchIgnoreFiles: ['**/.data/**', '**/.cache/**', '**/public/uploads/**', '**/docs/**', '**/tests/**'],
})
