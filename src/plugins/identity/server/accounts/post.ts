import type { Core } from '@strapi/strapi'
import { trimEndOf } from '../../../../shared/pure/trim'

declare const strapi: Core.Strapi

const trimmed = (address: string): string => trimEndOf(address, '/')

/** A page of the public frontend. The secret stands behind `#`: a browser sends it to no server, and none logs it. */
export function linkTo(page: string, secret?: string): string {
  const configured = strapi.plugin('identity').config('frontendUrl') as string | undefined
  const base = trimmed(configured || String(strapi.config.get('server.absoluteUrl')))
  return `${base}/${page}${secret ? `#token=${secret}` : ''}`
}
