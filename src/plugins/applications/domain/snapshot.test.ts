import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { must } from '../../../shared/pure/refusal'
import { goodDraft, goodFacts } from './fixtures'
import { editForm, FIRST_FORM, formHash } from '../../forms/contract'
import { diffSnapshots, isIntact, seal, type Snapshot } from './snapshot'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const sealed = (draft = goodDraft(), facts = goodFacts()) => seal(FIRST_FORM, draft, facts, sha256)

test('[R07] a snapshot has form, answers and facts, and the hash of its text', () => {
  const { snapshot, text, hash } = sealed()
  expect(snapshot).toMatchObject({ formVersion: FIRST_FORM.version, formHash: formHash(FIRST_FORM, sha256) })
  expect(snapshot.undertaking).toEqual({ text: FIRST_FORM.undertaking.zh, signedBy: '张三' })
  expect(snapshot.findings).toHaveLength(23)
  expect(hash).toBe(sha256(text))
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
})

test('[R07] the hash holds after storing; with one letter changed it does not', () => {
  const { snapshot, hash, text } = sealed()
  const stored = JSON.parse(text) as Snapshot
  expect(isIntact(stored, hash, sha256)).toBe(true)
  expect(isIntact({ ...snapshot, undertaking: { ...snapshot.undertaking!, signedBy: '李四' } }, hash, sha256)).toBe(
    false,
  )
})

test('[R07] a snapshot has the chosen categories and products only', () => {
  const { snapshot } = sealed({ ...goodDraft(), categories: ['network'], listings: ['plan'] })
  expect(Object.keys(snapshot.items)).toEqual([
    '2.1.plan',
    '2.1.guarantee',
    '2.1.deployment',
    '2.1.transparency',
    '2.2.service',
    '2.2.operation',
  ])
  expect(Object.keys(snapshot.scopes)).toEqual(['network.network'])
  expect(snapshot.listings.map(({ documentId }) => documentId)).toEqual(['plan'])
})

test('[R07] a form reworded later has another hash; the snapshot keeps its own', () => {
  const next = must(editForm(FIRST_FORM, { wording: { '1.4': { zh: '新表述' } } }))
  expect(seal(next, goodDraft(), goodFacts(), sha256).snapshot.formHash).not.toBe(sealed().snapshot.formHash)
})

test('[R09] two snapshots differ by item, listing and category', () => {
  const draft = goodDraft()
  const after = sealed({
    ...draft,
    categories: draft.categories.filter((code) => code !== 'security'),
    items: { ...draft.items, '5.4.department': { text: '服务部' } },
    listings: ['device'],
    undertaking: { signedBy: '李四' },
  })
  const changes = diffSnapshots(sealed().snapshot, after.snapshot)
  expect(changes.map(({ part, code }) => `${part} ${code}`)).toEqual([
    'category security',
    'scope security.service',
    'item 5.4.department',
    'item 6.1.services',
    'item 6.2.certificates',
    'item 6.2.experience',
    'item 6.2.procedure',
    'item 6.2.tools',
    'item 6.3.references',
    'item 6.3.system',
    'listing plan',
    'undertaking undertaking',
  ])
  expect(changes[2]).toMatchObject({ before: { text: '维保部' }, after: { text: '服务部' } })
})

test('a snapshot does not differ from itself, and a reversed diff names the same things', () => {
  const items = goodDraft().items
  const some = fc
    .subarray(Object.keys(items))
    .map(
      (codes) =>
        sealed({ ...goodDraft(), items: Object.fromEntries(codes.map((code) => [code, items[code]!])) }).snapshot,
    )
  fc.assert(
    fc.property(some, some, (a, b) => {
      expect(diffSnapshots(a, a)).toEqual([])
      const names = (changes: ReturnType<typeof diffSnapshots>) => changes.map(({ code }) => code)
      expect(names(diffSnapshots(b, a))).toEqual(names(diffSnapshots(a, b)))
    }),
    { numRuns: 15 },
  )
})
