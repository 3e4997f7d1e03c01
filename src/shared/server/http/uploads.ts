import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDiskFull } from '../../pure/outage'
import { defineRefusals, Refused } from '../../pure/refusal'
import { checkSent } from './input-limits'
import { middlewareOf } from '../process/strapi-edge'
import { parsedOf, type SentFile } from './request-parts'
import { Registry } from '../../pure/registry'

declare const strapi: Core.Strapi

export const refuse = defineRefusals({
  'one-file': { status: 400, zh: '请一次上传一个文件', en: 'Upload exactly one file' },
  'multipart-not-here': { status: 415, zh: '该地址不接受文件上传', en: 'This address takes no uploads' },
  'multipart-broken': {
    status: 400,
    zh: '上传的请求不完整或格式不正确',
    en: 'The upload is cut off or is no well-formed multipart request',
  },
  'multipart-unmeasured': {
    status: 400,
    zh: '上传请求须写明长度（Content-Length）',
    en: 'An upload must say its Content-Length',
  },
  'upload-too-large': {
    status: 413,
    zh: '上传内容超过上限{most}字节',
    en: 'The upload is larger than {most} bytes',
  },
  'uploads-at-once': {
    status: 429,
    zh: '同时上传的文件过多（最多{most}个），请稍后重试',
    en: 'More than {most} uploads at once; try again in a moment',
  },
})

export type Upload = SentFile

export interface UploadLimits {
  /** All files of the request together. */
  mostBytes: number
  mostFiles?: number
}

type Next = () => Promise<unknown>
type Middleware = (ctx: Context, next: Next) => Promise<unknown>

/** Allowance for form fields and multipart framing. */
const FRAME = 64 * 1024
const MOST_AT_ONCE = 3

/** Module-wide: routes declare uploads when their module is loaded, before any boot. */
const declared = new Registry<{ method: string; path: RegExp }>('upload')

/**
 * Makes a route accept uploads. Parsing happens after authentication, permissions and policies, so that unauthorised
 * multipart bodies are never read or written to disk. Temporary files are removed when the request ends.
 * @param path in full, as the global middleware sees it; `:id` stands for one segment.
 * @param limitsOf read with each request where they are configured.
 * @throws when the route accepts uploads already.
 */
export function takesUpload(
  owner: string,
  method: string,
  path: string,
  limitsOf: UploadLimits | (() => UploadLimits),
): Middleware {
  declared.add(owner, `${method} ${path}`, {
    method,
    path: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`, 'i'),
  })
  return async (ctx, next) => {
    if (!ctx.is('multipart')) return next()
    const limits = typeof limitsOf === 'function' ? limitsOf() : limitsOf
    assertMeasured(ctx, limits)
    const leave = enter(ctx)
    try {
      const folder = await mkdtemp(join(tmpdir(), 'pool-upload-'))
      try {
        await parse(ctx, folder, limits, next)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    } finally {
      leave()
    }
  }
}

/** Koa middleware before the body parser: refuses uploads to other routes unread. */
export const uploadsMiddleware = () => async (ctx: Context, next: Next) => {
  if (
    ctx.is('multipart') &&
    !declared.values().some(({ method, path }) => method === ctx.method && path.test(ctx.path))
  )
    throw new Refused(refuse('multipart-not-here'))
  await next()
}

/** The single file of a multipart request, removed when the request is answered. Refusal: one-file. */
export function uploadOf(ctx: Context): Upload {
  const [file, ...others] = sentIn(ctx)
  if (!file || others.length > 0) throw new Refused(refuse('one-file'))
  return file
}

const sentIn = (ctx: Context): Upload[] => Object.values(parsedOf(ctx).files ?? {}).flat()

function assertMeasured(ctx: Context, { mostBytes }: UploadLimits): void {
  const { length } = ctx.request
  if (length === undefined || ctx.get('Transfer-Encoding')) throw new Refused(refuse('multipart-unmeasured'))
  if (length > mostBytes + FRAME) throw new Refused(refuse('upload-too-large', { most: mostBytes }))
}

const underWay = new Map<string, number>()

/** Counts concurrent uploads per sender, within this process, whose disk they fill. */
function enter(ctx: Context): () => void {
  const who = senderOf(ctx)
  const count = underWay.get(who) ?? 0
  if (count >= MOST_AT_ONCE) throw new Refused(refuse('uploads-at-once', { most: MOST_AT_ONCE }))
  underWay.set(who, count + 1)
  return () => {
    const left = (underWay.get(who) ?? 1) - 1
    if (left > 0) underWay.set(who, left)
    else underWay.delete(who)
  }
}

interface Sending {
  user?: { id: number }
  auth?: { strategy?: { name?: string } }
  /** Sender of an upload without a session, set by an earlier middleware. */
  uploader?: string
}

function senderOf(ctx: Context): string {
  const { user, auth, uploader } = ctx.state as Sending
  return uploader ?? `${auth?.strategy?.name ?? ''}:${user?.id ?? ''}`
}

async function parse(ctx: Context, folder: string, { mostBytes, mostFiles = 1 }: UploadLimits, next: Next) {
  let files = 0
  const body = bodyParser({
    multipart: true,
    formidable: {
      uploadDir: folder,
      maxFileSize: mostBytes,
      minFileSize: 0,
      maxFields: 20,
      maxFieldsSize: FRAME,
      // Keeps one more than allowed, so that the handler can refuse.
      filter: () => ++files <= mostFiles + 1,
    },
  })
  let parsed = false
  try {
    await body(ctx, () => {
      parsed = true
      checkSent(ctx)
      return next()
    })
  } catch (error) {
    throw parsed || isOurs(error) ? error : new Refused(refuse('multipart-broken'))
  }
  // Strapi answers an upload over the limit itself, without continuing.
  if (!parsed) throw new Refused(refuse('upload-too-large', { most: mostBytes }))
}

/** Errors of the upload folder: full, or not writable. */
const isOurs = (error: unknown): boolean => isDiskFull(error) || (error as NodeJS.ErrnoException).path !== undefined

/** Strapi's parser, which is configured globally to ignore multipart. */
const bodyParser = (config: object): Middleware => middlewareOf(strapi, 'strapi::body')(config, { strapi })
