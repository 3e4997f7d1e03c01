import type { Core } from '@strapi/strapi'
import type { Party } from './domain/conflict'
import type { Criterion } from './domain/score-sheet'
import type { ItemKind, PanelKind, Verdict } from './domain/words'
import type { VerbContext } from '../../shared/server/flows/flows'
import type { Label } from '../../shared/pure/workflow'
import { serviceOf } from '../../shared/server/process/strapi-edge'
import type { Moved } from '../../shared/pure/events'
export { panelFlow } from './domain/panel-flow'
export { assignmentFlow } from './domain/assignment-flow'
export { ASSIGNMENTS, CONCLUSIONS, PANEL_SUBJECTS } from './domain/read-models'

/** What other plugins may use: uids, questions and events. */
export const EXPERT = 'plugin::experts.expert'
export const PANEL = 'plugin::experts.panel'
export const PANEL_DRAW = 'plugin::experts.panel-draw'
export const PANEL_SUBJECT = 'plugin::experts.panel-subject'
export const PANEL_PARTY = 'plugin::experts.panel-party'
export const ASSIGNMENT = 'plugin::experts.assignment'
export const SCORE = 'plugin::experts.score'
export const CONCLUSION = 'plugin::experts.conclusion'

export type { Party } from './domain/conflict'
export type { Criterion } from './domain/score-sheet'

/** A subject as its owner describes it: an application, a demand, an evaluation item. */
export interface Reviewable {
  documentId: string
  title: string
  /** Hash of the snapshot that experts read; scores are pinned to it. */
  snapshotHash: string
  parties: readonly Party[]
  criteria: readonly Criterion[]
}

/** Describes a later plugin's subjects to panels; called when they are put before one. */
export type DescribeSubjects = (documentIds: readonly string[]) => Promise<readonly Reviewable[]>

/** What an expert reads about a subject, in reading order. */
export interface PaperSection {
  /** Code of the criterion it concerns; none if it concerns the whole. */
  criterion?: string
  title: Label
  /** Result of the automatic check, with its wording. */
  precheck?: { outcome: 'met' | 'not-met' | 'for-people'; note?: Label }
  lines: readonly { label: Label; value: unknown; files?: readonly { documentId: string; name: string }[] }[]
}

export interface Papers {
  /** Of what is shown; refused if it differs from what was put before the panel. */
  snapshotHash: string
  sections: readonly PaperSection[]
}

/** A candidate subject, for the province to choose; experts never read this. */
export interface Offered {
  documentId: string
  title: string
  applicant: string
  cityName: string | null
  /** Codes of its categories. */
  categories: readonly string[]
  /** The batch it was filed in. */
  group: { documentId: string; name: string }
}

/** How experts read a type; called as system, for an assigned expert who has declared. */
export interface ReadSubjects {
  /** The kind of panel that reviews it; one type per kind. */
  kind: PanelKind
  /** @param blind omits whatever identifies the applicant. */
  read(documentId: string, blind: boolean): Promise<Papers | undefined>
  /** Subjects for which a private file is evidence; their experts may read it. */
  holding?(file: string): Promise<readonly string[]>
  /** Subjects that may be put before a panel now, and `also`, whatever their state. */
  offered?(also: readonly string[]): Promise<readonly Offered[]>
  /** Name of such a file in a blind review. */
  blindFileName?(documentId: string, file: string): Promise<string>
}

export interface SubjectsService {
  /** Lets panels review a type; without `reads` its panels are of kind `provider`, and experts see no papers. */
  review(owner: string, uid: string, describe: DescribeSubjects, reads?: ReadSubjects): void
  /** @returns those that can be reviewed, in any order; others are omitted. */
  describe(uid: string, documentIds: readonly string[]): Promise<readonly Reviewable[]>
}

/** A panel's conclusion on one item of a subject (R13). Mean and spread in hundredths of a point. */
export interface ConcludedItem {
  itemKind: ItemKind
  /** Code of the category, documentId of the solution or product, or the criteria's own name for it. */
  item: string
  verdict: Verdict
  sheets: number
  mean: number
  spread: number
  failed: readonly string[]
}

/** The conclusion in force on a subject: that of the panel's present round. */
export interface ConcludedSubject {
  /** documentId of the subject. */
  subject: string
  snapshotHash: string
  panel: { documentId: string; title: string; state: string; round: number }
  chairName: string
  text: string
  concludedAt: string
  items: readonly ConcludedItem[]
}

export interface ConclusionsService {
  /** Conclusions in force; subjects without one, or whose panel was reopened, are omitted (R15). */
  of(uid: string, documentIds: readonly string[]): Promise<ConcludedSubject[]>
  /**
   * A list is determined by these panels; they are not reopened any more (R14). In the caller's transaction, as its
   * actor.
   * @param panels documentIds; already settled ones are left unchanged.
   */
  settle(panels: readonly string[], context: VerbContext): Promise<void>
}

declare module '../../shared/server/process/strapi-edge' {
  interface PluginServices {
    'experts.subjects': SubjectsService
    'experts.conclusions': ConclusionsService
  }
}

export const conclusionsOf = (strapi: Core.Strapi): ConclusionsService => serviceOf(strapi, 'experts', 'conclusions')

/** A concluded panel and its subjects. */
export interface PanelConcluded extends Moved {
  subjects: { uid: string; documentId: string }[]
}

/** Somebody who owes sheets, identified by one of his assignments. */
export interface OwingExpert {
  documentId: string
  /** Key of the reminder, unique for ever. */
  occasion: string
  /** Values of the reminder: numbers, instants, words. */
  values: Record<string, unknown>
}

/** An expert who joined later, identified by one of his assignments. */
export interface JoinedExpert {
  documentId: string
  actor: string
}

export const subjectsOf = (strapi: Core.Strapi): SubjectsService => serviceOf(strapi, 'experts', 'subjects')

export interface ExpertsEvents {
  'expert.suspended': Moved[]
  'expert.resumed': Moved[]
  'expert.ended': Moved[]
  'panel.drawn': Moved[]
  'panel.draw-undone': Moved[]
  'panel.chaired': Moved[]
  'panel.started': Moved[]
  'panel.extended': Moved[]
  'panel.discussion-needed': Moved[]
  'panel.member-added': Moved[]
  'panel.concluded': PanelConcluded[]
  'panel.stuck': Moved[]
  'panel.resumed': Moved[]
  'panel.reopened': Moved[]
  'panel.settled': Moved[]
  'panel.voided': Moved[]
  'assignment.made': Moved[]
  'assignment.due': OwingExpert[]
  'expert.called': JoinedExpert[]
  'assignment.declared': Moved[]
  'assignment.recused': Moved[]
  'assignment.replaced': Moved[]
  'assignment.lapsed': Moved[]
  'score.submitted': Moved[]
  'score.revised': Moved[]
}

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends ExpertsEvents {}
}
