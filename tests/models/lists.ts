import { APPLICATION } from '../../src/plugins/applications/contract'
import { DEMAND } from '../../src/plugins/filing/contract'
import { LIST } from '../../src/plugins/lists/contract'
import type { Conclusion, Outcome } from '../../src/plugins/applications/domain/listing-outcome'
import { keyOf, type Entry } from '../../src/plugins/lists/domain/entries'
import { clockNow } from '../harness/clock'
import { JINAN } from '../harness/given'
import { past } from './inputs'
import type { ModelEvent, Person, WorldRow, StepContext, FlowModel, World } from './model'

/** A world of a batch whose rows end in its lists. */
export interface BatchWorld extends World {
  /** Id of the batch. */
  batch: number
  owner: Person
  nobody: Person
}
type Of = StepContext<BatchWorld>

const inBatch = { where: 'batch_id = $1', of: ({ batch }: BatchWorld) => [batch] }
const inStates = (rows: readonly WorldRow[], ...states: string[]): WorldRow[] =>
  rows.filter(({ uid, state }) => uid === LIST && states.includes(state))

const after = (instant: unknown, hours: number): string =>
  new Date(Math.max(Date.parse(String(instant ?? '')) || 0, clockNow().getTime()) + hours * 3_600_000).toISOString()
const postponed =
  (name: string) =>
  ({ row, careless, dice }: Of): string | undefined => {
    // S13: a provider batch has only its cut-off.
    if (row.kind === 'provider' && name !== 'filingClosesAt' && !careless) return undefined
    return careless ? past() : after(row[name], 1 + dice.below(24))
  }

/** An open batch with its windows, lists and closing. @param when whether there is something to determine */
export const batches = (when: (rows: readonly WorldRow[], batch: WorldRow) => boolean): FlowModel<BatchWorld> => ({
  where: 'id = $1',
  of: ({ batch }) => [batch],
  weights: { 'determine-list': 10, 'change-windows': 0.5, 'grant-extension': 0.7, close: 0.3 },
  when: {
    'determine-list': ({ rows, row }) => when(rows, row) && inStates(rows, 'announced').length === 0,
    'grant-extension': ({ row }) => row.filingClosesAt !== null,
    close: ({ rows }) => inStates(rows, 'published').length > 0,
  },
  fill: {
    additions: ({ careless }) => (careless ? 'nothing' : undefined),
    outcomes: ({ row, rows, dice, careless }) =>
      row.kind === 'provider' ? outcomesOf(rows, dice, careless) : undefined,
    filingClosesAt: postponed('filingClosesAt'),
    recommendClosesAt: postponed('recommendClosesAt'),
    'grant-extension.window': ({ row, dice }) =>
      row.kind === 'provider' ? 'filing' : dice.pick(['filing', 'recommendation']),
    until: ({ row, careless, dice }) =>
      careless
        ? past()
        : after(row[row.kind === 'provider' ? 'filingClosesAt' : 'recommendClosesAt'], 1 + dice.below(24)),
    liaisonDueAt: () => undefined,
    cityCode: () => JINAN,
    creditCode: ({ world }) => world.owner.actor.creditCode,
  },
})

/** Results for all conclusions, mostly following the committee. */
function outcomesOf(rows: readonly WorldRow[], dice: Of['dice'], careless: boolean): Record<string, unknown> {
  const concluded = rows.filter(({ uid, state }) => uid === APPLICATION && state === 'concluded')
  return Object.fromEntries(
    concluded.map((application) => [application.documentId, outcomeOf(application, dice, careless)]),
  )
}

function outcomeOf({ conclusion }: WorldRow, dice: Of['dice'], careless: boolean): unknown {
  const concluded = (conclusion as Conclusion | null) ?? { categories: {}, listings: {} }
  const out = dice.oneIn(3)
  const result = (recommended: boolean) => {
    const yes = careless ? dice.oneIn(2) : recommended && !out && !dice.oneIn(4)
    return yes ? { listed: true } : { listed: false, reason: '暂不列入' }
  }
  const categories = Object.fromEntries(
    Object.entries(concluded.categories).map(([code, word]) => [code, result(word === 'recommended')]),
  )
  // A listing needs its category, here the first one.
  const [first] = Object.values(categories)
  const listings = Object.fromEntries(
    Object.entries(concluded.listings).map(([id, word]) => [
      id,
      result(word === 'recommended' && first?.listed === true),
    ]),
  )
  return { categories, listings }
}

let numbers = 0
const number = (): string => `鲁工信〔2026〕模型${process.pid}-${++numbers}号`

export const lists: FlowModel<BatchWorld> = {
  ...inBatch,
  weights: { announce: 8, publish: 4 },
  when: {
    publish: ({ row }) => row.state === 'announced' && clockNow() >= new Date(String(row.objectionsCloseAt)),
    announce: ({ row }) => row.kind !== 'recommendation',
  },
  fill: { number },
}

export const objections: FlowModel<BatchWorld> = {
  ...inBatch,
  weights: { accept: 6, uphold: 4, dismiss: 1, reconsider: 2, 'not-accept': 0.5 },
  fill: { number },
}

/** Entries that were applied for but are missing from a list. */
const determined = (rows: readonly WorldRow[], entries: readonly string[]): string[] =>
  rows
    .filter(({ uid, outcome }) => uid === APPLICATION && outcome)
    .flatMap(({ creditCode, outcome }) =>
      Object.keys((outcome as Outcome).categories).map((code) => `${String(creditCode)}/${code}`),
    )
    .filter((line) => !entries.includes(line))

/** Somebody objects to an entry of a list in its objection period, or to a missing one. */
export const objectionFiled: ModelEvent<BatchWorld> = {
  name: 'somebody objects',
  weight: 3,
  when: (_, rows) => inStates(rows, 'announced').length > 0,
  async run({ world, rows, dice, careless }) {
    const list = dice.pick(inStates(rows, 'announced', ...(careless ? ['determined'] : [])))
    const entries = (list.entries as Entry[]).map(keyOf)
    const missing = determined(rows, entries)
    const putIn = missing.length > 0 && (entries.length === 0 || dice.oneIn(3))
    const lines = putIn ? missing : entries
    const entry = careless || lines.length === 0 ? 'nothing' : dice.pick(lines)
    const objector = { name: '周九', contact: '0531-7654321', reason: '与事实不符' }
    const wish = putIn ? 'put-in' : 'take-out'
    return world.nobody.who.post('/api/objections', { list: list.documentId, entry, wish, ...objector })
  },
}

/** The recommendations of the two cities of the batch. */
export const cityLists: FlowModel<BatchWorld> = {
  where: 'batch_id = $1 and city_code = any($2::text[])',
  of: ({ batch, people }) => [batch, people.flatMap(({ actor }) => actor.cityCodes)],
  weights: { freeze: 5, 'freeze-again': 4, 'declare-none': 0.3, 'take-back': 3 },
  when: { freeze: recommends, 'freeze-again': recommends, 'declare-none': (context) => !recommends(context) },
}

/** Whether a recommendation is not yet in a list. */
function recommends({ row, rows }: Pick<Of, 'row' | 'rows'>): boolean {
  return rows.some(
    ({ uid, state, cityCode, cityListVersion }) =>
      uid === DEMAND && state === 'recommended' && cityCode === row.cityCode && cityListVersion === null,
  )
}
