import { subscribe } from '../../../shared/server/flows/events'
import { bindFlow, bindingsFor, contribute, type FlowBinding } from '../../../shared/server/flows/flows'
import { defineSettings } from '../../../shared/server/settings/settings'
import { handOverFlow } from '../domain/hand-over-flow'
import { labelFlow } from '../domain/label-flow'
import { memberInvitationFlow } from '../domain/member-invitation-flow'
import { verificationFlow } from '../domain/verification-flow'
import { HAND_OVER, LABEL, MEMBER_INVITATION, VERIFICATION } from '../contract'
import { verificationFacts } from './facts/verification-facts'
import { acceptVerification } from './services/accept-verification'
import { queueVerifications } from './services/queue-verifications'
import { acceptHandOver } from './services/accept-hand-over'
import { freeLapsed } from './services/free-lapsed'
import { CITY } from '../../desk/contract'
import { cityOfOrganisations } from '../domain/city-contribution'
import { proposeHandOver } from './services/propose-hand-over'
import { ORGANISATIONS_SETTINGS } from '../domain/settings'
import { RECORD_SETTINGS } from '../domain/record-settings'
import { actorsBy } from '../../../shared/server/walls/actors'
import { declareTasks } from '../../../shared/server/tasks/tasks'
import { organisationTasks } from './tasks'
import { homesBy } from '../../files/contract-server'
import { declareWalls, homeOf, memberOf } from './walls'
import { nameConstraints } from './constraint-sentences'
import { bindNotices } from './notices'
import { limitRequests } from './throttles'
import { boundRecords } from './accounts/own-bounds'

const organisations = bindingsFor('organisations')

export const bindings = (): FlowBinding[] => [
  organisations({ flow: labelFlow, uid: LABEL, kind: 'enterprise-label', writtenBy: 'verbs' }),
  organisations({
    flow: handOverFlow,
    uid: HAND_OVER,
    kind: 'hand-over',
    writtenBy: 'verbs',
    cityAttribute: ['fromCity', 'toCity'],
    verbs: { accept: acceptHandOver },
  }),
  organisations({
    flow: verificationFlow,
    uid: VERIFICATION,
    kind: 'verification',
    writtenBy: 'verbs',
    facts: verificationFacts,
    lockBefore: queueVerifications,
    verbs: { accept: acceptVerification },
  }),
  organisations({ flow: memberInvitationFlow, uid: MEMBER_INVITATION, kind: 'member-invitation', writtenBy: 'verbs' }),
]

/** Registers the flows and settings of the plugin. */
export function bindAll(): void {
  declareWalls()
  limitRequests()
  declareTasks('organisations', organisationTasks)
  actorsBy('organisations', 'member', memberOf)
  homesBy('organisations', homeOf)
  defineSettings('organisations', ORGANISATIONS_SETTINGS)
  defineSettings('organisations', RECORD_SETTINGS)
  boundRecords()
  nameConstraints()
  bindings().forEach(bindFlow)
  contribute(CITY, { contribution: cityOfOrganisations, verbs: { 'propose-hand-over': proposeHandOver } })
  subscribe('account.lapsed', 'organisations', freeLapsed)
  bindNotices()
}
