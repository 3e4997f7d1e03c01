import type { ActorKind } from '../../../shared/pure/actor'
import type { Audience } from '../../../shared/pure/notice'
import { concerns } from './preferences'

const KINDS: readonly ActorKind[] = ['account', 'city', 'province', 'expert', 'evaluator', 'auditor', 'admin']

/** Who may be addressed by each audience, as a person of that kind would expect it. */
const HEARS: Record<Audience, readonly ActorKind[]> = {
  organisation: ['account'],
  account: ['account'],
  // A mailbox that was somebody's: it has no holder who could mute it.
  'former-address': [],
  city: ['city'],
  'every-city': ['city'],
  province: ['province'],
  administrators: ['admin'],
  officer: ['city', 'province', 'expert', 'evaluator', 'auditor', 'admin'],
}

test.each(Object.entries(HEARS))('a notice to "%s" concerns exactly these kinds of people', (audience, kinds) => {
  const notice = { audience: [audience as Audience] }
  expect(KINDS.filter((kind) => concerns(notice, kind))).toEqual(KINDS.filter((kind) => kinds.includes(kind)))
})
