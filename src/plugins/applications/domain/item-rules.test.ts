import type { Check } from '../../../policy/category-form'
import type { Answer } from './answer-shape'
import type { Facts, ProductFact } from './facts'
import type { Finding } from './findings'
import { goodFacts, ON_DAY } from './fixtures'
import { ITEM_RULES, type Ask } from './item-rules'

const YESTERDAY = '2026-08-31'
const TOMORROW = '2026-09-02'
const ask = (answer: Answer, facts: Partial<Facts> = {}, change: Partial<Ask> = {}): Ask => ({
  category: 'smart-equipment',
  answer,
  evidence: [],
  facts: { ...goodFacts(), ...facts },
  listings: ['device'],
  least: (least) => (typeof least === 'number' ? least : 1),
  ...change,
})
const file = (type: 'certificate' | 'document', name = 'sound', validUntilOn?: string) => ({
  file: name,
  type,
  ...(validUntilOn ? { validUntilOn } : {}),
})

const certificate = (validUntilOn?: string, missing: object = {}) => ({
  certificate: { number: 'Q1', issuer: '认证机构', ...(validUntilOn ? { validUntilOn } : {}), ...missing },
})
test.each<[string, Answer, Finding['reason']]>([
  ['valid until tomorrow', { ...certificate(TOMORROW), files: [file('certificate')] }, 'valid'],
  ['on its last day', { ...certificate(ON_DAY), files: [file('certificate')] }, 'valid'],
  ['expired yesterday', { ...certificate(YESTERDAY), files: [file('certificate')] }, 'certificate-expired'],
  ['without a date', { ...certificate(), files: [file('certificate')] }, 'validity-unknown'],
  ['without a file', certificate(TOMORROW), 'evidence-missing'],
  [
    'valid, its file expired',
    { ...certificate(TOMORROW), files: [file('certificate', 'sound', YESTERDAY)] },
    'evidence-expired',
  ],
  ['valid, its file unsound', { ...certificate(TOMORROW), files: [file('certificate', 'broken')] }, 'file-unsound'],
  [
    'valid, its file not examined',
    { ...certificate(TOMORROW), files: [file('certificate', 'new')] },
    'file-unexamined',
  ],
  ['expired beside an own system', { ...certificate(YESTERDAY), files: [file('document')] }, 'own-system'],
  ['without a date beside an own system', { ...certificate(), files: [file('document')] }, 'own-system'],
  [
    'without a number beside an own system',
    { ...certificate(TOMORROW, { number: '' }), files: [file('document')] },
    'own-system',
  ],
  ['an own system whose file is unsound', { files: [file('document', 'broken')] }, 'file-unsound'],
  ['an own system whose file has expired', { files: [file('document', 'sound', YESTERDAY)] }, 'evidence-expired'],
  [
    'an own system whose file is unsound, beside the sound file of an expired certificate',
    { ...certificate(YESTERDAY), files: [file('certificate'), file('document', 'broken')] },
    'file-unsound',
  ],
  ['a file of a certificate alone', { files: [file('certificate')] }, 'unanswered'],
])('[R07] C1.2, quality system: %s', (_, answer, reason) => {
  expect(ITEM_RULES.certificate({ type: 'certificate', orFile: true }, ask(answer)).reason).toBe(reason)
})

test('[R07] an own system replaces a certificate only where the form says so', () => {
  const judged = (answer: Answer) => ITEM_RULES.certificate({ type: 'certificate' }, ask(answer)).reason
  expect(judged({ files: [file('document')] })).toBe('unanswered')
  expect(judged({ ...certificate(YESTERDAY), files: [file('document')] })).toBe('certificate-expired')
  expect(judged({ ...certificate(), files: [file('document')] })).toBe('validity-unknown')
})

const teams = {
  type: 'headcount',
  teams: { technical: { zh: '技术', en: 'technical' }, operations: { zh: '运营', en: 'operations' } },
} as const
test.each<[string, Record<string, number>, number | null, Finding]>([
  ['as many as employed', { technical: 60, operations: 40 }, 100, { reason: 'enough', values: { counted: 100 } }],
  [
    'one more than employed',
    { technical: 60, operations: 41 },
    100,
    { reason: 'more-than-employed', values: { counted: 101, employees: 100 } },
  ],
  ['employees not stated', { technical: 60, operations: 41 }, null, { reason: 'enough', values: { counted: 101 } }],
  ['one person each', { technical: 1, operations: 1 }, 2, { reason: 'enough', values: { counted: 2 } }],
  [
    'an empty team',
    { technical: 5, operations: 0 },
    100,
    { reason: 'nobody-in-team', values: { missing: ['operations'] } },
  ],
  ['a team not named', { operations: 5 }, 100, { reason: 'nobody-in-team', values: { missing: ['technical'] } }],
])('[R07] C3.2, teams: %s', (_, persons, employees, finding) => {
  expect(ITEM_RULES.headcount(teams, ask({ persons }, { employees }))).toEqual(finding)
})

