import { actorKinds, type AnyFlow, type Decision } from '../../src/shared/pure/workflow'
import type { ActorKind } from '../../src/shared/pure/actor'
import { procedureTables } from '../harness/tables'
import { PEOPLE, STRANGERS, type ActionRule, type Change, type ProcedureRules } from '../matrix/actions/action'
import { asked as decided, codeOf, contextOf, type Asked } from '../matrix/actions/decide'
import { RULES } from '../matrix/actions/all'

/** Every flow table against the independently written rules in tests/types. */
const KINDS = Object.keys(PEOPLE) as ActorKind[]
const flows = new Map<string, AnyFlow>()

beforeAll(async () => {
  for (const flow of await procedureTables()) flows.set(flow.name, flow)
})

const flowOf = ({ flow }: ProcedureRules): AnyFlow => flows.get(flow) as AnyFlow

const asked = (rules: ProcedureRules, name: string, action: ActionRule, asking?: Asked): Decision =>
  decided(flowOf(rules), rules, name, action, asking)

const casesOf = ({ refuses = {} }: ActionRule): [code: string, change: Change][] =>
  Object.entries(refuses).flatMap(([code, changes]) =>
    [changes].flat().map((change): [string, Change] => [code, change as Change]),
  )

test('every flow is restated, and nothing else', () => {
  expect(RULES.map(({ flow }) => flow).sort()).toEqual([...flows.keys()].sort())
})

describe.each(RULES.map((rules) => [rules.flow, rules] as const))('%s', (_, rules) => {
  const actions = Object.entries(rules.actions)

  test('its states and what ends it', () => {
    const states = Object.entries(flowOf(rules).states)
    expect(states.map(([state]) => state)).toEqual(rules.states)
    expect(states.filter(([, { final }]) => final).map(([state]) => state)).toEqual(rules.ends)
  })

  test('its actions: who, from, to, input, event', () => {
    const table = Object.entries(flowOf(rules).actions).map(([name, action]) => ({
      name,
      by: [...actorKinds(action)].sort(),
      from: [...action.from].sort(),
      to: action.to,
      internal: action.internal,
      files: action.files,
      required: Object.keys(action.needs ?? {}).filter((need) => action.needs?.[need]?.required),
      asked: Object.keys(action.needs ?? {}).sort(),
      event: action.event,
    }))
    const expected = actions.map(([name, { by, from, to, internal, files, input = {}, optional = [], event }]) => ({
      name,
      by: [...by].sort(),
      from: [...from].sort(),
      to,
      internal,
      files,
      required: Object.keys(input).filter((need) => !optional.includes(need)),
      asked: Object.keys(input).sort(),
      event,
    }))
    const sorted = <T extends { name: string; required: string[] }>(all: T[]): T[] =>
      all.map((one) => ({ ...one, required: [...one.required].sort() })).sort((a, b) => (a.name < b.name ? -1 : 1))
    expect(sorted(table)).toEqual(sorted(expected))
  })

  test('in every state each action is possible for its actors only', () => {
    const wrong: unknown[] = []
    for (const [name, action] of actions)
      for (const state of rules.states)
        for (const kind of KINDS) {
          const wanted = !action.by.includes(kind)
            ? 'not-your-role'
            : action.from.includes(state)
              ? 'allowed'
              : 'not-from-here'
          const got = codeOf(asked(rules, name, action, { kind, state }))
          if (got !== wanted) wrong.push({ name, state, kind, wanted, got })
        }
    expect(wrong).toEqual([])
  })

  test('[R26] nobody acts on rows of others', () => {
    const wrong: unknown[] = []
    for (const [name, action] of actions)
      for (const kind of action.by) {
        const actor = STRANGERS[kind]
        if (!actor) continue
        // A hand-over belongs to two cities, so the stranger is of a third one.
        const stranger = rules.flow === 'hand-over' ? { cityCodes: ['370300'] } : actor
        const got = codeOf(asked(rules, name, action, { kind, changes: [{ actor: stranger }] }))
        if (got !== (kind === 'expert' ? 'not-assigned' : 'outside-territory')) wrong.push({ name, kind, got })
      }
    expect(wrong).toEqual([])
  })

  test('required input', () => {
    const wrong: unknown[] = []
    for (const [name, action] of actions)
      for (const need of Object.keys(action.input ?? {}).filter((one) => !action.optional?.includes(one))) {
        const got = codeOf(asked(rules, name, action, { changes: [{ input: { [need]: undefined } }] }))
        if (got !== 'needs-missing') wrong.push({ name, need, got })
      }
    expect(wrong).toEqual([])
  })

  test('what it writes beside the state', () => {
    for (const [name, action] of actions) {
      const decision = asked(rules, name, action)
      expect([name, decision]).toEqual([name, { ok: true, to: action.to ?? action.from[0], set: action.writes ?? {} }])
    }
  })

  test('what its guards refuse, by the code', () => {
    const wrong: unknown[] = []
    for (const [name, action] of actions)
      for (const [code, change] of casesOf(action)) {
        const got = codeOf(asked(rules, name, action, { changes: [change] }))
        if (got !== code) wrong.push({ name, change, wanted: code, got })
      }
    expect(wrong).toEqual([])
  })

  test('every guard of every action is the first to refuse in one of these', () => {
    const silent: string[] = []
    for (const [name, action] of actions) {
      const guards = flowOf(rules).actions[name]?.guards ?? []
      const contexts = casesOf(action).map(([, change]) => contextOf(rules, action, { changes: [change] }))
      const refusing = contexts.map((context) => guards.find((guard) => guard(context) !== true))
      for (const guard of guards) if (!refusing.includes(guard)) silent.push(`${name}: ${guard.name}`)
    }
    expect(silent).toEqual([])
  })
})
