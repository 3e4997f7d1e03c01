import { subscribe } from '../../../shared/server/flows/events'
import { bindFlow, bindingsFor, contribute, type FlowBinding } from '../../../shared/server/flows/flows'
import { defineJobs } from '../../../shared/server/jobs/jobs'
import { defineSettings } from '../../../shared/server/settings/settings'
import { applicationFlow } from '../domain/application-flow'
import { APPLICATION_SETTINGS } from '../domain/application-settings'
import { APPLICATION } from '../contract'
import { CASE_STUDY, PRODUCT } from '../../catalogue/contract'
import { PROVIDER, VERIFICATION } from '../../organisations/contract'
import { applicationFacts } from './application-facts'
import { concludeApplication } from './conclude-application'
import { concludeReviewed, reopenReviewed, startReviewed } from './follow-panels'
import { saveApplication } from './save-application'
import { sealApplication } from './seal-application'
import { lockBatchesOf } from '../../filing/contract-server'
import { BATCH } from '../../filing/contract'
import { batchOfApplications } from '../domain/batch-contribution'
import { applicationsInBatch } from './applications-in-batch'
import { declareNaming } from '../../catalogue/contract-server'
import { APPLICATIONS } from '../domain/read-models'
import { applicationNaming } from './offers-in-applications'
import { bindNotices } from './notices'
import { APPLICATION_JOBS } from './jobs'
import { nameConstraints } from './constraint-sentences'
import { declareTasks } from '../../../shared/server/tasks/tasks'
import { applicationTasks } from './tasks'

const applications = bindingsFor('applications')

export const bindings = (): FlowBinding[] => [
  applications({
    flow: applicationFlow,
    uid: APPLICATION,
    kind: 'application',
    writtenBy: 'verbs',
    facts: applicationFacts,
    draws: [PROVIDER, PRODUCT, CASE_STUDY, VERIFICATION],
    lockBefore: lockBatchesOf(APPLICATIONS),
    verbs: {
      save: saveApplication,
      submit: sealApplication('submit'),
      'answer-return': sealApplication('answer-return'),
      conclude: concludeApplication,
    },
  }),
]

/** Registers the flows and settings of the plugin. */
export function bindAll(): void {
  defineSettings('applications', APPLICATION_SETTINGS)
  declareTasks('applications', applicationTasks)
  defineJobs('applications', APPLICATION_JOBS)
  nameConstraints()
  bindings().forEach(bindFlow)
  contribute(BATCH, { contribution: batchOfApplications, facts: applicationsInBatch })
  subscribe('panel.started', 'applications', startReviewed)
  subscribe('panel.concluded', 'applications', concludeReviewed)
  subscribe('panel.reopened', 'applications', reopenReviewed)
  declareNaming('applications', applicationNaming)
  bindNotices()
}
