import { bindFlow, bindingsFor } from '../../../shared/server/flows/flows'
import { APPLICATION_FORM } from '../contract'
import { formFlow } from '../domain/form-flow'
import applicationForm from './content-types/application-form/schema'
import { adoptForm, editForm, formFacts, reviseForm } from './form-verbs'
import { routes } from './routes'

export default {
  register(): void {
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
  contentTypes: { 'application-form': { schema: applicationForm } },
  routes,
}
