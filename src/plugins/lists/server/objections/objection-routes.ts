import type { Context } from 'koa'
import { object, string } from 'yup'
import { PUBLIC } from '../../../../shared/pure/actor'
import { inTransaction } from '../../../../shared/server/database/database'
import { inputOf, momentOf } from '../../../../shared/server/http/requests'
import { asSystem } from '../../../../shared/server/walls/scope'
import { takesUpload, uploadOf } from '../../../../shared/server/http/uploads'
import { validated } from '../../../../shared/server/http/validated'
import { text } from '../../../organisations/contract-server'
import { REQUEST_LABELS } from '../../domain/objection/words'
import { addObjectionFile, openObjection, type Ticket } from './objection-files'
import { progressOf } from './progress'
import { receiveObjection } from './receive-objection'

const objectionGiven = object({
  list: text('名单', 64).required(),
  entry: text('条目', 64).trim().required(),
  wish: string().label('请求').oneOf(Object.keys(REQUEST_LABELS)),
  name: text('异议人', 100).trim().required(),
  contact: text('联系方式', 200).trim().required(),
  reason: text('异议理由', 5000).trim().required(),
  evidence: text('证据说明', 5000).nullable(),
}).noUnknown()

const codeGiven = object({
  number: text('异议编号', 40).trim().required(),
  code: text('查询码', 40).trim().required(),
}).noUnknown()

/** S31: anybody may object without an account, so this runs as system. */
async function receive(ctx: Context): Promise<void> {
  const given = validated(objectionGiven, inputOf(ctx).input)
  const context = { actor: PUBLIC, at: momentOf(ctx), input: {} }
  const data = await asSystem(() => inTransaction(() => receiveObjection(given, context)))
  ctx.status = 201
  ctx.body = { data, meta: {} }
}

/** POST, because addresses are logged and the body is not. */
async function progress(ctx: Context): Promise<void> {
  const { number, code } = validated(codeGiven, inputOf(ctx).input)
  ctx.body = { data: await asSystem(() => progressOf(number, code)), meta: {} }
}

const LARGEST_MB = 20
const upload = takesUpload('lists', 'POST', '/api/objections/files', { mostBytes: LARGEST_MB * 1024 * 1024 })

/** The query code authorises uploads. In headers, which are read before the body and never logged. */
const ticketOf = (ctx: Context): Ticket =>
  validated(codeGiven, { number: ctx.get('X-Objection-Number'), code: ctx.get('X-Objection-Code') })

/** Checks the ticket before any of the body is read. */
async function holdsTicket(ctx: Context, next: () => Promise<unknown>): Promise<void> {
  const ticket = ticketOf(ctx)
  await asSystem(() => openObjection(ticket))
  ctx.state.uploader = `objection:${ticket.number.toUpperCase()}`
  await next()
}

async function receiveFile(ctx: Context): Promise<void> {
  const data = await asSystem(() => addObjectionFile(uploadOf(ctx), ticketOf(ctx), momentOf(ctx)))
  ctx.status = 201
  ctx.body = { data, meta: {} }
}

const open = (path: string, handler: (ctx: Context) => Promise<void>, middlewares: object[] = []) => ({
  method: 'POST',
  path,
  handler,
  config: { auth: false as const, middlewares },
})

export const objectionRoutes = [
  open('/objections', receive),
  open('/objections/progress', progress),
  open('/objections/files', receiveFile, [holdsTicket, upload]),
]
