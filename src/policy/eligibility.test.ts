import { eligibility, type EnterpriseLabel } from './eligibility'
import { LABEL_DEFAULTS } from './labels'
import { isRefusal, sentenceOf } from '../shared/pure/refusal'

const ON = '2026-08-10'
const title = (over: Partial<EnterpriseLabel> = {}): EnterpriseLabel => ({
  kind: 'specialised',
  state: 'confirmed',
  source: 'imported',
  certificateNumber: 'ZJTX-1',
  year: 2025,
  validUntilOn: '2028-12-31',
  ...over,
})
const chain = (over: Partial<EnterpriseLabel> = {}): EnterpriseLabel => ({
  kind: 'key-chain',
  state: 'declared',
  source: 'declared',
  chainName: '高端装备',
  ...over,
})

test.each(['specialised', 'little-giant', 'champion'] as const)(
  '[R22] a valid label %s makes an enterprise eligible',
  (kind) => {
    expect(eligibility([title({ kind })], ON)).toMatchObject({
      ok: true,
      outcome: 'eligible',
      labels: [{ reason: 'valid', warning: false }],
    })
  },
)

test('[R22] without a label, or with rejected ones only, refused with the reason for each', () => {
  const none = eligibility([], ON)
  expect(none).toMatchObject({ ok: false, code: 'no-eligible-label', labels: [] })
  const rejected = eligibility([title({ state: 'rejected' })], ON)
  expect(rejected).toMatchObject({ ok: false, labels: [{ reason: 'rejected' }] })
  expect(isRefusal(rejected) && sentenceOf(rejected)).toContain('专精特新：市级工业和信息化局未予确认')
  expect(isRefusal(rejected) && sentenceOf(rejected, 'en')).toContain('rejected by the city')
})

test('[R22] a label counts through its last day; after that the city decides', () => {
  const label = title({ validUntilOn: ON })
  expect(eligibility([label], ON)).toMatchObject({ outcome: 'eligible' })
  expect(eligibility([label], '2026-08-11')).toMatchObject({
    ok: true,
    outcome: 'needs-city-confirmation',
    labels: [{ reason: 'expired', effect: 'city', warning: true }],
  })
})

test('[R22] a city that confirmed before the expiry has not decided on the expired label', () => {
  const expired = title({ validUntilOn: '2026-06-30' })
  expect(eligibility([{ ...expired, confirmedOn: '2026-01-05' }], ON)).toMatchObject({
    outcome: 'needs-city-confirmation',
  })
  expect(eligibility([{ ...expired, confirmedOn: '2026-07-15' }], ON)).toMatchObject({
    outcome: 'eligible',
    labels: [{ reason: 'expired-accepted', warning: true }],
  })
  expect(eligibility([{ ...expired, confirmedOn: '2026-07-15', state: 'declared' }], ON)).toMatchObject({
    outcome: 'needs-city-confirmation',
  })
})

test("[R22] members of a key chain or cluster need the city's confirmation (S09), unless the setting says no", () => {
  expect(eligibility([chain()], ON)).toMatchObject({ outcome: 'needs-city-confirmation', kinds: ['key-chain'] })
  expect(eligibility([chain({ kind: 'characteristic-cluster' })], ON)).toMatchObject({
    outcome: 'needs-city-confirmation',
  })
  expect(eligibility([chain({ state: 'confirmed' })], ON)).toMatchObject({ outcome: 'eligible' })
  expect(eligibility([chain()], ON, { ...LABEL_DEFAULTS, gateNeedsCityConfirmation: false })).toMatchObject({
    outcome: 'eligible',
  })
  expect(eligibility([chain({ state: 'rejected' })], ON)).toMatchObject({ ok: false })
  expect(eligibility([chain({ chainName: null })], ON)).toMatchObject({ ok: false, labels: [{ reason: 'no-chain' }] })
})

