import { kernel } from '../harness/app'
import { sampleOf } from '../harness/sample'
import type { Attempt } from '../refusals/attempts'
import { expectRefusals } from '../refusals/judge'

/**
 * Every state of every procedure, over the real routes: what the table does not allow is refused and changes nothing.
 * Here each state is asked by every other person and for a third of the actions, in turn; the deep tier asks all. The table is
 * the only source; a new state or action is covered the day it is written.
 */
const flows = kernel.flows.allFlows()

test('flows exist', () => {
  expect(flows.length).toBeGreaterThanOrEqual(9)
})

describe.each(flows.map((binding) => [`${binding.plugin}.${binding.kind}`, binding] as const))('%s', (_, binding) => {
  test.each(Object.keys(binding.flow.states).map((state, turn) => [state, turn] as const))(
    'in state %s: every action not allowed by the flow is refused and changes nothing',
    (state, turn) => {
      const alternate = (_: unknown, at: number): boolean => (at + turn) % 2 === 0
      const byHalf = (all: readonly Attempt[]): Attempt[] => sampleOf(all, ({ who }) => who, 1, turn).filter(alternate)
      // An action in one state of three, beginning with another one each time.
      const everyAction = (all: readonly Attempt[]): Attempt[] =>
        sampleOf(all, ({ action }) => action, 1, turn).filter((_, at) => (at + turn) % 3 === 0)
      return expectRefusals(binding, state, (all) => [...new Set([...byHalf(all), ...everyAction(all)])])
    },
  )
})
