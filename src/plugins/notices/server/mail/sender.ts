import type { Core } from '@strapi/strapi'

declare const strapi: Core.Strapi

interface EmailConfig {
  providerOptions: { maxConnections?: number }
  settings: { defaultFrom: string }
}

const config = (): EmailConfig => strapi.config.get('plugin::email')

/** Host of the address that mails come from: what stands behind the @ of a Message-ID. */
export const senderDomain = (): string => /@([^\s>]+)>?\s*$/.exec(config().settings.defaultFrom)?.[1] ?? 'localhost'

/** How many mails may be under way at once in this process: as many as the pool has connections. */
export const mailConnections = (): number => config().providerOptions.maxConnections ?? 1
