import { applicantView, shownStateSql } from '../../pure/applicant-view'
import { Refused } from '../../pure/refusal'
import type { AnyFlow } from '../../pure/workflow'
import type { Field } from '../http/public-reads'

/** The state of a row in a list of its applicant: its name, by which he may filter, and its label. */
export function applicantState(flow: AnyFlow): { state: Field; stateLabel: Field } {
  const view = applicantView(flow)
  return {
    state: { sql: shownStateSql(flow, 't.state'), filter: 'text' },
    stateLabel: { sql: 't.state', show: (state: string) => view.label(state) },
  }
}

/** Runs an act of an applicant. What it refuses, and what it throws as a refusal, he reads as his view shows it. */
export async function asApplicantReads<T>(flow: AnyFlow, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Refused(applicantView(flow).refusal(error.refusal))
  }
}
