import type { Core } from '@strapi/strapi'
import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { defineUpgrades } from '../../../shared/server/upgrades/steps'
import { filesOf } from '../../files/contract'
import { accountsOf } from '../../identity/contract'
import { labelFlow } from '../domain/label-flow'
import { verificationFlow } from '../domain/verification-flow'
import { SCHEMAS } from './content-types'
import { INVITATION_LETTER, invitationLetter } from './accounts/invitation-letter'
import { FILING_LETTERS } from './accounts/tell-owner'
import { checkForms } from './check-forms'
import { defineForms } from './forms'
import { readsPapers } from './services/reads-papers'
import { bindAll } from './bindings'
import { routes } from './routes'
import { ORGANISATION_UPGRADES } from './upgrades'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'

export default {
  register: (): void => {
    bindAll()
    declareHistoryWords('organisations', HISTORY_WORDS)
    defineUpgrades('organisations', ORGANISATION_UPGRADES)
  },
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    checkForms(strapi)
    defineForms()
    for (const [name, kind] of Object.entries({ ...FILING_LETTERS, [INVITATION_LETTER]: invitationLetter }))
      accountsOf(strapi).defineLetter('organisations', name, kind)
    filesOf(strapi).usedIn('organisations', { table: 'enterprise_labels', column: 'proof', label: labelFlow.label })
    for (const column of ['licence', 'letter'])
      filesOf(strapi).usedIn('organisations', { table: 'verifications', column, label: verificationFlow.label })
    filesOf(strapi).mayRead('verification', readsPapers)
  },
  contentTypes: contentTypesOf('organisations', SCHEMAS),
  routes,
}
