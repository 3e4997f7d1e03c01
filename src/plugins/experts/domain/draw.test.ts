import fc from 'fast-check'
import { checkNamed, drawnFrom, drawPanel, ineligibilityOf, type Candidate, type Draw, type DrawRequest } from './draw'

const TERM = { startsOn: '2026-01-01', endsOn: '2027-12-31' }
const during = (term: Partial<typeof TERM>) => ({ terms: { committee: { ...TERM, ...term }, experts: null } })
const hex = (n: number) => n.toString(16).padStart(32, '0')
const expert = (documentId: string, change: Partial<Candidate> = {}): Candidate => ({
  documentId,
  name: `专家${documentId}`,
  creditCode: null,
  relations: [],
  state: 'active',
  hasLogin: true,
  specialities: ['solution'],
  terms: { committee: TERM, experts: null },
  ...change,
})
const many = (n: number) => Array.from({ length: n }, (_, i) => expert(`e${String(i).padStart(2, '0')}`))
const request = (change: Partial<DrawRequest> = {}): DrawRequest => ({
  experts: many(10),
  body: 'committee',
  parties: [{ creditCode: 'APPLICANT', name: '某公司', role: 'applicant' }],
  specialities: ['solution'],
  size: 3,
  reserves: 2,
  seed: hex(1),
  on: '2026-09-01',
  until: '2026-09-15',
  workedForYears: 3,
  ...change,
})
const drawn = (change: Partial<DrawRequest> = {}): Draw => {
  const draw = drawPanel(request(change))
  if (!draw.ok) throw new Error(draw.code)
  return draw
}

test('[R10] the same seed draws the same people, in whatever order the register was read', () => {
  const draw = drawn()
  expect(drawn({ experts: [...many(10)].reverse() })).toEqual(draw)
  expect(drawn({ seed: hex(2) }).members).not.toEqual(draw.members)
  // An auditor repeats it from the record, long after the register has changed.
  expect(drawnFrom(draw.pool, 3, 2, draw.seed)).toEqual({ members: draw.members, reserves: draw.reserves })
})

test('[R10] the record of a draw has everybody excluded, with the reason', () => {
  const { ineligible, pool } = drawn({
    experts: [
      ...many(5),
      expert('o', { hasLogin: false }),
      expert('p', { state: 'suspended' }),
      expert('q', during({ endsOn: '2026-09-14' })),
      expert('r', during({ startsOn: '2026-09-02' })),
      expert('n', { terms: { committee: null, experts: TERM } }),
      expert('s', { specialities: ['security'] }),
      expert('t', { creditCode: 'APPLICANT' }),
    ],
  })
  expect(pool).toEqual(['e00', 'e01', 'e02', 'e03', 'e04'])
  expect(ineligible.map(({ expert, why }) => `${expert} ${why}`)).toEqual([
    'n not-of-body',
    'o no-login',
    'p not-active',
    'q out-of-term',
    'r out-of-term',
    's other-speciality',
    't conflicted',
  ])
  expect(ineligible[6]?.conflicts).toEqual([
    { ground: 'works-for', creditCode: 'APPLICANT', party: '某公司', role: 'applicant' },
  ])
})

test('[R10] too few eligible experts are refused with their number; too few reserves are not', () => {
  const conflicted = expert('x', { creditCode: 'APPLICANT' })
  expect(drawPanel(request({ experts: [...many(2), conflicted] }))).toMatchObject({
    code: 'too-few-experts',
    values: { eligible: 2, size: 3 },
  })
  expect(drawn({ experts: many(4) })).toMatchObject({ reserves: [expect.any(String)] })
})

test('S34: a panel has 3, 5 or 7 members', () => {
  const sizes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 3.5, NaN]
  expect(sizes.filter((size) => drawPanel(request({ size, experts: many(12) })).ok)).toEqual([3, 5, 7])
})

test('[R10] a nominated panel has its size, nobody twice, and nobody who could not be drawn', () => {
  const experts = [...many(5), expert('t', { creditCode: 'APPLICANT', name: '李明' })]
  const named = (ids: unknown) => checkNamed(ids, request({ experts }))
  expect(named(['e00', 'e02', 'e04'])).toEqual(['e00', 'e02', 'e04'])
  for (const ids of [
    ['e00', 'e01'],
    ['e00', 'e00', 'e01'],
    ['e00', 'e01', 'x'],
    ['e00', 'e01', 'e02', 'e03'],
    'e00',
    null,
  ])
    expect(named(ids)).toMatchObject({ code: 'members-miscounted' })
  expect(named(['e00', 'e01', 't'])).toMatchObject({
    code: 'expert-ineligible',
    values: { expert: '李明', why: 'conflicted' },
  })
})