const listings: Extract<Check, { type: 'listings' }> = {
  type: 'listings',
  courses: 'condition-1.3-courses',
  each: {
    cautions: { zh: '注意事项', en: 'cautions' },
    training: { zh: '培训', en: 'training' },
    price: { zh: '价格', en: 'price' },
  },
}
const device: ProductFact = {
  documentId: 'device',
  version: 1,
  kind: 'product',
  name: '数控机床',
  categoryCode: 'smart-equipment',
  has: ['cautions', 'price'],
  courses: 2,
}
const bare = { ...device, documentId: 'bare', name: '裸机', has: [], courses: 0 }
const devices = (facts: ProductFact[], courses: number, chosen = ['device', 'bare']) =>
  ITEM_RULES.listings(listings, ask({}, { listings: facts }, { listings: chosen, least: () => courses }))
test.each<[string, ProductFact[], number, Finding]>([
  ['exactly the courses asked', [device], 2, { reason: 'enough', values: { counted: 1 } }],
  ['one course fewer than asked', [device], 3, { reason: 'parts-missing', values: { missing: ['数控机床/training'] } }],
  ['no course, where none is asked', [{ ...device, courses: 0 }], 0, { reason: 'enough', values: { counted: 1 } }],
  [
    'no course, where one is asked',
    [{ ...device, courses: 0 }],
    1,
    { reason: 'parts-missing', values: { missing: ['数控机床/training'] } },
  ],
  [
    'one device of two without anything',
    [device, bare],
    1,
    { reason: 'parts-missing', values: { missing: ['裸机/cautions', '裸机/training', '裸机/price'] } },
  ],
  ['two devices', [device, { ...device, documentId: 'bare' }], 1, { reason: 'enough', values: { counted: 2 } }],
  [
    'a bare one of another category',
    [device, { ...bare, categoryCode: 'network' }],
    1,
    { reason: 'enough', values: { counted: 1 } },
  ],
  [
    'a service, which is no device',
    [device, { ...bare, kind: 'service' }],
    1,
    { reason: 'enough', values: { counted: 1 } },
  ],
  [
    'a solution, which is no device',
    [device, { ...bare, kind: 'solution' }],
    1,
    { reason: 'enough', values: { counted: 1 } },
  ],
  ['only a device of another category', [{ ...device, categoryCode: 'network' }], 1, { reason: 'no-listings' }],
  ['only a service', [{ ...device, kind: 'service' }], 1, { reason: 'no-listings' }],
])('[R07] C1.3, manuals and training: %s', (_, facts, courses, finding) => {
  expect(devices(facts, courses)).toEqual(finding)
})

test('[R07] C1.3: a device that is not applied for is not judged; one course is asked where the form names no number', () => {
  expect(devices([device, bare], 1, ['device'])).toEqual({ reason: 'enough', values: { counted: 1 } })
  const { type, each } = listings
  const courses = (count: number) =>
    ITEM_RULES.listings({ type, each }, ask({}, { listings: [{ ...device, courses: count }] })).reason
  expect([courses(0), courses(1)]).toEqual(['parts-missing', 'enough'])
})

const options = {
  type: 'options',
  least: 2,
  options: { a: { zh: '甲', en: 'a' }, b: { zh: '乙', en: 'b' }, other: { zh: '其他', en: 'other' } },
} as const
test.each<[string[], Finding]>([
  [['a', 'b'], { reason: 'enough', values: { counted: 2, least: 2 } }],
  [['a', 'other'], { reason: 'enough', values: { counted: 2, least: 2 } }],
  [['a'], { reason: 'too-few', values: { counted: 1, least: 2 } }],
  [['other'], { reason: 'only-other' }],
  [[], { reason: 'unanswered' }],
])('[R07] two options of three: with %j', (ticked, finding) => {
  expect(ITEM_RULES.options(options, ask({ ticked }))).toEqual(finding)
})
