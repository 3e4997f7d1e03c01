import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { isRefusal, must, Refused } from '../../../../shared/pure/refusal'
import { refuse } from '../../../../shared/server/http/refusals'
import { withholdActions } from '../../../../shared/server/forms/withheld-actions'
import { judgeTarget } from './hosts'
import { post } from './send'
import { paramsOf, fieldsOf } from '../../../../shared/server/http/request-parts'
import { strapiController, strapiPart, type Webhook } from '../../../../shared/server/process/strapi-edge'

interface Outcome {
  statusCode: number
  message?: string
}

interface Info {
  uid?: string
  entry?: { documentId?: string }
  media?: { documentId?: string }
}

export const hostsOf = (strapi: Core.Strapi): readonly string[] =>
  strapi.plugin('desk').config('webhookHosts') as string[]

/**
 * Webhooks leave for hosts that the operator named, over https, and say which row changed but nothing that stands in it.
 * Without such hosts there are none: no routes (closed-routes.ts), no permission, and rows that lie in the table are not
 * sent.
 */
export function guardWebhooks(strapi: Core.Strapi, hosts: readonly string[]): void {
  const runner = strapiPart(strapi, 'webhookRunner')
  runner.run = (webhook, event, info = {}) => send(strapi, hosts, webhook, event, info)
  if (hosts.length === 0) {
    runner.add = () => undefined
    withholdActions(strapi, 'webhooks.')
    return
  }
  const handlers = strapiController(strapi, 'admin::webhooks')
  const { createWebhook, updateWebhook, triggerWebhook } = handlers
  const judge = (ctx: Context): void => {
    const { url } = fieldsOf(ctx)
    if (url !== undefined) must(judgeTarget(url, hosts))
  }
  handlers.createWebhook = (ctx) => (judge(ctx), createWebhook(ctx))
  handlers.updateWebhook = (ctx) => (judge(ctx), updateWebhook(ctx))
  // Strapi runs into what it did not find.
  handlers.triggerWebhook = async (ctx) => {
    const { id } = paramsOf(ctx, 'id')
    if (!(await strapiPart(strapi, 'webhookStore').findWebhook(id))) throw new Refused(refuse('no-such-address'))
    return triggerWebhook(ctx)
  }
}

async function send(
  strapi: Core.Strapi,
  hosts: readonly string[],
  webhook: Webhook,
  event: string,
  { uid, entry, media }: Info,
): Promise<Outcome> {
  const target = judgeTarget(webhook.url, hosts)
  if (isRefusal(target)) return { statusCode: 403, message: target.code }
  const about = { uid: uid ?? (media ? 'plugin::upload.file' : null), documentId: (entry ?? media)?.documentId ?? null }
  const body = JSON.stringify({ event, createdAt: new Date().toISOString(), ...about })
  try {
    return { statusCode: await post(target, { ...webhook.headers, 'X-Strapi-Event': event }, body) }
  } catch (error) {
    const { code = 'failed' } = error as { code?: string }
    strapi.log.warn(`webhook ${webhook.id} was not delivered: ${code}`)
    return { statusCode: 502, message: code }
  }
}

/** Strapi's own way to fetch an address (uploads by URL, telemetry, licences): nothing here is fetched by address. */
export function fetchNothing(strapi: Core.Strapi): void {
  Object.defineProperty(strapi, 'fetch', {
    value: (url: unknown) => Promise.reject(new Error(`nothing is fetched by address: ${String(url).slice(0, 100)}`)),
  })
}
