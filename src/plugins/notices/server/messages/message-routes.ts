import type { Context } from 'koa'
import { boolean, object, string } from 'yup'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { permitted } from '../../../../shared/server/flows/permissions'
import { answerWrite, inputOf, momentOf, ok } from '../../../../shared/server/http/requests'
import { validated } from '../../../../shared/server/http/validated'
import { READ_MESSAGES, RESEND_MESSAGES } from '../permissions'
import { clearAddress } from './clear-address'
import { readNoticeKinds } from './read-notice-kinds'
import { readMessages, messageId, readMessage } from './read-messages'
import { resend } from './resend'

const ADDRESS = '邮箱'
const resending = object({
  address: string().max(254).label(ADDRESS),
  clearAddress: boolean().label('解除拒收标记'),
}).noUnknown()
const clearing = object({ address: string().required().max(254).label(ADDRESS) }).noUnknown()

async function answerResend(ctx: Context): Promise<void> {
  const actor = await staffActorOf(ctx)
  const id = messageId(ctx)
  const input = validated(resending, inputOf(ctx).input)
  await answerWrite(ctx, actor, async () => ok(await resend(id, input, actor, momentOf(ctx))))
}

async function answerClear(ctx: Context): Promise<void> {
  const actor = await staffActorOf(ctx)
  const { address } = validated(clearing, inputOf(ctx).input)
  await answerWrite(ctx, actor, async () => {
    await clearAddress(address, actor, momentOf(ctx))
    return ok({ address })
  })
}

export const messageRoutes = [
  { method: 'GET', path: '/kinds', handler: readNoticeKinds, config: permitted(READ_MESSAGES) },
  { method: 'GET', path: '/messages', handler: readMessages, config: permitted(READ_MESSAGES) },
  { method: 'GET', path: '/messages/:id', handler: readMessage, config: permitted(READ_MESSAGES) },
  { method: 'POST', path: '/messages/:id/resend', handler: answerResend, config: permitted(RESEND_MESSAGES) },
  { method: 'POST', path: '/addresses/clear', handler: answerClear, config: permitted(RESEND_MESSAGES) },
]
