import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { isRefusal, must } from '../../../shared/pure/refusal'
import { FIRST_FORM, formHash, isAsked, itemOf, itemsOf, leastOf, type Form } from './form'
import { editForm } from './form-edit'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const edited = (edit: unknown, form: Form = FIRST_FORM): Form => must(editForm(form, edit))
const POINTS = {
  code: '1.1.spare-parts',
  kind: 'A',
  zh: '备件库清单',
  en: 'list of spare parts',
  check: { type: 'file' },
  evidence: ['list'],
}

test('[R06] the first form asks what the policy asks: 23 conditions, each with something to answer or to judge', () => {
  const conditions = new Set(itemsOf(FIRST_FORM).map(({ condition }) => condition.code))
  expect(conditions.size).toBe(23)
  expect(FIRST_FORM.thresholds['condition-1.4-enterprises']).toBe(3)
  expect(itemsOf(FIRST_FORM, ['network']).map(({ category }) => category)).not.toContain('solution')
  expect(itemOf(FIRST_FORM, '1.1.on-time')?.item).toMatchObject({ later: true })
  expect(itemsOf(FIRST_FORM).filter(({ item }) => isAsked(item)).length).toBeGreaterThan(40)
})

test('an applicant answers what is neither retired, later, judged by experts nor taken from the records', () => {
  const item = { code: '1.1.x', kind: 'D', zh: '甲', en: 'a', check: { type: 'text', max: 100 } } as const
  expect(isAsked(item)).toBe(true)
  for (const change of [{ retired: true }, { later: true }, { check: { type: 'judgement' } }] as const)
    expect([change, isAsked({ ...item, ...change })]).toEqual([change, false])
  const indicators = itemsOf(FIRST_FORM).filter(({ item: { check } }) => check.type === 'indicator')
  expect(indicators.length).toBeGreaterThan(0)
  for (const { item: one } of indicators)
    expect([one.code, isAsked({ ...one, later: false })]).toEqual([one.code, false])
})

test('the province changes wording, thresholds and items of the next batch, and the old version stays as it was', () => {
  const before = formHash(FIRST_FORM, sha256)
  const next = edited({
    wording: { '1.4': { zh: '省内五家及以上企业应用' }, '1.1.contract': { en: 'a contract' } },
    thresholds: { 'condition-1.4-enterprises': 5, 'condition-1.4-rating': 4.5 },
    retire: ['1.1.service-points'],
    add: [POINTS],
    undertaking: { en: 'We undertake.' },
  })
  expect(next.version).toBe(FIRST_FORM.version + 1)
  expect(itemOf(next, '1.4.references')?.condition).toMatchObject({ zh: '省内五家及以上企业应用', clause: '二(一)4' })
  expect(itemOf(next, '1.1.contract')?.item).toMatchObject({ en: 'a contract', zh: '供货或服务合同样本（含服务承诺）' })
  expect(leastOf(next, 'condition-1.4-enterprises')).toBe(5)
  expect(itemOf(next, '1.1.service-points')?.item.retired).toBe(true)
  expect(itemOf(next, '1.1.spare-parts')?.item).toEqual(POINTS)
  expect(formHash(FIRST_FORM, sha256)).toBe(before)
  expect(formHash(next, sha256)).not.toBe(before)
  const restored = edited({ restore: ['1.1.service-points'] }, next)
  expect(itemOf(restored, '1.1.service-points')?.item).toEqual(itemOf(FIRST_FORM, '1.1.service-points')?.item)
})

test('[R08] the province names the issuers whose certificates count (C6.2); at first none, so that people judge', () => {
  expect(FIRST_FORM.acceptedIssuers).toBeUndefined()
  const next = edited({ acceptedIssuers: ['中国信息安全测评中心', ' 某省 网络安全中心 '] })
  expect(next.acceptedIssuers).toEqual(['中国信息安全测评中心', '某省 网络安全中心'])
  expect(edited({ acceptedIssuers: [] }, next).acceptedIssuers).toEqual([])
  expect(editForm(next, { acceptedIssuers: next.acceptedIssuers })).toMatchObject({ code: 'form-unchanged' })
  const refused = (given: unknown) => editForm(FIRST_FORM, { acceptedIssuers: given })
  for (const given of [
    '中心',
    {},
    [''],
    [' '],
    [1],
    [null],
    ['长'.repeat(101)],
    Array.from({ length: 201 }, (_, n) => `机构${n}`),
  ])
    expect(refused(given)).toMatchObject({ code: 'form-issuers' })
  expect(refused(['测评中心', '测评 中心'])).toMatchObject({ code: 'form-issuer-twice' })
})

