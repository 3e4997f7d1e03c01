import { clip } from '../../../../shared/pure/brief'
import { isIP } from 'node:net'
import { defineRefusals, type Refusal } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'webhook-target': {
    status: 400,
    zh: '“{url}”不是允许推送的地址：须为https地址，主机须在服务器配置（WEBHOOK_HOSTS）的名单内，且不得含用户名和密码',
    en: '"{url}" is no target for webhooks: https, a host of WEBHOOK_HOSTS, no user name or password',
  },
})

const HOST = /^(?=.{4,253}(:\d{1,5})?$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9](:\d{1,5})?$/

/**
 * WEBHOOK_HOSTS: hosts that webhooks may be sent to, `hooks.example.gov.cn` or `hooks.example.gov.cn:8443`, separated
 * by commas. Empty: no webhooks. An invalid value stops the start.
 */
export function webhookHosts(setting: string): string[] {
  const hosts = setting
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '')
  for (const host of hosts)
    if (!HOST.test(host) || isIP(host.replace(/:\d+$/, '')) !== 0)
      throw new Error(`WEBHOOK_HOSTS: “${host}” is no host name; write it as in hooks.example.gov.cn or with a port`)
  return hosts
}

/** Checks the target of a webhook. Refusal: webhook-target. */
export function judgeTarget(url: unknown, hosts: readonly string[]): URL | Refusal {
  const no = (): Refusal => refuse('webhook-target', { url: typeof url === 'string' ? clip(url, 200) : '' })
  if (typeof url !== 'string' || !URL.canParse(url)) return no()
  const target = new URL(url)
  const fine = target.protocol === 'https:' && !target.username && !target.password && hosts.includes(target.host)
  return fine ? target : no()
}
