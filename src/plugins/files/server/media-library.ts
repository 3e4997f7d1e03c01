import type { Core } from '@strapi/strapi'
import { readFile } from 'node:fs/promises'
import { shapeFault } from '../../../shared/pure/input-shape'
import { must, Refused } from '../../../shared/pure/refusal'
import { takesUpload, type Upload, type UploadLimits } from '../../../shared/server/http/uploads'
import { KINDS, MEDIA_KINDS, type KindName } from '../domain/file-kind'
import { neutralName } from '../domain/file-name'
import { inspectFile } from './inspect-file'
import { refuse } from './refusals'
import { routedModules } from '../../../shared/server/process/strapi-edge'
import type { Router } from '../../../shared/server/process/strapi-types'

declare const strapi: Core.Strapi

type File = Upload & { mimetype?: string; detectedMimeType?: string }
type Info = { name?: string | null } | undefined
interface Data {
  fileInfo?: Info | Info[]
}

interface UploadService {
  upload(given: { data: Data; files: File | File[] }, options?: unknown): Promise<unknown>
  replace(id: number, given: { data: Data; file: File }, options?: unknown): Promise<unknown>
  updateFileInfo(id: number, info: NonNullable<Info>, options?: unknown): Promise<unknown>
  findOne(id: number): Promise<{ name: string; ext: string } | null>
}

/** Of several files at once each may be as large as one, but not all of them. */
const limits = (mostFiles: number) => (): UploadLimits => ({
  mostBytes: sizeLimit() * (mostFiles > 1 ? 5 : 1),
  mostFiles,
})
const sizeLimit = (): number => Number(strapi.config.get('plugin::upload.sizeLimit'))

const ROUTES = {
  '/': takesUpload('files', 'POST', '/upload', limits(20)),
  '/files': takesUpload('files', 'POST', '/upload/files', limits(1)),
  '/files/:id/replace': takesUpload('files', 'POST', '/upload/files/:id/replace', limits(1)),
}
/** Strapi would fetch any URL that staff enter, from inside our network. */
const SHUT = '/actions/upload-from-urls'

/**
 * The public library accepts images and PDF by content, whoever calls its service: panel, API or code. Strapi falls
 * back to the file name, so HTML named .png would pass. Must run before Strapi builds its routes.
 */
export function guardMediaLibrary(strapi: Core.Strapi): void {
  const admin = adminRouter(strapi)
  admin.routes = admin.routes.filter(({ path }) => path !== SHUT)
  for (const [path, takes] of Object.entries(ROUTES)) {
    const route = admin.routes.find((other) => other.method === 'POST' && other.path === path)
    if (!route) throw new Error(`the media library has no route ${path}`)
    // Assigned, not appended: a second boot in one process gets the same object.
    route.config = { ...route.config, middlewares: [takes] }
  }
  guardService(strapi.plugin('upload').service('upload') as UploadService, sizeLimit())
}

function adminRouter(strapi: Core.Strapi): Router {
  const { routes } = routedModules(strapi).upload ?? {}
  const admin = routes && !Array.isArray(routes) ? routes.admin : undefined
  if (!admin || typeof admin === 'function') throw new Error('the media library has no routes of the panel')
  return admin
}

function guardService(service: UploadService, most: number): void {
  const { upload, replace, updateFileInfo } = service
  service.upload = async ({ data, files }, options) => {
    checkInfo(data)
    const infos = [data.fileInfo].flat()
    for (const [at, file] of [files].flat().entries()) nameInfo(infos[at], await check(file, most))
    return upload.call(service, { data, files }, options)
  }
  service.replace = async (id, { data, file }, options) => {
    checkInfo(data)
    const kind = await check(file, most)
    const replaced = await service.findOne(id)
    // The URL is kept, and so is the ending it is served under.
    if (replaced && !(KINDS[kind].endings as readonly string[]).includes(replaced.ext.slice(1).toLowerCase()))
      throw new Refused(refuse('file-not-what-it-says', { name: replaced.name, kind: kind.toUpperCase() }))
    nameInfo([data.fileInfo].flat()[0], kind)
    return replace.call(service, id, { data, file }, options)
  }
  service.updateFileInfo = async (id, info, options) => {
    const ending = (await service.findOne(id))?.ext.slice(1)
    return updateFileInfo.call(service, id, info.name && ending ? named(info, ending) : info, options)
  }
}

/** Strapi parses these from JSON in a form field, where the check of bodies does not see them. */
const checkInfo = ({ fileInfo }: Data): void => must(shapeFault(fileInfo))

/** Checks the file, and gives it the name and type of its content. */
async function check(file: File, most: number): Promise<KindName> {
  if (file.size > most)
    throw new Refused(
      refuse('file-too-large', { name: neutralName(file.originalFilename, 'bin'), size: file.size, most }),
    )
  const content = await inspectFile(await readFile(file.filepath), file.originalFilename, MEDIA_KINDS)
  file.originalFilename = content.name
  file.mimetype = content.mime
  file.detectedMimeType = content.mime
  return content.kind
}

function nameInfo(info: Info, kind: KindName): void {
  if (info?.name) info.name = neutralName(info.name, KINDS[kind].endings[0])
}

const named = (info: NonNullable<Info>, ending: string): NonNullable<Info> => ({
  ...info,
  name: neutralName(info.name, ending),
})
