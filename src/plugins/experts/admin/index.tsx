import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { Check, User } from '@strapi/icons'
import { registerFields } from '../../../shared/admin/fields'
import { registerPickers } from '../../../shared/admin/pickers'
import { ExpertsPicker } from './pages/pickers/experts-picker'
import { OfferedPicker } from './pages/pickers/offered-picker'
import { JoiningPicker, MemberPicker } from './pages/pickers/one-expert-picker'
import { SubjectsPicker } from './pages/pickers/subjects-picker'
import { ProgressPanel } from './progress-panel'
import { RelationsField } from './relations-field'
import { translationsOf } from '../../../shared/admin/plugin-words'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'
import { registerWords } from './words'
import { contentManagerOf } from '../../../shared/admin/panel-edge'

export default {
  register(app: StrapiApp) {
    registerWords()
    registerFields('experts', { relations: RelationsField })
    registerPickers('experts', {
      'panel-offered': OfferedPicker,
      'panel-subjects': SubjectsPicker,
      'panel-experts': ExpertsPicker,
      'panel-expert': JoiningPicker,
      'panel-member': MemberPicker,
    })
    app.addMenuLink({
      to: 'my-reviews',
      intlLabel: { id: 'experts.reviews.menu', defaultMessage: '我的评审' },
      permissions: [{ action: 'plugin::experts.assignment.submit', subject: null }],
      icon: Check,
      position: 1,
      Component: () => import('./pages/reviews-page'),
    })
    app.addMenuLink({
      to: 'expert-panels',
      intlLabel: { id: 'experts.panels.menu', defaultMessage: '专家组' },
      permissions: [{ action: 'plugin::content-manager.explorer.read', subject: 'plugin::experts.panel-draw' }],
      icon: User,
      position: 1.35,
      Component: () => import('./pages/panels/panels-page'),
    })
    registerPlugin(app, 'experts', '专家评审')
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    contentManagerOf(app).addEditViewSidePanel((panels) => [...panels, ProgressPanel])
  },
  registerTrads: translationsOf('experts', zhHans, en),
}
