import { securityAudience, type TellableLine } from './security-telling'

const BY = { himself: null, colleague: 'admin:3', system: 'system' } as const
const told = (
  kind: TellableLine['kind'],
  event: TellableLine['event'],
  by: keyof typeof BY,
  reason = null as string | null,
) => {
  const { person, administrators } = securityAudience({ kind, event, actorId: BY[by], reason })
  return [...(person ? ['person'] : []), ...(administrators ? ['administrators'] : [])].join(' and ')
}

test.each<[TellableLine['event'], keyof typeof BY, string, string]>([
  // Changes to what somebody signs in with, and to his rights.
  ['email-changed', 'himself', 'person and administrators', 'person and administrators'],
  ['email-changed', 'colleague', 'person and administrators', 'person and administrators'],
  ['name-changed', 'colleague', 'person and administrators', 'person and administrators'],
  ['role-granted', 'colleague', 'person and administrators', 'person and administrators'],
  ['role-withdrawn', 'colleague', 'person and administrators', 'person and administrators'],
  ['blocked', 'colleague', 'person and administrators', 'person and administrators'],
  ['unblocked', 'colleague', 'person and administrators', 'person and administrators'],
  ['removed', 'colleague', 'person and administrators', 'person and administrators'],
  // A stolen session is told to its owner only, though nobody else acted.
  ['token-replayed', 'himself', 'person', 'person'],
  // Accounts get a letter of their own for the password that they set.
  ['password-changed', 'himself', 'person', ''],
  ['password-reset', 'himself', 'person', ''],
  ['password-changed', 'colleague', 'person and administrators', 'person and administrators'],
  ['password-reset', 'colleague', 'person and administrators', 'person and administrators'],
  // A link that somebody asked for by mail grants nothing; one that a colleague made does.
  ['reset-link-made', 'himself', '', ''],
  ['reset-link-made', 'system', '', ''],
  ['reset-link-made', 'colleague', 'administrators', 'administrators'],
  ['invitation-made', 'colleague', 'administrators', 'administrators'],
  ['invitation-made', 'system', 'administrators', 'administrators'],
  ['created', 'colleague', 'administrators', 'administrators'],
])('%s by %s: staff: %s; accounts: %s', (event, by, ofStaff, ofAccounts) =>
  expect([told('staff', event, by), told('account', event, by)]).toEqual([ofStaff, ofAccounts]),
)

test.each(['blocked', 'unblocked'] as const)(
  'an account gets the letter with the reason, no second one: %s',
  (event) => {
    expect(told('account', event, 'colleague', '核实身份')).toBe('administrators')
    expect(told('staff', event, 'colleague', '核实身份')).toBe('person and administrators')
  },
)

test('a reason replaces no other message', () =>
  expect(told('account', 'role-withdrawn', 'colleague', '离任')).toBe('person and administrators'))

test.each(['role', 'token', 'webhook', 'setting'] as const)('a change of a %s concerns administrators', (kind) => {
  for (const event of ['removed', 'password-changed', 'reset-link-made'] as const)
    expect(told(kind, event, 'colleague')).toBe('administrators')
})
