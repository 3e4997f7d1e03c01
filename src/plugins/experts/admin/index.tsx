import type { StrapiApp } from '@strapi/admin/strapi-admin'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'experts', name: 'experts' })
  },
  registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => {
        const texts = Object.entries(locale.startsWith('zh') ? zhHans : en).map(
          ([key, text]) => [`experts.${key}`, text] as const,
        )
        return { locale, data: Object.fromEntries(texts) }
      }),
    )
  },
}
