import type { Core } from '@strapi/strapi'
import type { Moved } from '../../shared/server/flows/moved'
import type { Party } from './domain/conflict'
import type { Criterion } from './domain/score-sheet'
import type { ItemKind, PanelKind, Verdict } from './domain/words'
import type { VerbContext } from '../../shared/server/flows/flows'
import type { Label } from '../../shared/pure/workflow'
import { serviceOf } from '../../shared/server/process/strapi-edge'

/** What other plugins may know of the experts: uids, the questions they answer, and the events that are published. */
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

/** Something that can be reviewed, as its owner describes it: an application, a demand, an evaluation item. */
export interface Reviewable {
  documentId: string
  title: string
  /** Hash of the snapshot the experts will read: scores are pinned to it. */
  snapshotHash: string
  parties: readonly Party[]
  criteria: readonly Criterion[]
}

/** How a higher plugin describes its subjects to panels; asked when they are put before one. */
export type DescribeSubjects = (documentIds: readonly string[]) => Promise<readonly Reviewable[]>

/** What an expert reads of a subject, in the order he reads it. */
export interface PaperSection {
  /** Code of the criterion that it bears upon; none for what tells of the whole. */
  criterion?: string
  title: Label
  /** What the system found out by itself, and in which words. */
  precheck?: { outcome: 'met' | 'not-met' | 'for-people'; note?: Label }
  lines: readonly { label: Label; value: unknown; files?: readonly { documentId: string; name: string }[] }[]
}

export interface Papers {
  /** Of what is shown: another one than was put before the panel is refused. */
  snapshotHash: string
  sections: readonly PaperSection[]
}

/** Something that may be put before a panel, as the province chooses it; experts never read this. */
export interface Offered {
  documentId: string
  title: string
  applicant: string
  cityName: string | null
  /** Codes of the categories it is about. */
  categories: readonly string[]
  /** What it was filed in. */
  group: { documentId: string; name: string }
}

/** How experts get to read a type; asked as the system, for an expert who is assigned and has declared. */
export interface ReadSubjects {
  /** Which panels review it; one type each. */
  kind: PanelKind
  /** @param blind leave out whatever names the applicant. */
  read(documentId: string, blind: boolean): Promise<Papers | undefined>
  /** Subjects a private file is evidence of: their experts may read it. */
  holding?(file: string): Promise<readonly string[]>
  /** What may be put before a panel now, and those, wherever they are in their procedure. */
  offered?(also: readonly string[]): Promise<readonly Offered[]>
  /** How such a file is called to whoever must not learn from its name whose it is. */
  calledBlind?(documentId: string, file: string): Promise<string>
}

export interface SubjectsService {
  /** Lets panels review rows of a type; without `reads` they are of the kind `provider`, and nothing is shown of them. */
  review(uid: string, describe: DescribeSubjects, reads?: ReadSubjects): void
  /** @returns those that can be reviewed, in any order; others are left out. */
  describe(uid: string, documentIds: readonly string[]): Promise<readonly Reviewable[]>
}

/** What a panel says of one item of a subject (R13). Mean and spread in hundredths of a point. */
export interface ConcludedItem {
  itemKind: ItemKind
  /** Code of the category, documentId of the solution or product, or what the criteria call it. */
  item: string
  verdict: Verdict
  sheets: number
  mean: number
  spread: number
  failed: readonly string[]
}

/** The conclusion in force on a subject: of the panel's present round. */
export interface ConcludedSubject {
  /** documentId of the subject, as it was put before the panel. */
  subject: string
  snapshotHash: string
  panel: { documentId: string; title: string; state: string; round: number }
  chairName: string
  text: string
  concludedAt: string
  items: readonly ConcludedItem[]
}

export interface ConclusionsService {
  /** Conclusions in force; a subject without one, or whose panel was reopened, is left out (R15). */
  of(uid: string, documentIds: readonly string[]): Promise<ConcludedSubject[]>
  /**
   * The list is determined by them: these panels are not reopened any more (R14). In the caller's transaction, as its actor.
   * @param panels documentIds; those settled already are left as they are.
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

/** A panel has concluded, and on what. */
export interface PanelConcluded extends Moved {
  subjects: { uid: string; documentId: string }[]
}

/** Somebody who still owes sheets, named by one of his assignments. */
export interface OwingExpert {
  documentId: string
  /** The reminder it is, once for ever. */
  occasion: string
  /** What the reminder says: numbers, instants and words. */
  values: Record<string, unknown>
}

/** An expert who came to a panel later, named by one of his assignments. */
export interface Called {
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
  'expert.called': Called[]
  'assignment.declared': Moved[]
  'assignment.recused': Moved[]
  'assignment.replaced': Moved[]
  'assignment.lapsed': Moved[]
  'score.submitted': Moved[]
  'score.revised': Moved[]
}
