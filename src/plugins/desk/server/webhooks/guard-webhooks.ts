import { clip } from '../../../../shared/pure/brief'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { isRefusal, must, Refused } from '../../../../shared/pure/refusal'
import { refuse } from '../../../../shared/pure/general-refusals'
import { withholdActions } from '../../../../shared/server/forms/withheld-actions'
import { judgeTarget } from './hosts'
import { post } from './send'
import { paramsOf, fieldsOf } from '../../../../shared/server/http/request-parts'
import { strapiController, strapiPart } from '../../../../shared/server/process/strapi-edge'
import type { Webhook } from '../../../../shared/server/process/strapi-types'

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
 * Webhooks go over https to hosts named by the operator, and name the changed row without its content. Without hosts
 * webhooks are off: no routes (closed-routes.ts), no permission, and stored webhooks are not sent.
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
  // Strapi fails on a webhook that does not exist.
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

/** Strapi fetches addresses for uploads by URL, telemetry and licences; all are disabled. */
export function fetchNothing(strapi: Core.Strapi): void {
  Object.defineProperty(strapi, 'fetch', {
    value: (url: unknown) => Promise.reject(new Error(`nothing is fetched by address: ${clip(String(url), 100)}`)),
  })
}
