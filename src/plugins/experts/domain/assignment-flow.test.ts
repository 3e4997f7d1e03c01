import { decide } from '../../../shared/pure/workflow'
import type { Actor } from '../../../shared/pure/actor'
import { assignmentFlow } from './assignment-flow'
import type { AssignmentFacts, Assignment } from './assignment-guards'
import type { Criterion } from './score-sheet'

const NOW = new Date('2026-09-10T00:00:00Z')
const AT = { now: NOW, arrivedAt: NOW }
const DUE = '2026-09-15T00:00:00.000Z'
const me: Actor = { kind: 'expert', id: 'admin:7', name: '李明', cityCodes: [] }
const other: Actor = { ...me, id: 'admin:8' }

const CRITERIA: Criterion[] = [
  { code: '5.1', label: { zh: '条件', en: 'c' }, itemKind: 'category', item: 'solution', scale: 'points' },
]
const SHEET = { snapshotHash: 'h', entries: { '5.1': { points: 80, reason: '好' } } }
const assignmentFacts = (change: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  panelState: 'individual',
  dueAt: DUE,
  criteria: CRITERIA,
  snapshotHash: 'h',
  conflicts: [],
  ...change,
})
const task = (state: string): Assignment => ({
  documentId: 'a',
  state,
  version: 1,
  expertActor: 'admin:7',
  expertName: '李明',
  draft: null,
  edition: 0,
})
const onTask = (
  name: string,
  state: string,
  {
    facts = {},
    actor = me,
    input = {},
    at = AT,
  }: Partial<{
    facts: Partial<AssignmentFacts>
    actor: Actor
    input: Record<string, unknown>
    at: typeof AT
  }> = {},
) => decide(assignmentFlow, name, { subject: task(state), actor, input, facts: assignmentFacts(facts), at })

describe('assignment', () => {
  const sheet = { input: { sheet: SHEET } }

  test('[R11] no scores before the declaration; nobody declares or scores for another', () => {
    expect(onTask('submit', 'invited', sheet)).toMatchObject({ code: 'not-from-here' })
    expect(onTask('save', 'invited', sheet)).toMatchObject({ code: 'not-from-here' })
    expect(onTask('declare', 'invited', { input: { declaration: '无' } })).toMatchObject({ ok: true, to: 'declared' })
    for (const [name, state, input] of [
      ['declare', 'invited', { declaration: '无' }],
      ['save', 'scoring', { sheet: SHEET }],
      ['submit', 'scoring', { sheet: SHEET }],
      ['recuse', 'scoring', { reason: '亲属' }],
    ] as const)
      expect(onTask(name, state, { actor: other, input })).toMatchObject({ code: 'not-assigned' })
  })

  test('[R11] a conflict on record refuses declaration and score, whatever is declared', () => {
    const conflicts = [{ ground: 'owns', creditCode: 'X', party: '某公司', role: 'applicant' } as const]
    const facts = { conflicts }
    expect(onTask('declare', 'invited', { facts, input: { declaration: '无' } })).toMatchObject({
      code: 'conflicted',
      values: { ground: 'owns', party: '某公司' },
    })
    for (const name of ['save', 'submit'])
      expect(onTask(name, 'scoring', { facts, ...sheet })).toMatchObject({ code: 'conflicted' })
    expect(onTask('recuse', 'invited', { facts, input: { reason: '持股' } })).toMatchObject({ ok: true, to: 'recused' })
  })

  test('[R12] a recused expert cannot score', () => {
    for (const state of ['recused', 'replaced', 'lapsed', 'submitted'])
      expect(onTask('submit', state, sheet)).toMatchObject({ code: 'not-from-here' })
  })

  test('[R12] a complete sheet is submitted as an edition, dated by its arrival', () => {
    const at = { now: new Date(DUE), arrivedAt: new Date(Date.parse(DUE) - 1) }
    expect(onTask('submit', 'scoring', { ...sheet, at })).toMatchObject({
      ok: true,
      to: 'submitted',
      set: { edition: 1, draft: SHEET, submittedAt: at.arrivedAt.toISOString() },
    })
    expect(
      onTask('submit', 'scoring', { ...sheet, at: { now: new Date(DUE), arrivedAt: new Date(DUE) } }),
    ).toMatchObject({
      code: 'after-due',
      values: { dueAt: '2026-09-15 08:00' },
    })
  })

  test('[R12] scores are given in a phase of the panel, and changed in the discussion only', () => {
    for (const panelState of ['drawn', 'concluded', 'stuck', 'void'])
      expect(onTask('submit', 'scoring', { ...sheet, facts: { panelState } })).toMatchObject({
        code: 'phase-not-individual',
      })
    const input = { sheet: SHEET, reason: '合议后调整' }
    expect(onTask('revise', 'submitted', { input })).toMatchObject({ code: 'phase-not-discussion' })
    expect(onTask('revise', 'submitted', { input, facts: { panelState: 'discussion' } })).toMatchObject({
      ok: true,
      set: { edition: 1 },
    })
  })

  test('[R12] drafts may be incomplete, submitted sheets not', () => {
    const input = { sheet: { snapshotHash: 'h', entries: {} } }
    expect(onTask('save', 'declared', { input })).toMatchObject({ ok: true, to: 'scoring' })
    expect(onTask('submit', 'scoring', { input })).toMatchObject({ code: 'score-missing' })
    expect(onTask('save', 'declared', { input: { sheet: 'x' } })).toMatchObject({ code: 'sheet-malformed' })
    expect(onTask('save', 'declared', { input, facts: { snapshotHash: 'new' } })).toMatchObject({
      code: 'other-snapshot',
    })
  })
})
