import type { Core } from '@strapi/strapi'

const MEGABYTE = 1024 * 1024

export default ({ env }: Core.Config.Shared.ConfigParams) => [
  // The instant of arrival decides about deadlines, so nothing comes before it.
  'plugin::desk.arrival',
  'strapi::logger',
  'strapi::errors',
  // Right after strapi::errors: what the database or a rule refuses becomes a sentence before Strapi masks it.
  'plugin::desk.refusals',
  'strapi::security',
  {
    name: 'strapi::cors',
    config: {
      origin: env.array('CORS_ORIGINS', ['*']),
      // The API takes bearer tokens; a foreign page must never speak with an officer's cookies.
      credentials: false,
      headers: ['Content-Type', 'Authorization', 'Accept', 'Accept-Language', 'Idempotency-Key'],
    },
  },
  'strapi::session',
  'strapi::query',
  'plugin::desk.panel-queries',
  'plugin::desk.uploads',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '1mb',
      formLimit: '1mb',
      textLimit: '1mb',
      formidable: { maxFileSize: env.int('UPLOAD_MAX_MB', 20) * MEGABYTE },
    },
  },
  'strapi::favicon',
  'strapi::public',
]
