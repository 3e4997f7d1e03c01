import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { installFields, installPanels, kernelTexts } from '../../../shared/admin/install'

/** The kernel's part of the panel: what the types of all plugins get, before any plugin adds its own. */
export default {
  register(app: StrapiApp) {
    installFields(app)
    registerPlugin(app, 'boot', '启动')
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    installPanels(app)
  },
  registerTrads: kernelTexts,
}
