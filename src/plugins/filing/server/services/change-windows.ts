import { act } from '../../../../shared/server/flows/act'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { batchFlow } from '../../domain/batch-flow'

const WINDOWS = ['liaisonDueAt', 'filingClosesAt', 'recommendClosesAt'] as const

/** R03: changes windows and keeps the old values in the history. */
export const changeWindows: Verb = (documentIds, context) =>
  act(bindingOf(batchFlow), 'change-windows', documentIds, {
    ...context,
    remember: (subject) => ({
      was: Object.fromEntries(WINDOWS.map((name) => [name, subject[name]])),
    }),
  })
