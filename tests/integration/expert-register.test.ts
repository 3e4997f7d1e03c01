import { query } from '../harness/app'
import { JINAN, newCreditCode } from '../harness/given'
import { as } from '../harness/people'

const EXPERTS = '/content-manager/collection-types/plugin::experts.expert'
const TERM = { termStartsOn: '2026-01-01', termEndsOn: '2028-12-31' }

const named = (name: string) =>
  query('select credit_code, relations, specialities from experts where name = $1', [name])

describe('[R11] the register stores valid data for finding conflicts of interest', () => {
  test('codes are normalised; declarations are stored', async () => {
    const [employer, owned] = [newCreditCode(), newCreditCode()]
    const province = await as.province()
    const made = await province.post(EXPERTS, {
      name: '登记专家',
      ...TERM,
      creditCode: ` ${employer.toLowerCase()} `,
      specialities: ['security'],
      relations: [{ creditCode: owned.toLowerCase(), kind: 'owns', endedOn: null }],
    })
    expect(made).toAnswer(201)
    expect(await named('登记专家')).toEqual([
      { credit_code: employer, relations: [{ creditCode: owned, kind: 'owns' }], specialities: ['security'] },
    ])
    const path = `${EXPERTS}/${made.body.data.documentId}`
    expect(await province.put(path, { relations: [{ creditCode: 'X', kind: 'owns' }] })).toAnswer(400)
    expect(await named('登记专家')).toEqual([
      expect.objectContaining({ relations: [{ creditCode: owned, kind: 'owns' }] }),
    ])
  })

  test.each([
    ['an employer that is none', { creditCode: '123' }, 'credit-code-length'],
    ['text for relations', { relations: 'none' }, 'relations-malformed'],
    ['a kind that is none', { relations: [{ creditCode: newCreditCode(), kind: 'likes' }] }, 'relations-malformed'],
    ['a speciality that is none', { specialities: ['astrology'] }, 'specialities-malformed'],
  ])('⟂ %s; nothing is written', async (_, values, code) => {
    const name = `拒登专家${code}`
    const province = await as.province()
    expect(await province.post(EXPERTS, { name, ...TERM, ...values })).toBeRefused(code, 400)
    expect(await named(name)).toEqual([])
  })

  test('⟂ a term that ends before it starts', async () => {
    const province = await as.province()
    const turned = { termStartsOn: '2026-01-02', termEndsOn: '2026-01-01' }
    expect(await province.post(EXPERTS, { name: '任期颠倒', ...turned })).toBeRefused('term-ends-first', 409)
    expect(await named('任期颠倒')).toEqual([])
    expect(await province.post(EXPERTS, { name: '一日任期', ...turned, termEndsOn: '2026-01-02' })).toAnswer(201)
  })

  test('⟂ [R10] [R31] an entry that serves on no body, or half a term', async () => {
    const province = await as.province()
    expect(await province.post(EXPERTS, { name: '没有聘期' })).toBeRefused('no-body', 400)
    const half = { ...TERM, committeeStartsOn: '2026-01-01' }
    expect(await province.post(EXPERTS, { name: '半个任期', ...half })).toBeRefused('term-ends-first', 409)
    expect([...(await named('没有聘期')), ...(await named('半个任期'))]).toEqual([])
  })

  test('⟂ experts and cities cannot write the register', async () => {
    for (const who of [await as.expert(), await as.cityOfficer(JINAN)])
      expect(await who.post(EXPERTS, { name: '自荐专家', ...TERM })).toAnswer(403)
    expect(await named('自荐专家')).toEqual([])
  })
})
