import type { Core } from '@strapi/strapi'

const MEGABYTE = 1024 * 1024

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  desk: { enabled: true, resolve: './src/plugins/desk' },
  filing: { enabled: true, resolve: './src/plugins/filing' },

  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwt: { expiresIn: '7d' },
      // Accounts are opened by our own registrations; Strapi's takes no field beyond name, mail and password.
      register: { allowedFields: [] },
      // Counted by shared/server/throttle, for the panel and the API alike.
      ratelimit: { enabled: false },
    },
  },
  upload: {
    config: { sizeLimit: env.int('UPLOAD_MAX_MB', 20) * MEGABYTE },
  },
  // Licensed features that the Community edition can only advertise.
  'content-releases': { enabled: false },
  'review-workflows': { enabled: false },
})