test('[R22] a self-declared label needs evidence, and counts with a warning', () => {
  const declared = title({ state: 'declared', source: 'declared' })
  expect(eligibility([declared], ON)).toMatchObject({
    outcome: 'eligible',
    labels: [{ reason: 'valid-unchecked', warning: true }],
  })
  expect(eligibility([{ ...declared, certificateNumber: '', hasProof: true }], ON)).toMatchObject({
    outcome: 'eligible',
  })
  expect(eligibility([{ ...declared, certificateNumber: null }], ON)).toMatchObject({
    ok: false,
    labels: [{ reason: 'no-evidence' }],
  })
})

test('[R22] one valid label is enough, and each label has its own verdict', () => {
  const answer = eligibility(
    [title({ state: 'rejected' }), chain(), title({ kind: 'little-giant', validUntilOn: null })],
    ON,
  )
  expect(answer).toMatchObject({ ok: true, outcome: 'eligible', kinds: ['specialised', 'little-giant'] })
  expect(answer.labels.map(({ reason }) => reason)).toEqual(['rejected', 'awaits-city', 'valid-without-end'])
})

const reasonOf = (label: EnterpriseLabel, onDay = ON) => eligibility([label], onDay).labels[0]?.reason

test('[R22] a label of a later year does not count yet, one of the same year or of no year does', () => {
  expect(eligibility([title({ year: 2027 })], ON)).toMatchObject({ ok: false, labels: [{ reason: 'not-yet' }] })
  expect(eligibility([title({ year: 2027 })], '2027-01-01')).toMatchObject({ ok: true, outcome: 'eligible' })
  expect([2026, 2025, null, undefined].map((year) => reasonOf(title({ year })))).toEqual(Array(4).fill('valid'))
})

test.each<[string, Partial<EnterpriseLabel>, string]>([
  ['on the day before the expiry', { confirmedOn: '2026-06-29' }, 'expired'],
  ['on the last valid day', { confirmedOn: '2026-06-30' }, 'expired'],
  ['on the day after', { confirmedOn: '2026-07-01' }, 'expired-accepted'],
  ['on the day of filing', { confirmedOn: ON }, 'expired-accepted'],
  // The city decides on what was filed, so its decision comes later.
  ['after the filing', { confirmedOn: '2026-08-12' }, 'expired-accepted'],
  ['never', { confirmedOn: null }, 'expired'],
])('[R22] an expired title or membership that the city confirmed %s', (_, confirmed, reason) => {
  const expired = { state: 'confirmed', validUntilOn: '2026-06-30', ...confirmed } as const
  expect([reasonOf(title(expired)), reasonOf(chain(expired))]).toEqual([reason, reason])
})

test('[R22] membership of a chain counts through its last day', () => {
  const member = (validUntilOn: string) => chain({ state: 'confirmed', validUntilOn })
  expect([ON, '2026-08-09'].map((day) => reasonOf(member(day)))).toEqual(['city-confirmed', 'expired'])
  expect(eligibility([member('2026-08-09')], ON)).toMatchObject({
    outcome: 'needs-city-confirmation',
    labels: [{ effect: 'city', warning: true }],
  })
})

test.each<[string, Partial<EnterpriseLabel>, string]>([
  ['on a list, without number or proof', { source: 'imported', state: 'declared' }, 'valid'],
  ['confirmed by the city, without number or proof', { source: 'declared', state: 'confirmed' }, 'valid'],
  ['declared with a number', { source: 'declared', state: 'declared', certificateNumber: 'Z1' }, 'valid-unchecked'],
  ['declared with a proof', { source: 'declared', state: 'declared', hasProof: true }, 'valid-unchecked'],
  ['declared with neither', { source: 'declared', state: 'declared' }, 'no-evidence'],
])('[R22] what proves a title: %s', (_, change, reason) => {
  expect(reasonOf(title({ certificateNumber: null, hasProof: false, ...change }))).toBe(reason)
})