test.each<[string, Partial<typeof TERM>, string | undefined]>([
  ['begins on the day of the draw', { startsOn: '2026-09-01' }, undefined],
  ['begins the day after', { startsOn: '2026-09-02' }, 'out-of-term'],
  ['ends on the day the review is due', { endsOn: '2026-09-15' }, undefined],
  ['ends the day before', { endsOn: '2026-09-14' }, 'out-of-term'],
  ['is these two days and those between', { startsOn: '2026-09-01', endsOn: '2026-09-15' }, undefined],
])('[R10] an expert whose term %s', (_, term, why) => {
  expect(ineligibilityOf(expert('e', during(term)), request())?.why).toBe(why)
})

test('[R10] [R31] providers are selected by the committee, demands reviewed by experts; one person may be both', () => {
  const of = (terms: Partial<Candidate['terms']>) =>
    expert('e', { terms: { committee: null, experts: null, ...terms } })
  const why = (one: Candidate, body: DrawRequest['body']) => ineligibilityOf(one, request({ body }))?.why
  const [member, reviewer, both] = [
    of({ committee: TERM }),
    of({ experts: TERM }),
    of({ committee: TERM, experts: TERM }),
  ]
  expect([member, reviewer, both].map((one) => why(one, 'committee'))).toEqual([undefined, 'not-of-body', undefined])
  expect([member, reviewer, both].map((one) => why(one, 'experts'))).toEqual(['not-of-body', undefined, undefined])
  // The other body's longer term does not count.
  const over = of({ committee: { ...TERM, endsOn: '2026-09-01' }, experts: TERM })
  expect(why(over, 'committee')).toBe('out-of-term')
})

test('[R10] one of several specialities is enough; a panel that names none takes anybody', () => {
  const why = (of: string[], asked: string[]) =>
    ineligibilityOf(expert('e', { specialities: of }), request({ specialities: asked }))?.why
  expect(why(['network', 'solution'], ['security', 'solution'])).toBeUndefined()
  expect(why(['network'], ['security', 'solution'])).toBe('other-speciality')
  expect(why([], ['security'])).toBe('other-speciality')
  expect(why([], [])).toBeUndefined()
})

test('[R10] S34: a nominated panel has 3, 5 or 7 members as well, and none beside those of the register', () => {
  const named = (size: number, ids: string[]) => checkNamed(ids, request({ experts: many(12), size }))
  const first = (n: number) => many(n).map(({ documentId }) => documentId)
  for (const size of [1, 2, 4, 6, 8, 9])
    expect(named(size, first(size))).toMatchObject({ code: 'panel-size-odd', values: { size } })
  for (const size of [3, 5, 7]) expect(named(size, first(size))).toEqual(first(size))
  // Three of the register and one who is not: neither three nor four different experts.
  expect(named(3, [...first(3), 'x'])).toMatchObject({ code: 'members-miscounted', values: { size: 3, named: 3 } })
  expect(named(5, first(4))).toMatchObject({ code: 'members-miscounted', values: { size: 5, named: 4 } })
})

test('[R10] a nominated expert who cannot serve is refused with the reason', () => {
  const unfit: [Partial<Candidate>, string][] = [
    [{ state: 'suspended' }, 'not-active'],
    [{ hasLogin: false }, 'no-login'],
    [during({ endsOn: '2026-09-14' }), 'out-of-term'],
    [{ terms: { committee: null, experts: TERM } }, 'not-of-body'],
    [{ specialities: [] }, 'other-speciality'],
    [{ creditCode: 'APPLICANT' }, 'conflicted'],
  ]
  for (const [change, why] of unfit) {
    const experts = [...many(2), expert('z', change)]
    expect(checkNamed(['e00', 'e01', 'z'], request({ experts }))).toMatchObject({
      code: 'expert-ineligible',
      values: { expert: '专家z', why },
    })
  }
})

test('[R10] exactly as many eligible experts as members are enough; reserves come after the members, in order', () => {
  const { members, reserves } = drawn({ experts: many(3) })
  expect([[...members].sort(), reserves]).toEqual([['e00', 'e01', 'e02'], []])
  const all = drawn({ reserves: 7 })
  expect([...all.members, ...all.reserves].sort()).toEqual(many(10).map(({ documentId }) => documentId))
  expect(drawn({ reserves: 2 }).reserves).toEqual(all.reserves.slice(0, 2))
  expect(drawn({ reserves: 0 }).reserves).toEqual([])
})

