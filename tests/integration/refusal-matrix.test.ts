import { kernel } from '../harness/app'
import { sampleOf } from '../harness/sample'
import type { Attempt } from '../refusals/attempts'
import { expectRefusals } from '../refusals/judge'

/**
 * In every state of every procedure, actions that the rules do not allow are refused over the real routes and change
 * nothing. A sample of a third of the people and a quarter of the actions per state; the deep tier tries more. New
 * states and actions are covered automatically.
 */
const flows = kernel.flows.allFlows()

test('flows exist', () => {
  expect(flows.length).toBeGreaterThanOrEqual(9)
})

describe.each(flows.map((binding) => [`${binding.plugin}.${binding.kind}`, binding] as const))('%s', (_, binding) => {
  test.each(Object.keys(binding.flow.states).map((state, turn) => [state, turn] as const))(
    'in state %s: every action not allowed by the flow is refused and changes nothing',
    (state, turn) => {
      const alternate = (_: unknown, at: number): boolean => (at + turn) % 3 === 0
      const byThird = (all: readonly Attempt[]): Attempt[] => sampleOf(all, ({ who }) => who, 1, turn).filter(alternate)
      // Each action in every fourth state, with rotating start.
      const everyAction = (all: readonly Attempt[]): Attempt[] =>
        sampleOf(all, ({ action }) => action, 1, turn).filter((_, at) => (at + turn) % 4 === 0)
      return expectRefusals(binding, state, (all) => [...new Set([...byThird(all), ...everyAction(all)])])
    },
  )
})
