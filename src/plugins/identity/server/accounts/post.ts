import type { Core } from '@strapi/strapi'
import { trimEndOf } from '../../../../shared/pure/trim'

declare const strapi: Core.Strapi

const trimmed = (address: string): string => trimEndOf(address, '/')

/** A page of the public frontend. The secret is in the fragment, which browsers do not send and servers do not log. */
export function linkTo(page: string, secret?: string): string {
  const configured = strapi.plugin('identity').config('frontendUrl') as string | undefined
  const base = trimmed(configured || String(strapi.config.get('server.absoluteUrl')))
  return `${base}/${page}${secret ? `#token=${secret}` : ''}`
}
