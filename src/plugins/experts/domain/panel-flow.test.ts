import { SETTLING_MS } from '../../../shared/pure/settling'
import { decide } from '../../../shared/pure/workflow'
import { SYSTEM as system, type Actor } from '../../../shared/pure/actor'
import { panelFlow } from './panel-flow'
import type { PanelFacts, PanelRow } from './panel-guards'

const NOW = new Date('2026-09-10T00:00:00Z')
const AT = { now: NOW, arrivedAt: NOW }
const DUE = '2026-09-15T00:00:00.000Z'
const LATER = '2026-09-20T00:00:00.000Z'
const province: Actor = { kind: 'province', id: 'admin:1', name: '省', cityCodes: [] }
const me: Actor = { kind: 'expert', id: 'admin:7', name: '李明', cityCodes: [] }
const other: Actor = { ...me, id: 'admin:8' }

const panelFacts = (change: Partial<PanelFacts> = {}): PanelFacts => ({
  subjects: [{ title: '申报一', needed: 2, submitted: 3, owing: 0, needsDiscussion: false }],
  members: ['7', '8', '9'].map((n) => ({ expert: `e${n}`, name: n, actorId: `admin:${n}`, begun: true })),
  ...change,
})
const panel = (state: string, change: Partial<PanelRow> = {}): PanelRow => ({
  documentId: 'p',
  id: 1,
  state,
  version: 1,
  kind: 'pilot',
  reviewMode: 'named',
  specialities: null,
  chairName: '李明',
  conclusionText: '',
  concludedAt: '',
  title: '第一组',
  size: 3,
  expertActor: 'admin:7',
  dueAt: DUE,
  round: 1,
  ...change,
})
const onPanel = (
  name: string,
  subject: PanelRow,
  {
    facts = {},
    actor = province,
    input = {},
    at = AT,
  }: Partial<{
    facts: Partial<PanelFacts>
    actor: Actor
    input: Record<string, unknown>
    at: typeof AT
  }> = {},
) => decide(panelFlow, name, { subject, actor, input, facts: panelFacts(facts), at })

