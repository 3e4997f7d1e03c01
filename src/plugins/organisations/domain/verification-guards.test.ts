import { claimantFree, ownerOnly, type Verification, type VerificationFacts } from './verification-guards'

type Context = Parameters<typeof claimantFree>[0]
const context = (kind: Verification['kind'], claimantBelongs: boolean, memberRole?: 'owner' | 'member') =>
  ({
    subject: { kind } as Verification,
    facts: { claimantBelongs } as VerificationFacts,
    actor: { memberRole },
  }) as unknown as Context

test.each<[Verification['kind'], boolean, boolean]>([
  // Whoever registered an organisation belongs to it.
  ['registration', true, true],
  ['registration', false, true],
  ['claim', false, true],
  ['claim', true, false],
])('[R05] a %s of an account that belongs to an organisation (%p) is taken: %p', (kind, belongs, taken) => {
  const verdict = claimantFree(context(kind, belongs))
  expect(verdict === true ? 'taken' : verdict.code).toBe(taken ? 'taken' : 'claimant-elsewhere')
})

test.each<[Verification['kind'], 'owner' | 'member' | undefined, boolean]>([
  ['registration', 'owner', true],
  ['registration', 'member', false],
  ['registration', undefined, false],
  ['claim', undefined, true],
  ['claim', 'member', true],
])('[R05] a %s is handed in by its %s: %p', (kind, memberRole, taken) => {
  const verdict = ownerOnly(context(kind, false, memberRole))
  expect(verdict === true ? 'taken' : verdict.code).toBe(taken ? 'taken' : 'owner-only')
})
