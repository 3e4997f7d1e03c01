import { SERVING } from './serving'
import { database } from './app'
import { hours, one, type Given } from './given'
import { nextNumber } from './running'

type Row = Record<string, unknown>

export const APPLICATION = 'plugin::applications.application'
export const DEMAND = 'api::demand.demand'

export const PANEL_STATES = [
  'planned',
  'drawn',
  'individual',
  'discussion',
  'concluded',
  'stuck',
  'settled',
  'void',
] as const

/** Rows of panels, inserted without their verbs. */
export const panelRows = {
  /** An expert who may serve; nobody signs in as him. */
  expert: (values: Row = {}): Promise<Given> =>
    one('plugin::experts.expert', {
      name: '王芳',
      ...SERVING,
      expertActor: `admin:${nextNumber('given')}`,
      ...values,
    }),

  /** A panel of three for applications, by default in the individual phase. */
  panel: (values: Row = {}): Promise<Given> =>
    one('plugin::experts.panel', {
      ...{ title: '评审组', kind: 'provider', size: 3, round: 1, reviewMode: 'named', state: 'individual' },
      ...{ expertActor: 'admin:1', chairName: '李明', dueAt: hours(48), startedAt: hours(-48) },
      ...values,
    }),

  /** A subject, by default an application that does not exist. */
  subject: (panel: Given, values: Row = {}): Promise<Given> =>
    one('plugin::experts.panel-subject', {
      ...{ panel: panel.id, ordinal: nextNumber('ordinal'), title: '评审事项', subjectUid: APPLICATION },
      ...{ subjectId: database.newDocumentId(), snapshotHash: 'h', criteria: [] },
      ...values,
    }),

  assignment: (subject: Given, expert: Given, state: string, values: Row = {}): Promise<Given> =>
    one('plugin::experts.assignment', {
      ...{ panel: subject.panel, panelSubject: subject.id, subjectTitle: subject.title, edition: 0, state },
      ...{ expert: expert.id, expertActor: expert.expertActor, expertName: expert.name },
      ...values,
    }),

  conclusion: (panel: Given, subject: Given, values: Row): Promise<Given> =>
    one('plugin::experts.conclusion', {
      ...{ panel: panel.id, panelSubject: subject.id, expertActor: panel.expertActor, chairName: panel.chairName },
      ...{ round: 1, sheets: 3, mean: 6000, spread: 0, concludedAt: hours(-1), ...values },
    }),

  draw: (panel: Given, reserves: readonly Given[]): Promise<Given> =>
    one('plugin::experts.panel-draw', {
      ...{ panel: panel.id, drawnBy: 'random', size: 3, drawnAt: hours(-1) },
      reserves: reserves.map(({ documentId }) => documentId),
    }),
}

/** States of an assignment; in this order a test makes one of each. */
export const ASSIGNMENT_STATES = [
  'invited',
  'declared',
  'scoring',
  'submitted',
  'recused',
  'replaced',
  'lapsed',
] as const
