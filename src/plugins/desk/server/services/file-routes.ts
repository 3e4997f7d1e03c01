import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { accountActorOf, staffActorOf } from '../../../../shared/server/actors'
import { refuse } from '../../../../shared/server/act'
import { created } from '../../../../shared/server/requests'
import { uploadOf } from '../../../../shared/server/uploads'
import { openFile, storeFile } from './private-files'

const idOf = (ctx: Context): string => (ctx as unknown as { params: { documentId: string } }).params.documentId

/** Private files: uploaded by accounts, read by whoever row-level security lets see their row. */
export const fileRoutes = {
  admin: [
    {
      method: 'GET',
      path: '/files/:documentId',
      handler: readAsStaff,
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
  ],
  accounts: [
    { method: 'POST', path: '/my/files', handler: upload, config: {} },
    { method: 'GET', path: '/my/files/:documentId', handler: readAsAccount, config: {} },
  ],
}

async function upload(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const answer = created(await storeFile(uploadOf(ctx), actor))
  ctx.status = answer.status
  ctx.body = answer.body as object
}

async function readAsAccount(ctx: Context): Promise<void> {
  await accountActorOf(ctx)
  await send(ctx)
}

async function readAsStaff(ctx: Context): Promise<void> {
  await staffActorOf(ctx)
  await send(ctx)
}

async function send(ctx: Context): Promise<void> {
  const file = await openFile(idOf(ctx))
  if (!file) throw new Refused(refuse('not-found', { documentId: idOf(ctx) }))
  ctx.set({
    'Content-Type': file.mime,
    'Content-Length': String(file.size),
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'X-Content-Type-Options': 'nosniff',
    // A file that proves something never runs as a page of ours.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  })
  ctx.body = file.stream
}