test.each([
  [{ type: 'file' }, ['A', 'E']],
  [{ type: 'text', max: 100 }, ['D']],
  [{ type: 'options', least: 1, options: { a: { zh: '甲', en: 'a' } } }, ['D']],
  [{ type: 'headcount', teams: { a: { zh: '甲', en: 'a' } } }, ['D']],
  [{ type: 'judgement' }, ['E']],
])('an added item checked by %j is of the kinds %j only', (check, kinds) => {
  const evidence = check.type === 'file' ? ['list'] : undefined
  const taken = ['A', 'D', 'E'].filter((kind) => {
    const next = editForm(FIRST_FORM, { add: [{ ...POINTS, kind, check, evidence }] })
    if (isRefusal(next)) expect(next).toMatchObject({ code: 'form-item-check', values: { value: kind } })
    return !isRefusal(next)
  })
  expect(taken).toEqual(kinds)
})

const checked = (check: object) => editForm(FIRST_FORM, { add: [{ ...POINTS, kind: 'D', check, evidence: undefined }] })
const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { zh: '甲', en: 'a' }]))
const numbered = (count: number) => named(...Array.from({ length: count }, (_, n) => `o${n}`))

test('an added item offers 1 to 50 options or teams, with lower-case codes and words', () => {
  for (const options of [numbered(1), numbered(50), named('a-1')]) {
    expect(checked({ type: 'options', least: 1, options })).not.toHaveProperty('ok')
    expect(checked({ type: 'headcount', teams: options })).not.toHaveProperty('ok')
  }
  const refused = [undefined, null, [], 'x', {}, numbered(51), named('A'), named('1a'), named('a_b'), named('a', '')]
  for (const options of refused)
    for (const check of [
      { type: 'options', least: 1, options },
      { type: 'headcount', teams: options },
    ])
      expect([check, checked(check)]).toMatchObject([
        check,
        { code: 'form-item-check', values: { rule: '选项应为1至50个，代码用小写字母' } },
      ])
  expect(checked({ type: 'headcount', teams: { a: { zh: '', en: 'a' } } })).toMatchObject({ code: 'form-wording' })
})

test.each([
  [{ type: 'text', max: 1 }, true],
  [{ type: 'text', max: 5000 }, true],
  [{ type: 'text', max: 0 }, false],
  [{ type: 'text', max: 5001 }, false],
  [{ type: 'text', max: 1.5 }, false],
  [{ type: 'text', max: '5' }, false],
  [{ type: 'options', least: 1, options: numbered(2) }, true],
  [{ type: 'options', least: 2, options: numbered(2) }, true],
  [{ type: 'options', least: 0, options: numbered(2) }, false],
  [{ type: 'options', least: 3, options: numbered(2) }, false],
  [{ type: 'unheard' }, false],
  ['text', false],
])('an added item checked by %j is taken: %p', (check, taken) => {
  const next = checked(check as object)
  if (taken) expect(isRefusal(next)).toBe(false)
  else expect(next).toMatchObject({ code: 'form-item-check' })
})

