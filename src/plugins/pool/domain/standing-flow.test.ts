import { decide } from '../../../shared/pure/workflow'
import { standingFlow, type Standing } from './standing-flow'

const standing = (state: string): Standing => ({
  documentId: 'a',
  version: 1,
  state,
  categoryCode: 'network',
  admittedAt: '2026-01-01T00:00:00Z',
})
const at = { now: new Date('2026-09-01T00:00:00Z'), arrivedAt: new Date('2026-09-01T00:00:00Z') }
const by = (kind: 'province' | 'city' | 'account') => ({ kind, id: 'x', name: 'x', cityCodes: [] })
const act = (name: string, state: string, kind: 'province' | 'city' | 'account' = 'province') =>
  decide(standingFlow, name, {
    subject: standing(state),
    actor: by(kind),
    input: { reason: '依据' },
    facts: undefined,
    at,
  })

test('[R66] [R67] removal and disqualification are different states, each dated', () => {
  expect(act('remove', 'active')).toEqual({ ok: true, to: 'removed', set: { endedAt: at.now.toISOString() } })
  expect(act('disqualify', 'restricted')).toMatchObject({ ok: true, to: 'disqualified' })
})

test.each(['removed', 'disqualified', 'lapsed', 'revoked'])('[R66] who is %s stays so', (state) => {
  for (const name of ['restrict', 'lift', 'remove', 'disqualify', 'lapse', 'revoke'])
    expect(act(name, state)).toMatchObject({ ok: false, code: 'not-from-here' })
})

test('[R53] a restriction can be lifted, but not by a city or the provider', () => {
  expect(act('restrict', 'active')).toMatchObject({ ok: true, to: 'restricted' })
  expect(act('lift', 'restricted')).toMatchObject({ ok: true, to: 'active' })
  for (const kind of ['city', 'account'] as const)
    expect(act('remove', 'active', kind)).toMatchObject({ ok: false, code: 'not-your-role' })
})
