import type { Context } from 'koa'
import { rm } from 'node:fs/promises'
import { defineRefusals, Refused } from '../pure/refusal'

export const refuse = defineRefusals({
  'one-file': { status: 400, zh: '请一次上传一个文件', en: 'Upload exactly one file' },
})

export interface Upload {
  filepath: string
  originalFilename: string | null
  size: number
}

const sentIn = (ctx: Context): Upload[] =>
  Object.values((ctx.request as unknown as { files?: Record<string, Upload | Upload[]> }).files ?? {}).flat()

/** The one file of a multipart request; it is gone when the request is answered. Refusal: one-file. */
export function uploadOf(ctx: Context): Upload {
  const [file, ...others] = sentIn(ctx)
  if (!file || others.length > 0) throw new Refused(refuse('one-file'))
  return file
}

/**
 * Koa middleware around the body parser: removes what a request left in the system's temp folder. Strapi clears only
 * what came in a field called `files`, and nothing of a request that was refused before its handler.
 */
export const uploadsMiddleware = () => async (ctx: Context, next: () => Promise<unknown>) => {
  try {
    await next()
  } finally {
    await Promise.all(sentIn(ctx).map(({ filepath }) => rm(filepath, { force: true })))
  }
}
