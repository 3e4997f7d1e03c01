import { actorKinds, type AnyFlow, type Decision } from '../../src/shared/pure/workflow'
import type { ActorKind } from '../../src/shared/pure/actor'
import { procedureTables } from '../harness/tables'
import { PEOPLE, STRANGERS, type Act, type Change, type ProcedureRules } from '../matrix/acts/act'
import { asked as decided, codeOf, contextOf, type Asked } from '../matrix/acts/asked'
import { RULES } from '../matrix/acts/all'

/** Every flow table against the independently written rules in tests/types. */
const KINDS = Object.keys(PEOPLE) as ActorKind[]
const flows = new Map<string, AnyFlow>()

beforeAll(async () => {
  for (const flow of await procedureTables()) flows.set(flow.name, flow)
})

const flowOf = ({ flow }: ProcedureRules): AnyFlow => flows.get(flow) as AnyFlow

const asked = (rules: ProcedureRules, name: string, act: Act, asking?: Asked): Decision =>
  decided(flowOf(rules), rules, name, act, asking)

const casesOf = ({ refuses = {} }: Act): [code: string, change: Change][] =>
  Object.entries(refuses).flatMap(([code, changes]) =>
    [changes].flat().map((change): [string, Change] => [code, change as Change]),
  )

test('every flow is restated, and nothing else', () => {
  expect(RULES.map(({ flow }) => flow).sort()).toEqual([...flows.keys()].sort())
})

describe.each(RULES.map((rules) => [rules.flow, rules] as const))('%s', (_, rules) => {
  const acts = Object.entries(rules.acts)

  test('its states and what ends it', () => {
    const states = Object.entries(flowOf(rules).states)
    expect(states.map(([state]) => state)).toEqual(rules.states)
    expect(states.filter(([, { final }]) => final).map(([state]) => state)).toEqual(rules.ends)
  })

  test('its acts: who, from, to, input, event', () => {
    const table = Object.entries(flowOf(rules).actions).map(([name, action]) => ({
      name,
      by: [...actorKinds(action)].sort(),
      from: [...action.from].sort(),
      to: action.to,
      internal: action.internal,
      files: action.files,
      required: Object.keys(action.needs ?? {}).filter((need) => action.needs?.[need]?.required),
      asked: Object.keys(action.needs ?? {}).sort(),
      tells: action.event,
    }))
    const said = acts.map(([name, { by, from, to, internal, files, input = {}, optional = [], tells }]) => ({
      name,
      by: [...by].sort(),
      from: [...from].sort(),
      to,
      internal,
      files,
      required: Object.keys(input).filter((need) => !optional.includes(need)),
      asked: Object.keys(input).sort(),
      tells,
    }))
    const sorted = <T extends { name: string; required: string[] }>(all: T[]): T[] =>
      all.map((one) => ({ ...one, required: [...one.required].sort() })).sort((a, b) => (a.name < b.name ? -1 : 1))
    expect(sorted(table)).toEqual(sorted(said))
  })

  test('in every state each act is possible for its actors only', () => {
    const wrong: unknown[] = []
    for (const [name, act] of acts)
      for (const state of rules.states)
        for (const kind of KINDS) {
          const wanted = !act.by.includes(kind)
            ? 'not-your-role'
            : act.from.includes(state)
              ? 'allowed'
              : 'not-from-here'
          const got = codeOf(asked(rules, name, act, { kind, state }))
          if (got !== wanted) wrong.push({ name, state, kind, wanted, got })
        }
    expect(wrong).toEqual([])
  })

  test('[R26] nobody acts on rows of others', () => {
    const wrong: unknown[] = []
    for (const [name, act] of acts)
      for (const kind of act.by) {
        const actor = STRANGERS[kind]
        if (!actor) continue
        // A hand-over belongs to two cities, so the stranger is of a third one.
        const stranger = rules.flow === 'hand-over' ? { cityCodes: ['370300'] } : actor
        const got = codeOf(asked(rules, name, act, { kind, changes: [{ actor: stranger }] }))
        if (got !== (kind === 'expert' ? 'not-assigned' : 'outside-territory')) wrong.push({ name, kind, got })
      }
    expect(wrong).toEqual([])
  })

  test('required input', () => {
    const wrong: unknown[] = []
    for (const [name, act] of acts)
      for (const need of Object.keys(act.input ?? {}).filter((one) => !act.optional?.includes(one))) {
        const got = codeOf(asked(rules, name, act, { changes: [{ input: { [need]: undefined } }] }))
        if (got !== 'needs-missing') wrong.push({ name, need, got })
      }
    expect(wrong).toEqual([])
  })

  test('what it writes beside the state', () => {
    for (const [name, act] of acts) {
      const decision = asked(rules, name, act)
      expect([name, decision]).toEqual([name, { ok: true, to: act.to ?? act.from[0], set: act.writes ?? {} }])
    }
  })

  test('what its guards refuse, by the code', () => {
    const wrong: unknown[] = []
    for (const [name, act] of acts)
      for (const [code, change] of casesOf(act)) {
        const got = codeOf(asked(rules, name, act, { changes: [change] }))
        if (got !== code) wrong.push({ name, change, wanted: code, got })
      }
    expect(wrong).toEqual([])
  })

  test('every guard of every act is the first to refuse in one of these', () => {
    const silent: string[] = []
    for (const [name, act] of acts) {
      const guards = flowOf(rules).actions[name]?.guards ?? []
      const contexts = casesOf(act).map(([, change]) => contextOf(rules, act, { changes: [change] }))
      const refusing = contexts.map((context) => guards.find((guard) => guard(context) !== true))
      for (const guard of guards) if (!refusing.includes(guard)) silent.push(`${name}: ${guard.name}`)
    }
    expect(silent).toEqual([])
  })
})
