import type { StrapiApp } from '@strapi/strapi/admin'

import logo from './assets/logo.svg'
import { arrangeHomePage } from './landing'
import { redirectOldLinks } from './redirect-old-links'
import { setPageHead } from './page-head'
import { setFirstPreferences } from './preferences'
import { translateServerAnswers } from './server-answers'
import { theme } from './theme'
import { zhHans } from './translations/zh-Hans'

redirectOldLinks()
setFirstPreferences()
setPageHead()
translateServerAnswers()

export default {
  config: {
    auth: { logo },
    menu: { logo },
    locales: ['zh-Hans'],
    translations: { 'zh-Hans': zhHans },
    theme,
    notifications: { releases: false },
    tutorials: false,
  } satisfies Partial<StrapiApp['configurations']> & Record<string, unknown>,
  register: arrangeHomePage,
}
