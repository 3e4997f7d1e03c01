import type { Label } from '../../../../shared/pure/workflow'
import type { PaperSection } from '../../contract'
import type { Criterion, Entry, Sheet } from '../../domain/score-sheet'
import { isIn } from '../../../../shared/pure/state-sets'
import { assignmentFlow } from '../../domain/assignment-flow'

/** A line of an expert's list, as the server sends it. */
export interface Task {
  documentId: string
  title: string
  state: string
  stateLabel: Label
  version: number
  panel: string
  panelTitle: string
  panelState: string
  dueAt: string | null
  chair: boolean
  owed: boolean
}

/** An opened assignment. */
export interface OpenedTask {
  documentId: string
  state: string
  stateLabel: Label
  version: number
  draft: Sheet | null
  dueAt: string | null
  panelState: string
  blind: boolean
  subject: { title: string; snapshotHash: string; criteria: Criterion[] }
  sections: PaperSection[]
  scores: { criterion: string; points: number; reason: string; own: boolean; edition: number }[]
}

export type Entries = Record<string, Entry>

/** Before submission, or again during discussion. */
export const fillable = ({ state, panelState }: OpenedTask): boolean =>
  isIn(assignmentFlow, 'writing', state) || (state === 'submitted' && panelState === 'discussion')

/** How many criteria have both a score and a reason. */
export const answered = (criteria: readonly Criterion[], entries: Entries): number =>
  criteria.filter(({ code, scale }) => {
    const { points, passed, reason } = entries[code] ?? {}
    return (scale === 'points' ? typeof points === 'number' : typeof passed === 'boolean') && Boolean(reason?.trim())
  }).length

/** The next owed assignment in list order, wrapping at the end. */
export function nextOf(tasks: readonly Task[], documentId: string): Task | undefined {
  const at = tasks.findIndex((task) => task.documentId === documentId)
  const owed = [...tasks.slice(at + 1), ...tasks.slice(0, Math.max(at, 0))].filter((task) => task.owed)
  return owed[0]
}
