import { nameConstraints } from './constraint-sentences'
import { subscribe } from '../../../shared/server/flows/events'
import { bindFlow, contribute, type FlowBinding } from '../../../shared/server/flows/flows'
import { defineJobs } from '../../../shared/server/jobs/jobs'
import { defineSettings } from '../../../shared/server/settings/settings'
import { RECORD_SETTINGS } from '../domain/record-settings'
import { FILING_SETTINGS } from '../domain/settings'
import { applicationFlow } from '../../applications/domain/application-flow'
import { APPLICATION_SETTINGS } from '../../applications/domain/application-settings'
import { batchOfApplications } from '../../applications/domain/batch-contribution'
import { formFlow } from '../../applications/domain/form-flow'
import { batchFlow } from '../domain/batch-flow'
import { cityFlow } from '../../desk/domain/city-flow'
import { cityOfFiling } from '../domain/city-contribution'
import { cityOfOrganisations } from '../../organisations/domain/city-contribution'
import { cityListFlow } from '../domain/city-list-flow'
import { demandFlow } from '../domain/demand-flow'
import { handOverFlow } from '../../organisations/domain/hand-over-flow'
import { invitationFlow } from '../domain/invitation-flow'
import { labelFlow } from '../../organisations/domain/label-flow'
import { liaisonFlow } from '../domain/liaison-flow'
import { listFlow } from '../../lists/domain/list-flow'
import { batchOfLists } from '../../lists/domain/batch-contribution'
import { LIST_SETTINGS } from '../../lists/domain/list-settings'
import { objectionFlow } from '../../lists/domain/objection/objection-flow'
import { memberInvitationFlow } from '../../organisations/domain/member-invitation-flow'
import { verificationFlow } from '../../organisations/domain/verification-flow'
import {
  APPLICATION,
  APPLICATION_FORM,
  BATCH,
  CASE_STUDY,
  CITY,
  CITY_LIST,
  DEMAND,
  ENTERPRISE,
  HAND_OVER,
  INVITATION,
  LABEL,
  LIAISON,
  LIST,
  MEMBER_INVITATION,
  OBJECTION,
  PRODUCT,
  PROVIDER,
  VERIFICATION,
} from '../contract'
import { applicationsInBatch } from '../../applications/server/applications-in-batch'
import { applicationFacts } from '../../applications/server/application-facts'
import { adoptForm, editForm, formFacts, reviseForm } from '../../applications/server/form-verbs'
import { concludeApplication } from '../../applications/server/conclude-application'
import { concludeReviewed, reopenReviewed, startReviewed } from '../../applications/server/follow-panels'
import { saveApplication } from '../../applications/server/save-application'
import { sealApplication } from '../../applications/server/seal-application'
import { batchFacts } from './facts/batch-facts'
import { cityListFacts } from './facts/city-list-facts'
import { demandFacts } from './facts/demand-facts'
import { listFacts } from '../../lists/server/facts/list-facts'
import { objectionFacts } from '../../lists/server/facts/objection-facts'
import { verificationFacts } from '../../organisations/server/facts/verification-facts'
import { listsOfBatch } from '../../lists/server/lists/lists-of-batch'
import { listFrozen } from '../../lists/server/lists/recommendation-list'
import { announceList } from '../../lists/server/lists/announce-list'
import { upholdObjection } from '../../lists/server/objections/correct-lists'
import { acceptVerification } from '../../organisations/server/services/accept-verification'
import { queueVerifications } from '../../organisations/server/services/queue-verifications'
import { lockBatchesOf } from './services/lock-batches'
import { acceptHandOver } from '../../organisations/server/services/accept-hand-over'
import { appointOfficer } from '../../desk/server/services/appoint-officer'
import { carryOver } from './services/carry-over'
import { changeWindows } from './services/change-windows'
import { closeBatch } from './services/close-batch'
import { determineList } from '../../lists/server/services/determine-list'
import { freezeCityList } from './services/freeze-city-list'
import { freeLapsed } from '../../organisations/server/services/free-lapsed'
import { grantExtension } from './services/grant-extension'
import { invite } from './services/invite'
import { nameLiaison } from './services/name-liaison'
import { openBatch } from './services/open-batch'
import { proposeHandOver } from '../../organisations/server/services/propose-hand-over'
import { publishList } from '../../lists/server/services/publish-list'
import { recommend } from './services/recommend'
import { startReview } from './services/start-review'
import { filingJobs } from './jobs'
import { submitDemand } from './services/submit-demand'

const filing = (binding: Omit<FlowBinding, 'plugin'>): FlowBinding => ({ ...binding, plugin: 'filing' })

