import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { registerFileView } from '../../../shared/admin/file-views'
import { translationsOf } from '../../../shared/admin/plugin-words'
import { registerTypes } from '../../../shared/admin/types'
import { SCHEMAS } from '../server/content-types'
import { PrivateFile } from './file-view'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

export default {
  register(app: StrapiApp) {
    registerFileView('files', PrivateFile)
    registerTypes('files', SCHEMAS)
    registerPlugin(app, 'files', '文件')
  },
  registerTrads: translationsOf('files', zhHans, en),
}
