import { APPLICATION } from '../../src/plugins/applications/contract'
import { DEMAND } from '../../src/plugins/filing/contract'
import { LIST } from '../../src/plugins/lists/contract'
import type { Conclusion, Outcome } from '../../src/plugins/applications/domain/listing-outcome'
import { keyOf, type Entry } from '../../src/plugins/lists/domain/entries'
import { clockNow } from '../harness/clock'
import { JINAN } from '../harness/given'
import { past } from './inputs'
import type { ModelEvent, Person, Thing, StepContext, FlowModel, World } from './model'

/** A world of a batch whose rows end in its lists. */
export interface BatchWorld extends World {
  /** Id of the batch. */
  batch: number
  owner: Person
  nobody: Person
}
type Of = StepContext<BatchWorld>

const inBatch = { where: 'batch_id = $1', of: ({ batch }: BatchWorld) => [batch] }
const inStates = (things: readonly Thing[], ...states: string[]): Thing[] =>
  things.filter(({ uid, state }) => uid === LIST && states.includes(state))

const after = (instant: unknown, hours: number): string =>
  new Date(Math.max(Date.parse(String(instant ?? '')) || 0, clockNow().getTime()) + hours * 3_600_000).toISOString()
const postponed =
  (name: string) =>
  ({ thing, odd, dice }: Of): string | undefined => {
    // S13: a provider batch has only its cut-off.
    if (thing.kind === 'provider' && name !== 'filingClosesAt' && !odd) return undefined
    return odd ? past() : after(thing[name], 1 + dice.below(24))
  }

/** An open batch with its windows, lists and closing. @param when whether there is something to determine */
export const batches = (when: (things: readonly Thing[], batch: Thing) => boolean): FlowModel<BatchWorld> => ({
  where: 'id = $1',
  of: ({ batch }) => [batch],
  weights: { 'determine-list': 10, 'change-windows': 0.5, 'grant-extension': 0.7, close: 0.3 },
  when: {
    'determine-list': ({ things, thing }) => when(things, thing) && inStates(things, 'announced').length === 0,
    'grant-extension': ({ thing }) => thing.filingClosesAt !== null,
    close: ({ things }) => inStates(things, 'published').length > 0,
  },
  fill: {
    additions: ({ odd }) => (odd ? 'nothing' : undefined),
    outcomes: ({ thing, things, dice, odd }) => (thing.kind === 'provider' ? outcomesOf(things, dice, odd) : undefined),
    filingClosesAt: postponed('filingClosesAt'),
    recommendClosesAt: postponed('recommendClosesAt'),
    'grant-extension.window': ({ thing, dice }) =>
      thing.kind === 'provider' ? 'filing' : dice.pick(['filing', 'recommendation']),
    until: ({ thing, odd, dice }) =>
      odd
        ? past()
        : after(thing[thing.kind === 'provider' ? 'filingClosesAt' : 'recommendClosesAt'], 1 + dice.below(24)),
    liaisonDueAt: () => undefined,
    cityCode: () => JINAN,
    creditCode: ({ world }) => world.owner.actor.creditCode,
  },
})

/** Results for all conclusions, mostly following the committee. */
function outcomesOf(things: readonly Thing[], dice: Of['dice'], odd: boolean): Record<string, unknown> {
  const concluded = things.filter(({ uid, state }) => uid === APPLICATION && state === 'concluded')
  return Object.fromEntries(concluded.map((application) => [application.documentId, outcomeOf(application, dice, odd)]))
}

function outcomeOf({ conclusion }: Thing, dice: Of['dice'], odd: boolean): unknown {
  const said = (conclusion as Conclusion | null) ?? { categories: {}, listings: {} }
  const out = dice.oneIn(3)
  const result = (recommended: boolean) => {
    const yes = odd ? dice.oneIn(2) : recommended && !out && !dice.oneIn(4)
    return yes ? { listed: true } : { listed: false, reason: '暂不列入' }
  }
  const categories = Object.fromEntries(
    Object.entries(said.categories).map(([code, word]) => [code, result(word === 'recommended')]),
  )
  // A listing needs its category, here the first one.
  const [first] = Object.values(categories)
  const listings = Object.fromEntries(
    Object.entries(said.listings).map(([id, word]) => [id, result(word === 'recommended' && first?.listed === true)]),
  )
  return { categories, listings }
}

let numbers = 0
const number = (): string => `鲁工信〔2026〕模型${process.pid}-${++numbers}号`

export const lists: FlowModel<BatchWorld> = {
  ...inBatch,
  weights: { announce: 8, publish: 4 },
  when: {
    publish: ({ thing }) => thing.state === 'announced' && clockNow() >= new Date(String(thing.objectionsCloseAt)),
    announce: ({ thing }) => thing.kind !== 'recommendation',
  },
  fill: { number },
}

export const objections: FlowModel<BatchWorld> = {
  ...inBatch,
  weights: { accept: 6, uphold: 4, dismiss: 1, reconsider: 2, 'not-accept': 0.5 },
  fill: { number },
}

/** Entries that were applied for but are missing from a list. */
const determined = (things: readonly Thing[], entries: readonly string[]): string[] =>
  things
    .filter(({ uid, outcome }) => uid === APPLICATION && outcome)
    .flatMap(({ creditCode, outcome }) =>
      Object.keys((outcome as Outcome).categories).map((code) => `${String(creditCode)}/${code}`),
    )
    .filter((line) => !entries.includes(line))

/** Somebody objects to an entry of a list in its objection period, or to a missing one. */
export const objectionFiled: ModelEvent<BatchWorld> = {
  name: 'somebody objects',
  weight: 3,
  when: (_, things) => inStates(things, 'announced').length > 0,
  async run({ world, things, dice, odd }) {
    const list = dice.pick(inStates(things, 'announced', ...(odd ? ['determined'] : [])))
    const entries = (list.entries as Entry[]).map(keyOf)
    const missing = determined(things, entries)
    const putIn = missing.length > 0 && (entries.length === 0 || dice.oneIn(3))
    const lines = putIn ? missing : entries
    const entry = odd || lines.length === 0 ? 'nothing' : dice.pick(lines)
    const said = { name: '周九', contact: '0531-7654321', reason: '与事实不符' }
    const wish = putIn ? 'put-in' : 'take-out'
    return world.nobody.who.post('/api/objections', { list: list.documentId, entry, wish, ...said })
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
function recommends({ thing, things }: Pick<Of, 'thing' | 'things'>): boolean {
  return things.some(
    ({ uid, state, cityCode, cityListVersion }) =>
      uid === DEMAND && state === 'recommended' && cityCode === thing.cityCode && cityListVersion === null,
  )
}
