import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { bindFlow, bindingsFor } from '../../../shared/server/flows/flows'
import { APPLICATION_FORM } from '../contract'
import { formFlow } from '../domain/form-flow'
import { SCHEMAS } from './content-types'
import { adoptForm, editForm, formFacts, reviseForm } from './form-verbs'
import { routes } from './routes'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'
import { declareTasks } from '../../../shared/server/tasks/tasks'
import { formTasks } from './tasks'
import { FORM_UPGRADES } from './upgrades'
import { defineUpgrades } from '../../../shared/server/upgrades/steps'

export default {
  register(): void {
    declareHistoryWords('forms', HISTORY_WORDS)
    declareTasks('forms', formTasks)
    defineUpgrades('forms', FORM_UPGRADES)
    bindFlow(
      bindingsFor('forms')({
        flow: formFlow,
        uid: APPLICATION_FORM,
        kind: 'application-form',
        writtenBy: 'verbs',
        facts: formFacts,
        verbs: { revise: reviseForm, edit: editForm, adopt: adoptForm },
      }),
    )
  },
  bootstrap(): void {},
  contentTypes: contentTypesOf('forms', SCHEMAS),
  routes,
}
