import { assertNoConflict, conflictsOf, type Interested, type Party, type Relation } from './conflict'
import { sentenceOf } from '../../../shared/pure/refusal'

const PARTY: Party = { creditCode: '91370000A', name: '鲁能智造', role: 'applicant', people: ['王 芳'] }
const expert = (change: Partial<Interested> = {}): Interested => ({
  documentId: 'e',
  name: '李明',
  creditCode: null,
  relations: [],
  ...change,
})
const grounds = (change: Partial<Interested>, parties: readonly Party[] = [PARTY], years = 3) =>
  conflictsOf(expert(change), parties, '2026-09-01', years).map(({ ground }) => ground)
const related = (relation: Partial<Relation>) =>
  grounds({ relations: [{ creditCode: '91370000A', kind: 'works-for', ...relation }] })

test('[R11] an employee of the applicant has a conflict, whatever the case of the code', () => {
  expect(grounds({ creditCode: '91370000a ' })).toEqual(['works-for'])
  expect(grounds({ creditCode: '91370000B' })).toEqual([])
})

test('[R11] codes and names are compared without case and spaces, on either side', () => {
  const party: Party = { creditCode: ' 91370000a ', name: '鲁能智造', role: 'applicant', people: ['王 芳'] }
  expect(grounds({ creditCode: '91370000A' }, [party])).toEqual(['works-for'])
  expect(grounds({ relations: [{ creditCode: '91370000A', kind: 'owns' }] }, [party])).toEqual(['owns'])
  expect(grounds({ name: ' 王芳 ' }, [party])).toEqual(['named-in-papers'])
  expect(grounds({ name: '王芳' }, [{ ...party, people: [] }])).toEqual([])
  expect(grounds({ name: '王芳' }, [{ creditCode: 'X', name: '王芳', role: 'applicant' }])).toEqual([])
})

test('[R11] an expert has a ground once per party, and one for each party', () => {
  const parties: Party[] = [PARTY, { creditCode: '91370000S', name: '云服科技', role: 'would-serve' }]
  const relations: Relation[] = [
    { creditCode: '91370000A', kind: 'works-for' },
    { creditCode: '91370000A', kind: 'owns' },
    { creditCode: '91370000S', kind: 'owns' },
  ]
  const found = conflictsOf(expert({ creditCode: '91370000A', name: '王芳', relations }), parties, '2026-09-01', 3)
  expect(found.map(({ ground, creditCode }) => `${creditCode} ${ground}`)).toEqual([
    '91370000A works-for',
    '91370000A owns',
    '91370000A named-in-papers',
    '91370000S owns',
  ])
})

test('[R32] a blind refusal names the expert and neither the party nor the ground', () => {
  const conflicts = conflictsOf(expert({ creditCode: '91370000A' }), [PARTY], '2026-09-01', 3)
  expect(assertNoConflict(expert(), conflicts, true)).toMatchObject({
    code: 'conflicted-blind',
    values: { expert: '李明' },
  })
  expect(JSON.stringify(assertNoConflict(expert(), conflicts, true))).not.toMatch(/鲁能智造|91370000A|works-for/)
  expect(assertNoConflict(expert(), [], true)).toBe(true)
})

test('[R11] each declared relation is a ground of its own', () => {
  for (const kind of ['works-for', 'worked-for', 'owns', 'would-serve'] as const)
    expect(related({ kind })).toEqual([kind])
})

test('[R11] a former employer counts for so many years, to the day; an ended holding or plan does not', () => {
  expect(related({ kind: 'works-for', endedOn: '2023-09-01' })).toEqual(['worked-for'])
  expect(related({ kind: 'worked-for', endedOn: '2023-09-01' })).toEqual(['worked-for'])
  expect(related({ kind: 'worked-for', endedOn: '2023-08-31' })).toEqual([])
  expect(related({ kind: 'owns', endedOn: '2026-08-31' })).toEqual([])
  expect(related({ kind: 'would-serve', endedOn: '2026-08-31' })).toEqual([])
  // The day on which it ends still counts.
  expect(related({ kind: 'owns', endedOn: '2026-09-01' })).toEqual(['owns'])
  expect(related({ kind: 'would-serve', endedOn: '2026-09-01' })).toEqual(['would-serve'])
  expect(related({ kind: 'works-for', endedOn: '2026-09-01' })).toEqual(['works-for'])
  // It ends on a day in the future.
  expect(related({ kind: 'works-for', endedOn: '2026-12-31' })).toEqual(['works-for'])
})

test('[R32] an expert of a provider that would serve the enterprise is in conflict, and the provider is named', () => {
  const parties: Party[] = [PARTY, { creditCode: '91370000S', name: '云服科技', role: 'would-serve' }]
  expect(conflictsOf(expert({ creditCode: '91370000S' }), parties, '2026-09-01', 3)).toEqual([
    { ground: 'works-for', creditCode: '91370000S', party: '云服科技', role: 'would-serve' },
  ])
})

test('[R11] a person named in the papers has a conflict, with or without spaces in the name', () => {
  expect(grounds({ name: '王芳' })).toEqual(['named-in-papers'])
  expect(grounds({ name: '王芳芳' })).toEqual([])
})

test('[R11] the refusal says who, with whom and why', () => {
  const refusal = assertNoConflict(expert(), conflictsOf(expert({ creditCode: '91370000A' }), [PARTY], '2026-09-01', 3))
  expect(refusal !== true && sentenceOf(refusal)).toBe('专家“李明”与“鲁能智造”存在利益关系（现任职单位），应当回避')
  expect(assertNoConflict(expert(), [])).toBe(true)
})
