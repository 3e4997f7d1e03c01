import { quorumOf, type Rules } from './conclude'
import { isIn } from '../../../shared/pure/state-sets'
import { assignmentFlow } from './assignment-flow'

/** An assignment as the watch sees it. */
export interface Watched {
  documentId: string
  expert: string
  subject: string
  state: string
  /** A reserve who stepped in. Nobody is called for him again. */
  steppedIn: boolean
}

export interface PanelWatch {
  size: number
  quorum: Rules['quorum']
  assignments: readonly Watched[]
  /** Reserves not yet called, in calling order. */
  reserves: readonly string[]
  dueAt: Date
  /** Hours before the due date from which a missing quorum calls reserves. */
  leadHours: number
  now: Date
}

export interface SubjectWatch {
  subject: string
  needed: number
  submitted: number
  owing: number
  /** Of those owing: reserves who stepped in. */
  called: number
}

export interface Watch {
  /** Assignments still owed, for reminders; never of those who have submitted or left. */
  owing: readonly Watched[]
  /** Reserves to call now. */
  stepIn: readonly string[]
  /** Subjects whose quorum is out of reach even with reserves: the panel is stuck. */
  stuck: readonly SubjectWatch[]
  subjects: readonly SubjectWatch[]
}

const owes = ({ state }: Watched): boolean => isIn(assignmentFlow, 'owing', state)
const HOUR_MS = 3_600_000

/**
 * What a panel needs at a moment. Reserves step in when too many members left for the quorum and, close to the due
 * date, for as many sheets as the quorum lacks. After the due date nobody can submit, so a missing quorum is final
 * until the province acts.
 */
export function watchPanel(panel: PanelWatch): Watch {
  const { assignments, reserves, now, dueAt } = panel
  const owing = assignments.filter(owes)
  const subjects = subjectsOf(panel)
  const over = now >= dueAt
  const near = now.getTime() >= dueAt.getTime() - panel.leadHours * HOUR_MS
  const lacking = ({ needed, submitted, owing, called }: SubjectWatch): number =>
    needed - submitted - (near ? called : owing)
  const wanted = over ? 0 : Math.max(0, ...subjects.map(lacking))
  const stepIn = reserves.slice(0, wanted)
  const stuck = subjects.filter(
    ({ needed, submitted, owing }) => submitted + (over ? 0 : owing + stepIn.length) < needed,
  )
  return { owing, stepIn, stuck, subjects }
}

function subjectsOf({ size, quorum, assignments }: PanelWatch): SubjectWatch[] {
  const needed = quorumOf(size, quorum)
  return [...new Set(assignments.map(({ subject }) => subject))].sort().map((subject) => {
    const own = assignments.filter((assignment) => assignment.subject === subject)
    return {
      subject,
      needed,
      submitted: own.filter(({ state }) => state === 'submitted').length,
      owing: own.filter(owes).length,
      called: own.filter((assignment) => owes(assignment) && assignment.steppedIn).length,
    }
  })
}
