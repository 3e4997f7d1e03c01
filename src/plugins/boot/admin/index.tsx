import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { installFields, installPanels, kernelTexts } from '../../../shared/admin/install'

/** The kernel's part of the panel: what the types of all plugins get, before any plugin adds its own. */
export default {
  register(app: StrapiApp) {
    installFields(app)
    app.registerPlugin({ id: 'boot', name: 'boot' })
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    installPanels(app)
  },
  registerTrads: kernelTexts,
}
