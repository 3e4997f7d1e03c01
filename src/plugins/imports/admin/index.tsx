import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { Upload } from '@strapi/icons'
import { translationsOf } from '../../../shared/admin/plugin-words'
import { RUN_IMPORT } from '../contract'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'bulk-import',
      intlLabel: { id: 'imports.menu', defaultMessage: '批量导入' },
      permissions: [{ action: RUN_IMPORT, subject: null }],
      icon: Upload,
      position: 3,
      Component: () => import('./import-page'),
    })
    registerPlugin(app, 'imports', '批量导入')
  },
  registerTrads: translationsOf('imports', zhHans, en),
}
