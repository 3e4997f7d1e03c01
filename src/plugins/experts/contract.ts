import type { Core } from '@strapi/strapi'
import type { Moved } from '../desk/contract'
import type { Party } from './domain/conflict'
import type { Criterion } from './domain/score-sheet'

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

export interface SubjectsService {
  /** Lets panels review rows of a type. */
  review(uid: string, describe: DescribeSubjects): void
  describe(uid: string, documentIds: readonly string[]): Promise<readonly Reviewable[]>
}

export const subjectsOf = (strapi: Core.Strapi): SubjectsService =>
  strapi.plugin('experts').service('subjects') as unknown as SubjectsService

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
  'panel.concluded': Moved[]
  'panel.stuck': Moved[]
  'panel.resumed': Moved[]
  'panel.reopened': Moved[]
  'panel.settled': Moved[]
  'panel.voided': Moved[]
  'assignment.made': Moved[]
  'assignment.declared': Moved[]
  'assignment.recused': Moved[]
  'assignment.replaced': Moved[]
  'assignment.lapsed': Moved[]
  'score.submitted': Moved[]
  'score.revised': Moved[]
}
