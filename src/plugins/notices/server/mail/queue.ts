import type { Core } from '@strapi/strapi'
import { l } from '../../../../shared/pure/schema'
import type { Queue } from '../../../../shared/server/jobs/queue'
import { MAIL_QUEUE } from '../outbox'
import { deliver, giveUp, LONGEST_TRY_SECONDS, readMails, type Mail } from './deliver'
import { mailConnections } from './sender'
import { providerOf } from '../../../../shared/server/process/strapi-edge'

declare const strapi: Core.Strapi

/**
 * The queue of mails. As many at once as the pool has connections: a process that is killed leaves no more of which it
 * is unclear whether they arrived. Eight retries with growing pauses take about eight hours: a night's outage of a mail
 * server.
 */
export const mailQueue = (): Queue<Mail> => ({
  name: MAIL_QUEUE,
  label: l('通知邮件', 'Mails'),
  concurrency: mailConnections(),
  leaseSeconds: 2 * (LONGEST_TRY_SECONDS + 20),
  retry: { limit: 8, delaySeconds: 120 },
  load: readMails,
  handle: (id, _attempt, mail) => deliver(id, mail),
  dead: giveUp,
})

/** Ends the connections that the pool holds open. */
export function closePool(): void {
  providerOf<{ close(): void }>(strapi, 'email').close?.()
}