export const bindings = (): FlowBinding[] => [
  filing({
    flow: batchFlow,
    uid: BATCH,
    kind: 'batch',
    writtenBy: 'form',
    facts: batchFacts,
    verbs: {
      open: openBatch,
      close: closeBatch,
      'change-windows': changeWindows,
      'grant-extension': grantExtension,
    },
  }),
  filing({
    flow: cityFlow,
    uid: CITY,
    kind: 'city',
    writtenBy: 'form',
    cityAttribute: 'code',
    procedural: ['code', 'provinceCode'],
    verbs: { 'appoint-officer': appointOfficer },
  }),
  filing({
    flow: demandFlow,
    uid: DEMAND,
    kind: 'demand',
    writtenBy: 'verbs',
    facts: demandFacts,
    draws: [LABEL, ENTERPRISE, VERIFICATION],
    lockBefore: lockBatchesOf('demands'),
    verbs: { submit: submitDemand, 'carry-over': carryOver, recommend, 'start-review': startReview },
  }),
  filing({
    flow: applicationFlow,
    uid: APPLICATION,
    kind: 'application',
    writtenBy: 'verbs',
    facts: applicationFacts,
    draws: [PROVIDER, PRODUCT, CASE_STUDY, VERIFICATION],
    lockBefore: lockBatchesOf('applications'),
    verbs: {
      save: saveApplication,
      submit: sealApplication('submit'),
      'answer-return': sealApplication('answer-return'),
      conclude: concludeApplication,
    },
  }),
  filing({
    flow: formFlow,
    uid: APPLICATION_FORM,
    kind: 'application-form',
    writtenBy: 'verbs',
    facts: formFacts,
    verbs: { revise: reviseForm, edit: editForm, adopt: adoptForm },
  }),
  filing({ flow: labelFlow, uid: LABEL, kind: 'enterprise-label', writtenBy: 'verbs' }),
  filing({ flow: liaisonFlow, uid: LIAISON, kind: 'liaison', writtenBy: 'verbs' }),
  filing({ flow: invitationFlow, uid: INVITATION, kind: 'invitation', writtenBy: 'verbs' }),
  filing({
    flow: handOverFlow,
    uid: HAND_OVER,
    kind: 'hand-over',
    writtenBy: 'verbs',
    cityAttribute: ['fromCity', 'toCity'],
    verbs: { accept: acceptHandOver },
  }),
  filing({
    flow: cityListFlow,
    uid: CITY_LIST,
    kind: 'city-list',
    writtenBy: 'verbs',
    facts: cityListFacts,
    draws: [DEMAND],
    verbs: { freeze: freezeCityList('freeze'), 'freeze-again': freezeCityList('freeze-again') },
  }),
  filing({
    flow: verificationFlow,
    uid: VERIFICATION,
    kind: 'verification',
    writtenBy: 'verbs',
    facts: verificationFacts,
    lockBefore: queueVerifications,
    verbs: { accept: acceptVerification },
  }),
  filing({ flow: memberInvitationFlow, uid: MEMBER_INVITATION, kind: 'member-invitation', writtenBy: 'verbs' }),
  filing({
    flow: listFlow,
    uid: LIST,
    kind: 'list',
    writtenBy: 'verbs',
    facts: listFacts,
    verbs: { announce: announceList, publish: publishList },
  }),
  filing({
    flow: objectionFlow,
    uid: OBJECTION,
    kind: 'objection',
    writtenBy: 'verbs',
    facts: objectionFacts,
    verbs: { uphold: upholdObjection('uphold'), reconsider: upholdObjection('reconsider') },
  }),
]

/** Makes the procedures and settings of the plugin known to the kernel. */
export function bindAll(): void {
  defineSettings(FILING_SETTINGS)
  defineSettings(LIST_SETTINGS)
  defineSettings(APPLICATION_SETTINGS)
  defineSettings(RECORD_SETTINGS)
  nameConstraints()
  bindings().forEach(bindFlow)
  contribute(CITY, { contribution: cityOfOrganisations, verbs: { 'propose-hand-over': proposeHandOver } })
  contribute(CITY, { contribution: cityOfFiling, verbs: { 'name-liaison': nameLiaison, invite } })
  contribute(BATCH, { contribution: batchOfApplications, facts: applicationsInBatch })
  contribute(BATCH, {
    contribution: batchOfLists,
    facts: listsOfBatch,
    verbs: { 'determine-list': determineList },
  })
  defineJobs(filingJobs)
  subscribe('account.lapsed', 'filing', freeLapsed)
  subscribe('city-list.frozen', 'lists', listFrozen)
  subscribe('panel.started', 'filing', startReviewed)
  subscribe('panel.concluded', 'filing', concludeReviewed)
  subscribe('panel.reopened', 'filing', reopenReviewed)
}
