import { applicantView, shownStateSql } from '../../pure/applicant-view'
import { Refused } from '../../pure/refusal'
import type { AnyFlow } from '../../pure/workflow'
import type { Field } from '../http/public-reads'

/** The state in an applicant's table: its name, for filters, and its label. */
export function applicantState(flow: AnyFlow): { state: Field; stateLabel: Field } {
  const view = applicantView(flow)
  return {
    state: { sql: shownStateSql(flow, 't.state'), filter: 'text' },
    stateLabel: { sql: 't.state', show: (state: string) => view.label(state) },
  }
}

/** Runs an action of an applicant; refusals, returned or thrown, are translated to the applicant's view. */
export async function asApplicantReads<T>(flow: AnyFlow, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Refused(applicantView(flow).refusal(error.refusal))
  }
}
