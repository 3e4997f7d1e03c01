import type { Core } from '@strapi/strapi'
import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { defineJobs } from '../../../shared/server/jobs/jobs'
import { defineSettings } from '../../../shared/server/settings/settings'
import { FILE_SETTINGS } from '../domain/file-settings'
import { SCHEMAS } from './content-types'
import { fileRoutes } from './file-routes'
import { sweepFiles } from './jobs'
import { guardMediaLibrary } from './media-library'
import { guardMediaStorage } from './media-storage'
import { configureScanner, startScanning, stopScanning } from './scan-files'
import { scannerOf } from './scanner'
import { bindNotices } from './notices'
import { filesService } from './service'
import { configureStorage } from './storage'
import { limitRequests } from './throttles'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    defineSettings('files', FILE_SETTINGS)
    limitRequests()
    defineJobs('files', [sweepFiles])
    guardMediaLibrary(strapi)
    bindNotices()
    declareHistoryWords('files', HISTORY_WORDS)
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await configureStorage(process.env, strapi.dirs.app.root)
    configureScanner(scannerOf(process.env))
    guardMediaStorage(strapi)
    startScanning()
  },
  destroy: stopScanning,
  contentTypes: contentTypesOf('files', SCHEMAS),
  services: { files: filesService },
  routes: {
    admin: { type: 'admin', routes: fileRoutes.admin },
    accounts: { type: 'content-api', prefix: '', routes: fileRoutes.accounts },
  },
}
