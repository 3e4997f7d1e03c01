import { bindFlow, bindingsFor, type FlowBinding } from '../../../shared/server/flows/flows'
import { defineJobs } from '../../../shared/server/jobs/jobs'
import { defineSettings } from '../../../shared/server/settings/settings'
import { ASSIGNMENT, EXPERT, PANEL } from '../contract'
import { assignmentFlow } from '../domain/assignment-flow'
import { expertFlow } from '../domain/expert-flow'
import { panelFlow } from '../domain/panel-flow'
import { EXPERTS_SETTINGS } from '../domain/settings'
import { nameConstraints } from './constraint-sentences'
import { assignmentFacts } from './facts/assignment-facts'
import { expertFacts } from './facts/expert-facts'
import { panelFacts } from './facts/panel-facts'
import { expertsJobs } from './jobs'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'
import { bindNotices } from './notices'
import { addMember } from './services/add-member'
import { concludePanel } from './services/conclude-panel'
import { drawMembers, nameMembers } from './services/draw-members'
import { followedPanel } from './services/follow-panel'
import { leavePanel } from './services/leave-panel'
import { lockPanels } from './services/lock-panels'
import { addSubjects, removeSubjects } from './services/put-subjects'
import { submitScores } from './services/submit-scores'
import { declareTasks } from '../../../shared/server/tasks/tasks'
import { expertTasks } from './tasks'

const experts = bindingsFor('experts')

const expert = () =>
  experts({
    flow: expertFlow,
    uid: EXPERT,
    kind: 'expert',
    writtenBy: 'form',
    facts: expertFacts,
    procedural: ['expertActor', 'endedAt'],
  })

const panel = () =>
  experts({
    flow: panelFlow,
    uid: PANEL,
    kind: 'panel',
    writtenBy: 'form',
    facts: panelFacts,
    verbs: {
      'add-subjects': addSubjects,
      'remove-subjects': removeSubjects,
      'add-member': addMember,
      draw: drawMembers,
      'name-members': nameMembers,
      'undo-draw': followedPanel('undo-draw'),
      void: followedPanel('void'),
      resume: followedPanel('resume'),
      reopen: followedPanel('reopen'),
      conclude: concludePanel,
    },
    procedural: [
      'drawnBy',
      'drawnAt',
      'expertActor',
      'chairName',
      'round',
      'startedAt',
      'dueAt',
      'stuckReason',
      'conclusionText',
      'concludedAt',
    ],
  })

const assignment = () =>
  experts({
    flow: assignmentFlow,
    uid: ASSIGNMENT,
    kind: 'assignment',
    writtenBy: 'verbs',
    facts: assignmentFacts,
    lockBefore: lockPanels,
    verbs: {
      recuse: leavePanel('recuse'),
      exclude: leavePanel('exclude'),
      replace: leavePanel('replace'),
      submit: submitScores('submit'),
      revise: submitScores('revise'),
    },
  })

export const bindings = (): FlowBinding[] => [expert(), panel(), assignment()]

/** Registers the plugin's flows and settings with the kernel. */
export function bindAll(): void {
  defineSettings('experts', EXPERTS_SETTINGS)
  declareTasks('experts', expertTasks)
  nameConstraints()
  bindings().forEach(bindFlow)
  defineJobs('experts', expertsJobs)
  declareHistoryWords('experts', HISTORY_WORDS)
  bindNotices()
}
