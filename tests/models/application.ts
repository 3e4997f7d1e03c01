import { ASSIGNMENT, PANEL } from '../../src/plugins/experts/contract'
import { APPLICATION } from '../../src/plugins/applications/contract'
import { BATCH } from '../../src/plugins/filing/contract'
import { LIST, OBJECTION } from '../../src/plugins/lists/contract'
import type { CategoryCode } from '../../src/policy/categories'
import { answers, draft, evidence, product } from '../harness/applications'
import { inHours, setClock } from '../harness/clock'
import { given } from '../harness/given'
import { accountOf, clearInterests, nextStart, stranger, theCast } from './cast'
import { batches, lists, objections, objectionFiled, type BatchWorld } from './lists'
import type { ModelEvent, Model, WorldRow, StepContext, FlowModel } from './model'
import { assignments, panels, planPanel, reviewEvents, type ReviewWorld } from './reviews'

interface ApplicationWorld extends BatchWorld, ReviewWorld {
  batchId: string
  /** documentIds of an uploaded file and a listing of the applicant. */
  file: string
  offer: string
}
type Of = StepContext<ApplicationWorld>

const CATEGORIES: readonly CategoryCode[] = ['security', 'network']
let counter = 0

const applications: FlowModel<ApplicationWorld> = {
  where: 'batch_id = $1',
  of: ({ batch }) => [batch],
  weights: {
    save: 4,
    submit: 8,
    'answer-return': 6,
    accept: 8,
    return: 1.5,
    reject: 0.3,
    withdraw: 0.3,
    'start-review': 0.5,
  },
  when: {
    submit: isFilled,
    'start-review': ({ rows }) => rows.some(({ uid, state }) => uid === PANEL && state === 'drawn'),
  },
  inputs: { save: pieceFor },
}

function isFilled({ row }: { row: WorldRow }): boolean {
  return ((row.answers as { categories?: string[] } | null)?.categories ?? []).length > 0
}

/** All answers, or only some. */
function pieceFor({ world: { file, offer, secrets }, dice, careless }: Of): Record<string, unknown> {
  const categories = dice.some(CATEGORIES, 1 + dice.below(CATEGORIES.length))
  const listings = categories.includes('security') && dice.oneIn(2) ? [offer] : []
  const piece: Record<string, unknown> = {
    ...answers({ categories, file: careless ? 'nothing' : file, listings }),
    undertaking: { signedBy: secrets[0] },
  }
  if (careless) delete piece[dice.pick(Object.keys(piece))]
  return piece
}

/** The provider starts another application in the same batch, usually after a withdrawal. */
const startsAnother: ModelEvent<ApplicationWorld> = {
  name: 'the provider begins an application',
  weight: 4,
  when: (_, rows) => rows.every(({ uid, state }) => uid !== APPLICATION || state === 'withdrawn'),
  run: ({ world: { owner, batchId } }) => owner.who.post('/api/my/applications', { batch: batchId }),
}

/** A provider's application from the draft through its panel to the lists and their corrections (§3(1)). */
export const applicationModel: Model<ApplicationWorld> = {
  name: 'applications',
  flows: {
    [APPLICATION]: applications,
    [PANEL]: panels,
    [ASSIGNMENT]: assignments,
    [BATCH]: batches((rows) => rows.some(({ uid, state }) => uid === APPLICATION && state === 'concluded')),
    [LIST]: lists,
    [OBJECTION]: objections,
  },
  events: [...reviewEvents, objectionFiled, startsAnother],
  over: (rows) =>
    rows.every(
      ({ uid, state }) =>
        !(uid === APPLICATION && !['rejected', 'admitted', 'not-admitted'].includes(state)) &&
        !(uid === LIST && ['determined', 'announced'].includes(state)),
    ),
  async begin(dice) {
    const cast = await theCast()
    setClock(nextStart())
    await clearInterests(cast)
    const secret = `机密签字${process.pid}-${++counter}`
    const provider = await given.provider({ employees: 100 })
    const owner = await accountOf('owner', provider.creditCode, 'provider')
    const windows = { liaisonDueAt: null, filingClosesAt: null, recommendClosesAt: null, filingOpensAt: inHours(-48) }
    const batch = await given.batch({ kind: 'provider', ...windows })
    const applicant = { provider, who: owner.who, batch }
    await draft(applicant)
    return {
      people: [owner, await stranger(), ...cast.staff, ...cast.experts, cast.nobody],
      ...{ owner, nobody: cast.nobody, experts: cast.experts },
      ...{ batch: batch.id, batchId: batch.documentId },
      file: await evidence(owner.who),
      offer: await product(applicant),
      panels: [await planPanel('provider', dice)],
      subjectsIn: (rows) =>
        rows
          .filter(({ uid, state }) => uid === APPLICATION && state === 'accepted')
          .map(({ documentId }) => documentId),
      interests: new Map(),
      parties: [provider.creditCode],
      secrets: [secret],
      identities: [provider.creditCode, String(provider.name)],
    }
  },
}