test('[R10] every eligible expert is drawn about as often as every other, as member and as reserve', () => {
  const DRAWS = 6000
  const count = new Map<string, { member: number; reserve: number }>()
  for (let seed = 0; seed < DRAWS; seed++) {
    const { members, reserves } = drawn({ seed: hex(seed) })
    for (const [ids, as] of [
      [members, 'member'],
      [reserves, 'reserve'],
    ] as const)
      for (const id of ids) {
        const tally = count.get(id) ?? { member: 0, reserve: 0 }
        tally[as] += 1
        count.set(id, tally)
      }
  }
  expect(count.size).toBe(10)
  // Five standard deviations of a binomial count. The seeds are fixed, so the result never varies.
  const within = (n: number, p: number) => Math.abs(n - DRAWS * p) < 5 * Math.sqrt(DRAWS * p * (1 - p))
  for (const { member, reserve } of count.values())
    expect([member, reserve, within(member, 0.3), within(reserve, 0.2)]).toEqual([member, reserve, true, true])
})

test('[R10] every pair of members is drawn about as often as every other', () => {
  const DRAWS = 6000
  const pairs = new Map<string, number>()
  for (let seed = 0; seed < DRAWS; seed++) {
    const members = [...drawn({ seed: hex(seed), experts: many(6) }).members].sort()
    for (const a of members) for (const b of members) if (a < b) pairs.set(a + b, (pairs.get(a + b) ?? 0) + 1)
  }
  expect(pairs.size).toBe(15)
  // Each draw has 3 pairs of 15.
  for (const n of pairs.values()) expect(Math.abs(n - DRAWS / 5)).toBeLessThan(5 * Math.sqrt((DRAWS / 5) * 0.8))
})

const anExpert = fc.record({
  state: fc.constantFrom('active', 'active', 'active', 'suspended', 'ended'),
  specialities: fc.subarray(['solution', 'security', 'network']),
  creditCode: fc.constantFrom(null, 'APPLICANT', 'SERVES', 'OTHER'),
  terms: fc.constantFrom('2026-09-14', '2026-09-15', '2027-12-31').map((endsOn) => during({ endsOn }).terms),
  relations: fc.array(
    fc.record({
      creditCode: fc.constantFrom('APPLICANT', 'SERVES', 'OTHER'),
      kind: fc.constantFrom('works-for' as const, 'worked-for' as const, 'owns' as const, 'would-serve' as const),
      endedOn: fc.constantFrom(null, '2010-01-01', '2026-01-01'),
    }),
    { maxLength: 2 },
  ),
})

test('[R10] [R11] [R32] whatever the register, nobody is drawn twice, conflicted, out of term or left unexplained', () => {
  fc.assert(
    fc.property(
      fc.array(anExpert, { maxLength: 40 }),
      fc.constantFrom(3, 5, 7),
      fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
      (register, size, seed) => {
        const experts = register.map((change, i) => expert(`e${i}`, change))
        const parties = [
          { creditCode: 'APPLICANT', name: '申报企业', role: 'applicant' },
          { creditCode: 'SERVES', name: '拟服务商', role: 'would-serve' },
        ] as const
        const draw = drawPanel(request({ experts, parties, size, seed: seed.toString(16).padStart(32, '0') }))
        if (!draw.ok) return draw.code === 'too-few-experts' && Number(draw.values.eligible) < size
        const chosen = [...draw.members, ...draw.reserves]
        const accounted = [...draw.pool, ...draw.ineligible.map(({ expert }) => expert)].sort()
        expect(draw.members).toHaveLength(size)
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(accounted).toEqual(experts.map(({ documentId }) => documentId).sort())
        for (const id of chosen) {
          const { state, creditCode, relations, terms, specialities } = experts.find(
            ({ documentId }) => documentId === id,
          ) as Candidate
          const touches = (code: string | null) => code === 'APPLICANT' || code === 'SERVES'
          expect([state, (terms.committee?.endsOn ?? '') >= '2026-09-15', specialities.includes('solution')]).toEqual([
            'active',
            true,
            true,
          ])
          expect(touches(creditCode)).toBe(false)
          expect(relations.filter((r) => touches(r.creditCode) && r.endedOn === null)).toEqual([])
        }
        return true
      },
    ),
  )
})
