import fc from 'fast-check'
import type * as Proposals from '../../src/plugins/experts/server/facts/proposals'
import { proposeConclusions, type Proposal, type Rules } from '../../src/plugins/experts/domain/conclude'
import type { Mark } from '../../src/plugins/experts/domain/score-sheet'
import { conclusionsOf } from '../../src/plugins/experts/contract'
import { database, load, strapi } from '../harness/app'
import { concluded } from '../harness/applied'
import { given, rows, type Given } from '../harness/given'

const { proposals } = load<typeof Proposals>('plugins/experts/server/facts/proposals.js')

const DEMAND = 'api::demand.demand'

class Undone extends Error {}

/** Codes whose order depends on the collation, among others. */
const CODES = ['1.1', '1.2', '1.10', 'a', 'B', 'Ä', '条件']
const itemOf = (n: number): Pick<Mark, 'itemKind' | 'item'> =>
  n === 0 ? { itemKind: 'category', item: 'network' } : { itemKind: 'solution', item: `s${n}` }

const scale = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(59, 60, 61))
/** Sheets of one subject, all with the same items and criteria. */
const review = fc
  .record({
    items: fc.integer({ min: 1, max: 3 }),
    codes: fc.subarray(CODES, { minLength: 1 }),
    sheets: fc.integer({ min: 0, max: 7 }),
  })
  .chain(({ items, codes, sheets }) => {
    const asked = Array.from({ length: items }, (_, n) =>
      codes.map((code) => ({ criterion: `${n}/${code}`, ...itemOf(n) })),
    ).flat()
    return fc.record({
      musts: fc.array(fc.boolean(), { minLength: asked.length, maxLength: asked.length }),
      points: fc.array(fc.array(scale, { minLength: asked.length, maxLength: asked.length }), {
        minLength: sheets,
        maxLength: sheets,
      }),
      asked: fc.constant(asked),
    })
  })
const rulesOf: fc.Arbitrary<Rules> = fc.record({
  quorum: fc.constant('majority' as const),
  passMark: fc.integer({ min: 1, max: 100 }),
  mostSpread: fc.integer({ min: 0, max: 100 }),
})

type Review = { musts: boolean[]; points: number[][]; asked: Pick<Mark, 'criterion' | 'itemKind' | 'item'>[] }

const marksOf = ({ musts, asked }: Review, points: readonly number[]): Mark[] =>
  asked.map((one, n) => ({ ...one, must: musts[n] === true, points: points[n] as number, reason: '理由' }))

/** Stores the sheets, each with a superseded edition that must not count. */
async function store(subject: Given, panel: Given, one: Review): Promise<void> {
  for (const points of one.points) {
    const { expert, actor } = await given.review()
    const common = { panelSubject: subject.id, expertActor: actor }
    const [assignment] = await rows<Given>('plugin::experts.assignment', [
      {
        ...{ ...common, panel: panel.id, expert: expert.id, expertName: '某', subjectTitle: '某' },
        ...{ state: 'submitted', edition: 1 },
      },
    ])
    const score = { ...common, assignment: assignment?.id, round: 1, edition: 1, snapshotHash: 'h' }
    await rows(
      'plugin::experts.score',
      marksOf(one, points).map((mark) => ({ ...score, ...mark })),
    )
  }
}

const byItem = <T extends Pick<Proposal, 'itemKind' | 'item'>>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (`${a.itemKind}/${a.item}` < `${b.itemKind}/${b.item}` ? -1 : 1))

test('[R13] of two panels that concluded on a subject the later one counts', async () => {
  const { documentId } = await given.demand({ state: 'in-review' })
  const conclude = (verdict: 'recommend' | 'not-recommend') =>
    concluded({ uid: DEMAND, documentId }, [{ itemKind: 'demand', item: 'demand', verdict }])
  await conclude('not-recommend')
  await conclude('recommend')
  const found = await conclusionsOf(strapi).of(DEMAND, [documentId])
  expect(found.map(({ items }) => items[0]?.verdict)).toEqual(['recommend'])
})

test('[R13] the SQL statement and the rule give the same conclusion for any scores', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(review, { minLength: 1, maxLength: 3 }), rulesOf, async (reviews, rules) => {
      const all = database.inTransaction(async () => {
        const { panel } = await given.review()
        for (const [n, one] of reviews.entries()) {
          const [subject] = await rows<Given>('plugin::experts.panel-subject', [
            {
              ...{ panel: panel.id, ordinal: n + 2, title: `第${n}项`, subjectUid: 'x', subjectId: `x${n}` },
              ...{ snapshotHash: 'h', criteria: [] },
            },
          ])
          await store(subject as Given, panel, one as Review)
          const wanted = proposeConclusions(
            one.points.map((points, at) => ({ assignment: `a${at}`, marks: marksOf(one as Review, points) })),
            rules,
          )
          const found = (await proposals([panel.documentId], rules)).filter((row) => row.subjectNumber === subject?.id)
          expect(
            byItem(found).map(({ itemKind, item, sheets, mean, spread, failed, needsDiscussion, verdict }) => ({
              ...{ itemKind, item, sheets, mean, spread, failed, needsDiscussion, verdict },
            })),
          ).toEqual(byItem(wanted))
        }
        throw new Undone()
      })
      await expect(all).rejects.toBeInstanceOf(Undone)
    }),
    { numRuns: 25 },
  )
})