describe('panel', () => {
  test('[R10] a panel starts with enough members and a chair who is one of them', () => {
    const start = (subject: PanelRow, facts: Partial<PanelFacts> = {}) =>
      onPanel('start', subject, { facts, input: { dueAt: DUE } })
    expect(start(panel('drawn'))).toMatchObject({ ok: true, to: 'individual', set: { dueAt: DUE } })
    expect(start(panel('drawn', { expertActor: null }))).toMatchObject({ code: 'chair-missing' })
    expect(start(panel('drawn', { expertActor: 'admin:99' }))).toMatchObject({ code: 'chair-gone' })
    expect(start(panel('drawn'), { members: panelFacts().members.slice(0, 2) })).toMatchObject({
      code: 'too-few-members',
    })
    expect(start(panel('drawn'), { subjects: [] })).toMatchObject({ code: 'panel-empty' })
    expect(onPanel('start', panel('drawn'), { input: { dueAt: NOW.toISOString() } })).toMatchObject({
      code: 'due-in-past',
    })
  })

  test('[R10] the chair is a member who can sign in', () => {
    const name = (expert: string, facts: Partial<PanelFacts> = {}) =>
      onPanel('name-chair', panel('drawn'), { facts, input: { expert } })
    expect(name('e8')).toMatchObject({ ok: true, set: { expertActor: 'admin:8', chairName: '8' } })
    expect(name('e1')).toMatchObject({ code: 'chair-not-member' })
    const members = [{ expert: 'e8', name: '8', actorId: null, begun: false }]
    expect(name('e8', { members })).toMatchObject({ code: 'chair-not-member' })
  })

  test('[R13] only the chair concludes, with a text', () => {
    const input = { text: '同意推荐' }
    expect(onPanel('conclude', panel('individual'), { actor: me, input })).toMatchObject({ ok: true, to: 'concluded' })
    expect(onPanel('conclude', panel('individual'), { actor: other, input })).toMatchObject({ code: 'not-assigned' })
    expect(onPanel('conclude', panel('individual'), { actor: province, input })).toMatchObject({
      code: 'not-your-role',
    })
    expect(onPanel('conclude', panel('individual'), { actor: me })).toMatchObject({ code: 'needs-missing' })
  })

  test('[R13] a conclusion waits for all sheets or the due date, and always needs a quorum', () => {
    const conclude = (submitted: number, owing: number, at = AT) =>
      onPanel('conclude', panel('individual'), {
        actor: me,
        input: { text: '同意' },
        facts: { subjects: [{ title: '申报一', needed: 2, submitted, owing, needsDiscussion: false }] },
        at,
      })
    const after = (ms: number) => {
      const instant = new Date(new Date(DUE).getTime() + ms)
      return { now: instant, arrivedAt: instant }
    }
    expect(conclude(2, 1)).toMatchObject({ code: 'still-owing', values: { owing: 1 } })
    expect(conclude(2, 1, after(0))).toMatchObject({ code: 'requests-settling' })
    expect(conclude(2, 1, after(SETTLING_MS))).toMatchObject({ ok: true })
    expect(conclude(1, 2, after(SETTLING_MS))).toMatchObject({
      code: 'quorum-missing',
      values: { title: '申报一', needed: 2 },
    })
    expect(conclude(1, 0)).toMatchObject({ code: 'quorum-missing' })
  })

  test('S34: scores that lie too far apart are discussed first', () => {
    const subjects = [{ title: '申报一', needed: 2, submitted: 3, owing: 0, needsDiscussion: true }]
    const apart = { facts: { subjects } }
    const text = { actor: me, input: { text: '同意' } }
    expect(onPanel('conclude', panel('individual'), { ...apart, ...text })).toMatchObject({ code: 'discussion-needed' })
    expect(onPanel('discuss', panel('individual'), { ...apart, actor: system, input: { dueAt: DUE } })).toMatchObject({
      to: 'discussion',
    })
    expect(onPanel('conclude', panel('discussion'), { ...apart, ...text })).toMatchObject({ ok: true })
    expect(onPanel('discuss', panel('individual'), { input: { dueAt: DUE } })).toMatchObject({
      code: 'no-discussion-needed',
    })
  })

  test('[R13] reopening needs a reason, starts a round, and is refused once a list rests on the conclusion', () => {
    const input = { dueAt: LATER, reason: '材料有误' }
    expect(onPanel('reopen', panel('concluded'), { input })).toMatchObject({ ok: true, set: { round: 2 } })
    expect(onPanel('reopen', panel('concluded'), { input: { dueAt: LATER } })).toMatchObject({ code: 'needs-missing' })
    expect(onPanel('reopen', panel('settled'), { input })).toMatchObject({ code: 'not-from-here' })
  })

  test('[R13] a stuck panel resumes once it has its members, or is voided', () => {
    const input = { dueAt: LATER, reason: '已补足' }
    expect(onPanel('get-stuck', panel('individual'), { actor: system, input: { reason: '不足' } })).toMatchObject({
      to: 'stuck',
    })
    expect(onPanel('resume', panel('stuck'), { input })).toMatchObject({ ok: true, to: 'individual' })
    expect(onPanel('resume', panel('stuck'), { input, facts: { members: [] } })).toMatchObject({
      code: 'too-few-members',
    })
    expect(onPanel('void', panel('stuck'), { input: { reason: '撤销' } })).toMatchObject({ ok: true, to: 'void' })
  })

  test('a draw can be undone only before anybody has begun', () => {
    const undo = (begun: boolean) =>
      onPanel('undo-draw', panel('drawn'), {
        input: { reason: '漏抽' },
        facts: { members: panelFacts().members.map((member) => ({ ...member, begun })) },
      })
    expect(undo(true)).toMatchObject({ code: 'review-begun' })
    expect(undo(false)).toMatchObject({ ok: true, set: { expertActor: null } })
  })

  test('a due date can only be extended', () => {
    const extend = (dueAt: string, before: string | null = DUE) =>
      onPanel('extend', panel('individual', { dueAt: before }), { input: { dueAt, reason: '节假日' } })
    expect(extend(LATER)).toMatchObject({ ok: true })
    expect(extend('2026-09-15T00:00:00.001Z')).toMatchObject({ ok: true })
    for (const dueAt of [DUE, '2026-09-14T00:00:00.000Z'])
      expect(extend(dueAt)).toMatchObject({ code: 'due-not-later' })
    expect(extend(LATER, null)).toMatchObject({ ok: true })
  })

  test('[R10] [R31] 1 to 500 different subjects, by ids of at most 64 characters', () => {
    const add = (subjects: unknown) => {
      const verdict = onPanel('add-subjects', panel('planned'), { input: { subjects } })
      return verdict.ok ? 'allowed' : verdict.code
    }
    const ids = (count: number) => Array.from({ length: count }, (_, n) => `s${n}`)
    expect([ids(1), ids(500), ['x'.repeat(64)]].map(add)).toEqual(Array(3).fill('allowed'))
    const refused = [ids(501), ['x'.repeat(65)], ['a', 'x'.repeat(65)], ['a', 7], ['a', 'b', 'a'], 'a']
    expect(refused.map(add)).toEqual(Array(6).fill('subjects-invalid'))
  })
})
