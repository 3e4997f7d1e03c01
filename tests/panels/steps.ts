import fc from 'fast-check'
import { assignmentFlow } from '../../src/plugins/experts/domain/assignment-flow'
import { panelFlow } from '../../src/plugins/experts/domain/panel-flow'
import { query } from '../harness/app'
import type { World } from './world'

/** Something that somebody tries, or that happens. */
export interface Step {
  what: 'panel' | 'assignment' | 'interest' | 'time'
  action: string
  /** Which of those there are: people, experts, subjects. */
  who: number
  which: number
  points: number
  hours: number
  /** Odd input: another snapshot, no reason, somebody who is no expert. */
  odd: boolean
}

const step = (what: Step['what'], action: fc.Arbitrary<string>): fc.Arbitrary<Step> =>
  fc.record({
    what: fc.constant(what),
    action,
    who: fc.nat(9),
    which: fc.nat(20),
    points: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 55, max: 80 }) }, fc.integer({ min: -5, max: 105 })),
    hours: fc.integer({ min: -5, max: 60 }),
    odd: fc.integer({ min: 1, max: 5 }).map((n) => n === 1),
  })

// What takes a panel on stands more often, or hardly one would ever conclude.
const FORWARD = ['add-subjects', 'draw', 'name-chair', 'start', 'conclude']
const SCORING = ['declare', 'submit', 'submit']

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: step('panel', fc.constantFrom(...Object.keys(panelFlow.actions))) },
  { weight: 4, arbitrary: step('panel', fc.constantFrom(...FORWARD)) },
  { weight: 3, arbitrary: step('assignment', fc.constantFrom(...Object.keys(assignmentFlow.actions))) },
  { weight: 8, arbitrary: step('assignment', fc.constantFrom(...SCORING)) },
  { weight: 2, arbitrary: step('interest', fc.constantFrom('arises', 'ends')) },
  { weight: 1, arbitrary: step('time', fc.constant('passes')) },
)

/** What a form would send with an action of a panel. */
export function panelInput(world: World, { action, which, hours, odd }: Step): Record<string, unknown> {
  const expert = odd ? 'nobody' : world.experts[which % world.experts.length]?.expert
  const dueAt = new Date(world.now.getTime() + hours * 3_600_000).toISOString()
  const reason = '情况需要'
  const inputs: Record<string, Record<string, unknown>> = {
    'add-subjects': { subjects: odd ? ['nothing'] : world.demands },
    'remove-subjects': { subjects: [world.demands[which % 2]], reason },
    'name-members': { experts: world.experts.slice(which % 4, (which % 4) + 3).map((one) => one.expert), reason },
    'name-chair': { expert },
    'add-member': { expert, reason },
    start: { dueAt },
    conclude: { text: '同意' },
    draw: {},
    settle: {},
  }
  return (
    inputs[action] ?? { reason, ...('dueAt' in ((panelFlow.actions as Needs)[action]?.needs ?? {}) ? { dueAt } : {}) }
  )
}

type Needs = Record<string, { needs?: object }>

/** What the expert's page would send with an action of an assignment. */
export async function assignmentInput(assignment: string, { action, points, odd }: Step) {
  const reason = '情况需要'
  if (action === 'declare') return { declaration: '无利益关系' }
  if (!['save', 'submit', 'revise'].includes(action))
    return ['lapse', 're-invite', 're-open'].includes(action) ? {} : { reason }
  const [row] = await query<{ hash: string; criteria: { code: string }[] }>(
    `select s.snapshot_hash as hash, s.criteria from assignments a join panel_subjects s on s.id = a.panel_subject_id
     where a.document_id = $1`,
    [assignment],
  )
  const entry = { points, reason: odd && action === 'submit' && points % 2 === 0 ? '' : '理由充分' }
  const entries = Object.fromEntries((row?.criteria ?? []).map(({ code }) => [code, entry]))
  const sheet = { snapshotHash: odd && points % 3 === 0 ? 'other' : row?.hash, entries }
  return action === 'revise' ? { sheet, reason } : { sheet }
}
