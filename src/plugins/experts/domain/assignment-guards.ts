import { shanghaiInstant, shanghaiMinute } from '../../../shared/pure/calendar'
import { defineRefusals, type Refusal } from '../../../shared/pure/refusal'
import { lateness } from '../../../shared/pure/say-instant'
import { onInput, type Guard, type Subject } from '../../../shared/pure/workflow'
import { assertNoConflict, type Conflict } from './conflict'
import { checkDraft, checkSheet, readSheet, type Criterion, type Sheet } from './score-sheet'
import { isIn } from '../../../shared/pure/state-sets'
import { panelFlow } from './panel-flow'

export const refuse = defineRefusals({
  'phase-not-individual': {
    status: 409,
    zh: '专家组现在不在评审阶段，不能评分',
    en: 'The panel is in no phase in which scores are given',
  },
  'phase-not-discussion': {
    status: 409,
    zh: '只有在合议阶段才能修改已提交的评分',
    en: 'A submitted sheet is changed during the discussion only',
  },
  'after-due': {
    status: 409,
    zh: '评审已于{closed}截止，系统收到完整请求的时间为{arrived}',
    en: 'The review closed at {closed} (Asia/Shanghai); the complete request arrived at {arrived}',
  },
})

export interface Assignment extends Subject {
  expertActor: string | null
  expertName: string
  /** The sheet as last saved. */
  draft: Sheet | null
  /** Number of editions submitted. */
  edition: number
}

export interface AssignmentFacts {
  panelState: string
  dueAt: string | null
  /** The criteria, and the snapshot they refer to. */
  criteria: readonly Criterion[]
  snapshotHash: string
  /** The applicant is not named. */
  blind?: boolean
  /** Conflicts by the present register. */
  conflicts: readonly Conflict[]
}

type AssignmentGuard = Guard<Assignment, AssignmentFacts>

/** R11: a recorded conflict excludes, whatever is declared. */
export const unconflicted: AssignmentGuard = ({ subject, facts }) =>
  assertNoConflict({ name: subject.expertName }, facts.conflicts, facts.blind)

export const scoringPhase: AssignmentGuard = ({ facts }) =>
  isIn(panelFlow, 'reviewing', facts.panelState) || refuse('phase-not-individual')

export const discussionPhase: AssignmentGuard = ({ facts }) =>
  facts.panelState === 'discussion' || refuse('phase-not-discussion')

/** R12: half-open like the windows; judged by the arrival of the request. */
export const beforeDue: AssignmentGuard = ({ facts: { dueAt }, at: { arrivedAt } }) => {
  const due = dueAt === null ? null : new Date(dueAt)
  if (!due || arrivedAt < due) return true
  return refuse('after-due', {
    dueAt: shanghaiMinute(due),
    arrivedAt: shanghaiInstant(arrivedAt),
    ...lateness(due, arrivedAt),
  })
}

type Check = (criteria: readonly Criterion[], sheet: Sheet, snapshotHash: string) => true | Refusal

const sheetIs = (name: string, check: Check) =>
  onInput<Assignment, AssignmentFacts>(name, ({ input, facts }) => {
    const sheet = readSheet(input.sheet)
    return 'ok' in sheet ? sheet : check(facts.criteria, sheet, facts.snapshotHash)
  })

export const draftFine = sheetIs('draftFine', checkDraft)
export const sheetComplete = sheetIs('sheetComplete', checkSheet)
