import type { Context } from 'koa'
import { object, string } from 'yup'
import { PUBLIC } from '../../../../shared/pure/actor'
import { inTransaction } from '../../../../shared/server/database'
import { inputOf, momentOf } from '../../../../shared/server/requests'
import { asSystem } from '../../../../shared/server/scope'
import { validated } from '../../../../shared/server/validated'
import { text } from '../accounts/organisation-fields'
import { WISH_LABELS } from '../../domain/objection/words'
import { progressOf } from './progress'
import { receiveObjection } from './receive-objection'

const objectionGiven = object({
  list: text('名单', 64).required(),
  entry: text('条目', 64).trim().required(),
  wish: string().label('请求').oneOf(Object.keys(WISH_LABELS)),
  name: text('异议人', 100).trim().required(),
  contact: text('联系方式', 200).trim().required(),
  reason: text('异议理由', 5000).trim().required(),
  evidence: text('证据说明', 5000).nullable(),
}).noUnknown()

const codeGiven = object({
  number: text('异议编号', 40).trim().required(),
  code: text('查询码', 40).trim().required(),
}).noUnknown()

/** S31: anybody objects; who does is nobody yet, so it runs with the eyes of the system. */
async function receive(ctx: Context): Promise<void> {
  const given = validated(objectionGiven, inputOf(ctx).input)
  const context = { actor: PUBLIC, at: momentOf(ctx), input: {} }
  const data = await asSystem(() => inTransaction(() => receiveObjection(given, context)))
  ctx.status = 201
  ctx.body = { data, meta: {} }
}

/** The code travels in the body: addresses are logged. */
async function progress(ctx: Context): Promise<void> {
  const { number, code } = validated(codeGiven, inputOf(ctx).input)
  ctx.body = { data: await asSystem(() => progressOf(number, code)), meta: {} }
}

const open = (path: string, handler: (ctx: Context) => Promise<void>) => ({
  method: 'POST',
  path,
  handler,
  config: { auth: false as const },
})

export const objectionRoutes = [open('/objections', receive), open('/objections/progress', progress)]