const added = (change: object) => ({ add: [{ ...POINTS, ...change }] })
test.each([
  ['nothing', {}, 'form-unchanged', {}],
  [
    'the same words again',
    { wording: { '1.4': { en: itemOf(FIRST_FORM, '1.4.references')?.condition.en } } },
    'form-unchanged',
    {},
  ],
  ['no object', 'x', 'form-edit-malformed', { value: 'x' }],
  ['a field that is none', { conditions: {} }, 'form-edit-unknown', { field: 'conditions' }],
  ['a list as wording', { wording: [] }, 'form-edit-malformed', { field: 'wording' }],
  ['a condition retired', { retire: ['1.4'] }, 'form-conditions-fixed', { code: '1.4' }],
  ['an item of a 24th condition', added({ code: '1.6.new' }), 'form-conditions-fixed', { code: '1.6' }],
  ['an unknown code', { wording: { '9.9': { zh: '新' } } }, 'form-code-unknown', { code: '9.9' }],
  ['a name every object has', { wording: { constructor: { zh: '新' } } }, 'form-code-unknown', { code: 'constructor' }],
  ['an unknown item retired', { retire: ['1.1.none'] }, 'form-code-unknown', { code: '1.1.none' }],
  ['a number retired', { retire: [7] }, 'form-edit-malformed', { value: '7' }],
  ['an unknown threshold', { thresholds: { toString: 1 } }, 'form-threshold-unknown', { name: 'toString' }],
  [
    'a threshold above its bound',
    { thresholds: { 'condition-1.4-enterprises': 51 } },
    'form-threshold-range',
    { value: '51', max: 50 },
  ],
  ['a threshold as text', { thresholds: { 'condition-1.4-enterprises': '3' } }, 'form-threshold-range', { value: '3' }],
  [
    'half an enterprise',
    { thresholds: { 'condition-1.4-enterprises': 2.5 } },
    'form-threshold-range',
    { value: '2.5' },
  ],
  [
    'Chinese wording without Chinese',
    { wording: { '1.4': { zh: 'abc' } } },
    'form-wording',
    { code: '1.4', value: 'abc' },
  ],
  ['empty English wording', { wording: { '1.4': { en: ' ' } } }, 'form-wording', { languageEn: 'English' }],
  ['half a character', { wording: { '1.4': { zh: '省\ud800' } } }, 'form-wording', { languageEn: 'Chinese' }],
  ['a wording too long', { wording: { '1.4': { zh: '省'.repeat(501) } } }, 'form-wording', { languageEn: 'Chinese' }],
  ['a third language', { wording: { '1.4': { fr: 'x' } } }, 'form-edit-unknown', { field: '1.4.fr' }],
  ['a code of another condition', added({ code: 'service' }), 'form-item-code', { code: 'service' }],
  ['a code in capitals', added({ code: '1.1.Parts' }), 'form-item-code', { code: '1.1.Parts' }],
  ['a code already taken', added({ code: '1.1.contract' }), 'form-item-taken', { code: '1.1.contract' }],
  ['a count, which needs code', added({ kind: 'D', check: { type: 'count' } }), 'form-item-check', {}],
  ['an attestation by data', added({ kind: 'D' }), 'form-item-check', { value: 'D' }],
  ['an attestation without evidence', added({ evidence: [] }), 'form-evidence', { code: '1.1.spare-parts' }],
  ['evidence of no known type', added({ evidence: ['list', 'rumour'] }), 'form-evidence', {}],
  [
    'options that can never be enough',
    added({
      kind: 'D',
      evidence: undefined,
      check: { type: 'options', least: 2, options: { a: { zh: '甲', en: 'a' } } },
    }),
    'form-item-check',
    {},
  ],
  ['an item field that is none', added({ weight: 2 }), 'form-edit-unknown', { field: 'add.weight' }],
  [
    'the only judgement of a condition',
    { retire: ['1.1.judgement'] },
    'form-kind-lost',
    { condition: '1.1', kind: 'E' },
  ],
  [
    'every attestation of a condition',
    { retire: ['1.1.contract', '1.1.service-points'] },
    'form-kind-lost',
    { kind: 'A' },
  ],
  ['what is not retired restored', { restore: ['1.1.contract'] }, 'form-not-retired', { code: '1.1.contract' }],
  ['retired twice', { retire: ['1.1.contract', '1.1.contract'] }, 'form-already-retired', { code: '1.1.contract' }],
])('a bad edit is refused: %s', (_, edit, code, values) => {
  expect(editForm(FIRST_FORM, edit)).toMatchObject({ ok: false, code, values })
})

test('any edit gives a form or a refusal by name; conditions never change', () => {
  const field = fc.constantFrom('wording', 'thresholds', 'retire', 'restore', 'add', 'undertaking', '__proto__')
  const codes = fc.constantFrom('1.4', '1.1.contract', '7.3.diagnosis-events', '7.3', 'condition-3.3-modes', 'zh')
  const value = fc.oneof(fc.jsonValue(), fc.array(codes), fc.dictionary(codes, fc.jsonValue()))
  fc.assert(
    fc.property(fc.dictionary(field, value), (edit) => {
      const next = editForm(FIRST_FORM, edit)
      if (isRefusal(next)) expect(next.code).toMatch(/^form-/)
      else expect(new Set(itemsOf(next).map(({ condition }) => condition.code)).size).toBe(23)
    }),
    { numRuns: 50 },
  )
})
