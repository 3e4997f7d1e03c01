import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applicationFlow } from '../../src/plugins/applications/domain/application-flow'
import { cityFlow } from '../../src/plugins/desk/domain/city-flow'
import { panelFlow } from '../../src/plugins/experts/domain/panel-flow'
import { objectionFlow } from '../../src/plugins/lists/domain/objection/objection-flow'
import { verificationFlow } from '../../src/plugins/organisations/domain/verification-flow'
import { isIn, sqlIn, sqlNotIn, statesIn } from '../../src/shared/pure/state-sets'
import { checkFlow } from '../../src/shared/pure/flow-check'
import type { AnyFlow } from '../../src/shared/pure/workflow'
import { procedureTables } from '../harness/tables'
import { TYPES } from '../harness/types'

const flows = new Map<string, AnyFlow>()

beforeAll(async () => {
  for (const flow of await procedureTables()) flows.set(flow.name, flow)
})

/** The sets of every state, from tests/types and not from the flows. */
const PROCEDURES = [...TYPES.values()].flatMap(({ procedure }) => procedure ?? [])

describe.each(PROCEDURES.map(({ rules, sets = {} }) => [rules.flow, sets, rules.states] as const))(
  '%s',
  (name, sets, states) => {
    const flow = (): AnyFlow => flows.get(name) as AnyFlow
    const names = [...new Set(Object.values(sets).flatMap((all) => all.split(' ').filter(Boolean)))]

    test('its sets are those said of its states', () => {
      expect(Object.keys(flow().sets ?? {}).sort()).toEqual(names.sort())
      // If one state has sets, all must be declared.
      if (names.length > 0) expect(Object.keys(sets).sort()).toEqual([...states].sort())
    })

    if (names.length > 0)
      test.each(names)('%s', (set) => {
        for (const [state, all] of Object.entries(sets))
          expect([state, isIn(flow(), set, state)]).toEqual([state, all.split(' ').includes(set)])
      })
  },
)

test('a set as SQL; a misspelt one, or one of another table, neither compiles nor runs', () => {
  expect(sqlIn(verificationFlow, 'open')).toBe(`state in ('draft', 'submitted', 'returned')`)
  expect(sqlNotIn(panelFlow, 'over', 'p.state')).toBe(`p.state not in ('settled', 'void')`)
  expect(statesIn({ name: 'lamp', sets: { lit: ['dim', 'bright'] } }, 'lit')).toEqual(['dim', 'bright'])
  expect(isIn(objectionFlow, 'open', null)).toBe(false)
  // @ts-expect-error no such set
  expect(() => sqlIn(verificationFlow, 'opened')).toThrow('flow verification has no set opened')
  // @ts-expect-error a set of demands
  expect(() => statesIn(applicationFlow, 'cityWork')).toThrow('flow application has no set cityWork')
  // @ts-expect-error this table has none
  expect(() => statesIn(cityFlow, 'open')).toThrow('flow city has no set open')
})

test('a set that is empty, names a state twice or one that is not there is refused when the table is loaded', () => {
  const flow: AnyFlow = { ...objectionFlow }
  for (const open of [[], ['received', 'received'], ['recieved']])
    expect(() => checkFlow({ ...flow, sets: { open } })).toThrow(/flow objection: the set open/)
  expect(() => sqlIn({ name: 'x', sets: { odd: [`a'`] } }, 'odd')).toThrow(`"a'" cannot stand in SQL`)
})

const SRC = join(__dirname, '../../src')
const everySource = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
  .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(SRC, file), 'utf8')] as const)
const sources = everySource.filter(([file]) => !file.endsWith('-flow.ts'))

/** Tables with states but without a flow: letters, messages, imports. */
const WITHOUT_FLOW = /^plugins\/(identity\/server\/letters|notices\/server|imports\/server)\//
const WITHOUT_FLOW_STATES = ['queued', 'held', 'sent', 'failed', 'undeliverable', 'running', 'done']

/** The demo tells stories: it names the states it leads rows into. */
const sourcesWithRules = sources.filter(([file]) => !file.startsWith('demo/') && !/-(sets|states)\.ts$/.test(file))

