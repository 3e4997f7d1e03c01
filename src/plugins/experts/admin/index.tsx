import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { Check } from '@strapi/icons'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'
import { registerWords } from './words'

export default {
  register(app: StrapiApp) {
    registerWords()
    app.addMenuLink({
      to: 'my-reviews',
      intlLabel: { id: 'experts.reviews.menu', defaultMessage: '我的评审' },
      permissions: [{ action: 'plugin::experts.assignment.submit', subject: null }],
      icon: Check,
      position: 1,
      Component: () => import('./pages/reviews-page'),
    })
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
