import { BATCH, CITY_LIST, DEMAND } from '../../src/plugins/filing/contract'
import { LIST, OBJECTION } from '../../src/plugins/lists/contract'
import { DEMAND_FIELDS } from '../../src/plugins/filing/domain/demand-fields'
import { clockNow, inHours, setClock } from '../harness/clock'
import { given, JINAN } from '../harness/given'
import { accountOf, nextStart, stranger, theCast } from './cast'
import { batches, cityLists, lists, objections, objectionFiled, type BatchWorld } from './lists'
import type { ModelEvent, Model, WorldRow, FlowModel } from './model'
import { timePasses } from './reviews'

interface DemandWorld extends BatchWorld {
  batchId: string
}

function isComplete({ row }: { row: WorldRow }): boolean {
  return Object.keys(DEMAND_FIELDS).every((name) => row[name] !== null)
}

/** Demands per batch; with fewer, successive lists would rarely differ. */
const DEMANDS = 2
let counter = 0
const secretOf = (): string => `机密痛点${process.pid}-${++counter}`

/** Windows of a batch, in hours from now. */
const windowsFrom = (opens: number, closes: number) => ({
  filingOpensAt: inHours(opens),
  liaisonDueAt: inHours(closes / 2),
  filingClosesAt: inHours(closes),
  recommendClosesAt: inHours(2 * closes),
})

const demands: FlowModel<DemandWorld> = {
  where: 'credit_code = $1',
  of: ({ owner }) => [owner.actor.creditCode],
  weights: {
    save: 2,
    submit: 8,
    'answer-return': 4,
    select: 8,
    recommend: 8,
    'start-review': 6,
    pass: 5,
    fail: 1,
    withdraw: 0.3,
    'not-select': 0.7,
    'carry-over': 0.4,
  },
  when: {
    submit: isComplete,
    'answer-return': isComplete,
    pass: ({ row }) => row.reviewConclusion === null,
    'undo-select': ({ row }) => row.cityListVersion === null,
    'undo-recommend': ({ row }) => row.cityListVersion === null,
    'clear-priority': ({ row }) => row.priority === true,
    'mark-priority': ({ row }) => row.priority !== true,
  },
  fill: {
    industryCode: ({ careless }) => (careless ? 'C99999' : 'C34'),
    painPoints: ({ world, dice }) => `${world.secrets[0]} ${dice.below(100)}`,
    title: ({ dice }) => `车间数据采集${dice.below(100)}`,
  },
}

const startsAnother: ModelEvent<DemandWorld> = {
  name: 'the enterprise begins a demand',
  weight: 0.5,
  when: (_, rows) => rows.filter(({ uid }) => uid === DEMAND).length < DEMANDS + 2,
  run: ({ world: { owner, batchId, secrets }, careless }) =>
    owner.who.post('/api/my/demands', { title: careless ? '' : '新的需求', painPoints: secrets[0], batch: batchId }),
}

/** An enterprise's demand from the draft to the pilot list (§3(2)). */
export const demandModel: Model<DemandWorld> = {
  name: 'demands',
  flows: {
    [DEMAND]: demands,
    [CITY_LIST]: cityLists,
    [BATCH]: batches(
      (rows, { recommendClosesAt }) =>
        clockNow() >= new Date(String(recommendClosesAt)) &&
        rows.some(({ uid, state, reviewConclusion }) => uid === DEMAND && state === 'in-review' && reviewConclusion),
    ),
    [LIST]: lists,
    [OBJECTION]: objections,
  },
  events: [timePasses, objectionFiled, startsAnother],
  over: (rows) => rows.every(({ uid, state }) => uid !== BATCH || state === 'closed'),
  async begin() {
    const cast = await theCast()
    setClock(nextStart())
    const [secret, enterprise] = [secretOf(), await given.enterprise({ cityCode: JINAN })]
    const owner = await accountOf('owner', enterprise.creditCode, 'enterprise')
    const batch = await given.batch(windowsFrom(-48, 100))
    for (let n = 0; n < DEMANDS; n++) await given.demand({ enterprise, batch: batch.id, painPoints: secret })
    // Late demands are carried over to this batch.
    await given.batch(windowsFrom(-24, 800))
    const [anExpert] = cast.experts
    return {
      people: [owner, await stranger(), ...cast.staff, ...(anExpert ? [anExpert] : []), cast.nobody],
      ...{ owner, nobody: cast.nobody, experts: [], panels: [], parties: [], interests: new Map() },
      ...{ batch: batch.id, batchId: batch.documentId },
      secrets: [secret],
      identities: [],
    }
  },
}
