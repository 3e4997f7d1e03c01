import type { StrapiApp } from '@strapi/admin/strapi-admin'
import enterpriseLabel from '../../../api/enterprise-label/content-types/enterprise-label/schema'
import enterprise from '../../../api/enterprise/content-types/enterprise/schema'
import provider from '../../../api/provider/content-types/provider/schema'
import { industryLabel } from '../../../policy/industries'
import { translationsOf } from '../../../shared/admin/plugin-words'
import { registerContributions, registerFlows, registerReaders, registerTypes } from '../../../shared/admin/types'
import { ENTERPRISE, HAND_OVER, LABEL, MEMBERSHIP, MEMBER_INVITATION, PROVIDER, VERIFICATION } from '../contract'
import { handOverFlow } from '../domain/hand-over-flow'
import { labelFlow } from '../domain/label-flow'
import { memberInvitationFlow } from '../domain/member-invitation-flow'
import { verificationFlow } from '../domain/verification-flow'
import handOver from '../server/content-types/hand-over/schema'
import memberInvitation from '../server/content-types/member-invitation/schema'
import membership from '../server/content-types/membership/schema'
import verification from '../server/content-types/verification/schema'
import { AccountsPanel } from './accounts-panel'
import { cityOfOrganisations } from '../domain/city-contribution'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'
import { contentManagerOf } from '../../../shared/admin/panel-edge'

export default {
  register(app: StrapiApp) {
    registerTypes('organisations', {
      [ENTERPRISE]: enterprise,
      [PROVIDER]: provider,
      [LABEL]: enterpriseLabel,
      [MEMBERSHIP]: membership,
      [VERIFICATION]: verification,
      [HAND_OVER]: handOver,
      [MEMBER_INVITATION]: memberInvitation,
    })
    registerFlows('organisations', {
      [LABEL]: labelFlow,
      [HAND_OVER]: handOverFlow,
      [MEMBER_INVITATION]: memberInvitationFlow,
      [VERIFICATION]: verificationFlow,
    })
    registerContributions([cityOfOrganisations])
    registerReaders('organisations', { industryCode: industryLabel, industries: industryLabel })
    app.registerPlugin({ id: 'organisations', name: 'organisations' })
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    contentManagerOf(app).addEditViewSidePanel((panels) => [...panels, AccountsPanel])
  },
  registerTrads: translationsOf('organisations', zhHans, en),
}
