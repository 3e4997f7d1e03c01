import type { Core } from '@strapi/strapi'
import { asHtml } from '../../../../shared/pure/letter-text'
import type { Letter } from '../../contract'
import { trimEndOf } from '../../../../shared/pure/trim'

declare const strapi: Core.Strapi

/** Hands a letter to the mail server; Strapi's e-mail plugin knows which (config/plugins.ts). */
export async function mail({ to, subject, text, html }: Letter): Promise<void> {
  const service = strapi.plugin('email').service('email') as unknown as { send(options: object): Promise<unknown> }
  // The plugin would send the text as HTML, all its lines run together and no link to click.
  await service.send({ to, subject, text, html: html ?? asHtml(text) })
}

const trimmed = (address: string): string => trimEndOf(address, '/')

/** A page of the public frontend. The secret stands behind `#`: a browser sends it to no server, and none logs it. */
export function linkTo(page: string, secret?: string): string {
  const configured = strapi.plugin('desk').config('frontendUrl') as string | undefined
  const base = trimmed(configured || String(strapi.config.get('server.absoluteUrl')))
  return `${base}/${page}${secret ? `#token=${secret}` : ''}`
}
