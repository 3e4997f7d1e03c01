import { decide, type AnyFlow } from '../../../shared/pure/workflow'
import type { Actor } from '../../../shared/pure/actor'
import { assignmentFlow } from './assignment-flow'
import { expertFlow, type Expert, type ExpertFacts } from './expert-flow'
import { panelFlow } from './panel-flow'

const ALL: AnyFlow[] = [expertFlow, panelFlow, assignmentFlow]
const NOW = new Date('2026-09-10T00:00:00Z')
const AT = { now: NOW, arrivedAt: NOW }
const province: Actor = { kind: 'province', id: 'admin:1', name: '省', cityCodes: [] }

test('every state and action has a label in both languages', () => {
  for (const flow of ALL)
    for (const { label } of [flow, ...Object.values(flow.states), ...Object.values(flow.actions)]) {
      expect(label.zh).toMatch(/\p{Script=Han}/u)
      expect(label.en).toMatch(/^[\x20-\x7e]+$/)
    }
})

test('every dangerous action requires a reason', () => {
  for (const flow of ALL)
    for (const [name, { dangerous, needs }] of Object.entries(flow.actions))
      if (dangerous) expect([flow.name, name, needs?.reason?.required]).toEqual([flow.name, name, true])
})

test('[R10] a term can only be extended, and a login belongs to one expert', () => {
  const subject: Expert = {
    documentId: 'e',
    state: 'active',
    version: 1,
    name: '李明',
    committeeStartsOn: null,
    committeeEndsOn: null,
    termStartsOn: '2026-01-01',
    termEndsOn: '2026-12-31',
  }
  const logins: ExpertFacts['logins'] = new Map([
    ['a@x.cn', { actorId: 'admin:7' }],
    // Linked to himself again.
    ['d@x.cn', { actorId: 'admin:9', expert: { documentId: 'e', name: '李明' } }],
    ['b@x.cn', { actorId: 'admin:8', expert: { documentId: 'f', name: '王芳' } }],
  ])
  const go = (name: string, input: Record<string, unknown>) =>
    decide(expertFlow, name, { subject, actor: province, input, facts: { logins }, at: AT })
  const appoint = (body: string, endsOn: string, startsOn?: string) => go('appoint-to-body', { body, endsOn, startsOn })
  expect(appoint('experts', '2027-12-31')).toMatchObject({
    set: { termStartsOn: '2026-01-01', termEndsOn: '2027-12-31' },
  })
  expect(appoint('experts', '2026-12-31')).toMatchObject({ code: 'term-disordered' })
  // Before the present term ends it is prolonged, after it a new one begins.
  expect(appoint('experts', '2027-12-31', '2026-12-31')).toMatchObject({ set: { termStartsOn: '2026-01-01' } })
  expect(appoint('experts', '2027-12-31', '2027-01-01')).toMatchObject({ set: { termStartsOn: '2027-01-01' } })
  expect(appoint('committee', '2027-12-31')).toMatchObject({ code: 'term-start-missing' })
  expect(appoint('committee', '2027-12-31', '2028-01-01')).toMatchObject({ code: 'term-reversed' })
  expect(appoint('committee', '2027-12-31', '2026-11-01')).toMatchObject({
    set: { committeeStartsOn: '2026-11-01', committeeEndsOn: '2027-12-31' },
  })
  expect(go('link-login', { email: ' A@x.cn' })).toMatchObject({ ok: true, set: { expertActor: 'admin:7' } })
  expect(go('link-login', { email: 'b@x.cn' })).toMatchObject({ code: 'login-taken', values: { expert: '王芳' } })
  expect(go('link-login', { email: 'c@x.cn' })).toMatchObject({ code: 'login-unknown' })
  expect(go('link-login', { email: 'd@x.cn' })).toMatchObject({ ok: true, set: { expertActor: 'admin:9' } })
  for (const endsOn of ['2027-01-01', '2026-12-30'])
    expect([endsOn, appoint('experts', endsOn).ok]).toEqual([endsOn, endsOn === '2027-01-01'])
})