/** A column or variable that holds a state: `state`, `d.state`, `panelState`, `"panel_state"`. */
const STATE = String.raw`\w*[sS]tate\b"?(?:::text)?`
const NAME = `'[a-z-]+'`
const SEVERAL = [
  String.raw`${STATE} (?:not )?in \(\s*${NAME}`,
  String.raw`${STATE} = (?:any ?\(|all ?\()?(?:array\[|'\{)`,
  String.raw`${STATE} = ${NAME}\s+or\s+(?:\w+\.)?${STATE} = ${NAME}(?! and)`,
  String.raw`${STATE} === ${NAME}\s*\|\|\s*(?:\w+\.)*${STATE} === ${NAME}`,
].map((pattern) => new RegExp(pattern))
/** A negation takes in every state that is added later. */
const NEGATIONS = [
  String.raw`${STATE}\)?\s+(?:<>|!==?)\s+(?:all ?)?\(?(?:array\[)?'\{?[a-z,-]+\}?'`,
  String.raw`${NAME}\s+(?:<>|!==?)\s+(?:\w+\??\.)*${STATE}`,
].map((pattern) => new RegExp(pattern, 'g'))
/** Two or more names in an array or in `new Set([…])`. */
const ARRAY = /\[((?:\s*(?:\/\/[^\n]*\n\s*)?'[a-z-]+',?\s*(?:as const)?){2,})\]/g

const namesSeveral = (text: string): string[] => [
  ...SEVERAL.flatMap((pattern) => pattern.exec(text)?.[0] ?? []),
  ...[...text.matchAll(ARRAY)].flatMap(([whole, inner = '']) => {
    const named = [...inner.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name)
    return [...flows.values()].some(({ states }) => named.every((name) => Object.hasOwn(states, name))) ? [whole] : []
  }),
]

test('several states are asked for by the name of a set, in SQL and in code', () => {
  const found = sourcesWithRules
    .filter(([file]) => !WITHOUT_FLOW.test(file))
    .flatMap(([file, text]) => namesSeveral(text).map((literal) => [file, literal]))
  expect(found).toEqual([])
})

test.each([
  [`where d.state in ('draft', 'withdrawn')`, true],
  [`where state not in ('draft')`, true],
  [`where d.state = 'listed' or d.state = 'not-listed' order by 1`, true],
  [`where d.state = any(array['listed', 'not-listed'])`, true],
  [`state === 'received' || row.state === 'accepted'`, true],
  [`['individual', 'discussion'].includes(panelState)`, true],
  [`const IN_FORCE: readonly LabelState[] = ['declared', 'confirmed']`, true],
  [`const OVER = new Set(['settled', 'void'])`, true],
  [`where d.state = 'listed' and d.kind <> 'pilot'`, false],
  [`where d.state = 'listed' or d.state = 'in-review' and d.review_conclusion = 'passed'`, false],
  [`label.source === 'imported' || label.state === 'confirmed'`, false],
  [`['name', 'state'].includes(field)`, false],
  [`kind === 'pilot' || kind === 'provider'`, false],
])('%s names several states: %s', (text, several) => expect(namesSeveral(text).length > 0).toBe(several))

const negations = (text: string): string[] =>
  NEGATIONS.flatMap((pattern) => [...text.matchAll(pattern)].map(([literal]) => literal))

test('no state is excluded by its name, in SQL or in code', () => {
  const found = everySource
    .filter(([file]) => !WITHOUT_FLOW.test(file))
    .flatMap(([file, text]) => negations(text).map((literal) => [file, literal]))
  expect(found).toEqual([])
})

test.each([
  [`where s.panel_state <> 'void'`, true],
  [`where d.state <> all ('{draft,void}')`, true],
  [`where d.state <> all(array['draft'])`, true],
  [`if (list?.state !== 'announced') return`, true],
  [`if ((row.state) != 'open') return`, true],
  [`list.state\n  !== 'collecting'`, true],
  [`if ('draft' !== row?.state) return`, true],
  [`panelState !== 'void' && panelState !== 'settled'`, true],
  [`if (list.state === 'announced') return`, false],
  [`saving !== 'unsaved' || task.state === 'submitted'`, false],
  [`state !== undefined && kind !== 'pilot'`, false],
])('%s excludes a state: %s', (text, excludes) => expect(negations(text).length > 0).toBe(excludes))

test('a single state in SQL is a state of some flow', () => {
  const known = new Set([...flows.values()].flatMap(({ states }) => Object.keys(states)))
  const named = sources.flatMap(([file, text]) =>
    [...text.matchAll(/\b(?:\w+\.)?state (?:=|<>) '([a-z-]+)'/g)].map(([, state = '']) => [file, state] as const),
  )
  expect(named.length).toBeGreaterThan(80)
  const strange = named.filter(
    ([file, state]) => !known.has(state) && !(WITHOUT_FLOW.test(file) && WITHOUT_FLOW_STATES.includes(state)),
  )
  expect(strange).toEqual([])
})
