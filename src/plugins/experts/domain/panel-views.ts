import type { Label } from '../../../shared/pure/workflow'
import type { Offered } from '../contract'
import type { PanelKind } from './words'

/** A panel in the list of all. */
export interface PanelLine {
  documentId: string
  title: string
  kind: PanelKind
  state: string
  size: number | null
  chairName: string | null
  dueAt: string | null
  subjects: number
  members: number
  submitted: number
  /** Members with sheets outstanding. */
  owers: { name: string; owing: number }[]
}

/** A candidate subject, and the panel it is before, if any. */
export interface OfferedSubject extends Offered {
  before: { documentId: string; title: string } | null
}

/** Why an expert may not serve, in words. */
export interface Unfit {
  label: Label
  conflicts: { ground: Label; party: string }[]
}

export interface ExpertChoice {
  documentId: string
  name: string
  organisation: string | null
  professionalTitle: string | null
  specialities: string[]
  /** Of his term in the body that the panel is of; null if he has none. */
  termEndsOn: string | null
  unfit: Unfit | null
  /** Is on the panel now. */
  member: boolean
  chair: boolean
}

/** The record of a draw, with names. */
export interface DrawRecord {
  drawnBy: 'random' | 'named'
  drawnAt: string
  seed: string | null
  size: number
  pool: string[]
  members: string[]
  reserves: string[]
  ineligible: { name: string; why: Label }[]
  reason: string | null
}

export interface PanelChoices {
  panel: Omit<PanelLine, 'subjects' | 'members' | 'submitted' | 'owers'> & {
    version: number
    reviewMode: 'blind' | 'named' | null
    specialities: string[]
    startedAt: string | null
    stuckReason: string | null
    conclusionText: string | null
    round: number
  }
  /** Due date by the settings if the panel started today. */
  suggestedDueAt: string
  /** Number of members, from the settings unless the panel has its own. */
  size: number
  subjects: { subject: string; title: string; applicant: string | null; names: Record<string, string> }[]
  offered: OfferedSubject[]
  experts: ExpertChoice[]
  draws: DrawRecord[]
}
