import type { Context } from 'koa'
import { object, string } from 'yup'
import type { Actor } from '../../../shared/pure/actor'
import { accountActorOf, staffActorOf } from '../../../shared/server/walls/actors'
import { readPage, type Collection } from '../../../shared/server/http/public-reads'
import { created, inputOf, momentOf } from '../../../shared/server/http/requests'
import { takesUpload, uploadOf } from '../../../shared/server/http/uploads'
import { validated } from '../../../shared/server/http/validated'
import { PRIVATE_FILE } from '../contract'
import { isInline } from '../domain/file-kind'
import { dispositionOf } from '../domain/file-name'
import { ACCOUNT_PURPOSES, type Purpose } from '../domain/file-words'
import { findFile } from './find-file'
import { openFile } from './open-file'
import { described } from './private-file'
import { MEGABYTE } from './quota'
import { storeFile } from './store-file'
import { withdrawFile } from './withdraw-file'
import { idOf } from '../../../shared/server/http/request-parts'

const takes = takesUpload('files', 'POST', '/api/my/files', { mostBytes: 20 * MEGABYTE })
const staff = { policies: ['admin::isAuthenticatedAdmin'] }

/** Accounts upload; everyone who passes row-level security, or a registered reader, may read. */
export const fileRoutes = {
  admin: [
    { method: 'GET', path: '/:documentId', handler: as(staffActorOf, send), config: staff },
    { method: 'GET', path: '/:documentId/about', handler: as(staffActorOf, describe), config: staff },
  ],
  accounts: [
    { method: 'POST', path: '/my/files', handler: as(accountActorOf, upload), config: { middlewares: [takes] } },
    { method: 'GET', path: '/my/files', handler: as(accountActorOf, list), config: {} },
    { method: 'GET', path: '/my/files/:documentId', handler: as(accountActorOf, send), config: {} },
    { method: 'GET', path: '/my/files/:documentId/about', handler: as(accountActorOf, describe), config: {} },
    { method: 'DELETE', path: '/my/files/:documentId', handler: as(accountActorOf, withdraw), config: {} },
  ],
}

/** Resolves the actor before the handler runs. */
function as(actorOf: (ctx: Context) => Promise<Actor>, run: (ctx: Context, actor: Actor) => Promise<void>) {
  return async (ctx: Context): Promise<void> => run(ctx, await actorOf(ctx))
}

const uploadDetails = object({
  purpose: string()
    .label('用途')
    .oneOf([...ACCOUNT_PURPOSES]),
  cityCode: string().label('所在市').max(6),
})
  .noUnknown()
  .strict()

async function upload(ctx: Context, actor: Actor): Promise<void> {
  const file = uploadOf(ctx)
  const { purpose, cityCode } = validated(uploadDetails, inputOf(ctx).input)
  const stored = await storeFile(file, actor, { purpose: purpose as Purpose | undefined, cityCode }, momentOf(ctx))
  const answer = created(described(stored))
  ctx.status = answer.status
  ctx.body = answer.body as object
}

const files: Collection = {
  path: '/my/files',
  uid: PRIVATE_FILE,
  where: 'true',
  fields: {
    name: { filter: 'text' },
    purpose: { filter: 'text' },
    mime: {},
    size: {},
    sha256: {},
    uploadedBy: {},
    uploadedAt: { sort: true },
    scan: { filter: 'text' },
  },
  defaultSort: 'uploadedAt:desc',
}

async function list(ctx: Context, { creditCode, accountId }: Actor): Promise<void> {
  ctx.body = await readPage(files, ctx.query, {
    sql: 't.credit_code = $1 or (t.credit_code is null and t.account_id = $2)',
    params: [creditCode ?? '', accountId],
  })
}

async function describe(ctx: Context, actor: Actor): Promise<void> {
  ctx.set('Cache-Control', 'private, no-store')
  ctx.body = { data: described(await findFile(idOf(ctx), actor)), meta: {} }
}

async function withdraw(ctx: Context, actor: Actor): Promise<void> {
  await withdrawFile(idOf(ctx), actor, momentOf(ctx))
  ctx.body = { data: { documentId: idOf(ctx) }, meta: {} }
}

async function send(ctx: Context, actor: Actor): Promise<void> {
  const { file, stream } = await openFile(idOf(ctx), actor)
  ctx.status = 200
  ctx.set({
    'Content-Type': file.mime,
    'Content-Length': String(file.size),
    'Content-Disposition': dispositionOf(file.name, isInline(file.mime)),
    'X-Content-Type-Options': 'nosniff',
    // Evidence must never run as a page of our origin.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
    'Accept-Ranges': 'none',
  })
  ctx.body = stream
}
