import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { industryLabel } from '../../../policy/industries'
import { translationsOf } from '../../../shared/admin/plugin-words'
import { registerContributions, registerFlows, registerReaders, registerTypes } from '../../../shared/admin/types'
import { FLOWS, SCHEMAS } from '../server/content-types'
import { AccountsPanel } from './accounts-panel'
import { cityOfOrganisations } from '../domain/city-contribution'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'
import { contentManagerOf } from '../../../shared/admin/panel-edge'

export default {
  register(app: StrapiApp) {
    registerTypes('organisations', SCHEMAS)
    registerFlows('organisations', FLOWS)
    registerContributions([cityOfOrganisations])
    registerReaders('organisations', { industryCode: industryLabel, industries: industryLabel })
    registerPlugin(app, 'organisations', '主体')
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    contentManagerOf(app).addEditViewSidePanel((panels) => [...panels, AccountsPanel])
  },
  registerTrads: translationsOf('organisations', zhHans, en),
}
