import { kernel } from '../harness/app'
import { someOf } from '../harness/search'
import { expectRefusals } from '../refusals/judge'

/**
 * Every state of every procedure: what the table does not allow is refused and changes nothing. Each action is tried by
 * three people in turn and each person tries three actions, others in each state; with `--all` everybody tries all.
 */
const flows = kernel.flows.allFlows()

describe.each(flows.map((binding) => [`${binding.plugin}.${binding.kind}`, binding] as const))('%s', (_, binding) => {
  test.each(Object.keys(binding.flow.states).map((state, turn) => [state, turn] as const))(
    'in state %s: whatever the table does not allow is refused to everybody and changes nothing',
    (state, turn) =>
      expectRefusals(binding, state, (all) =>
        someOf(
          all,
          [
            [({ action }) => action, 3],
            [({ who }) => who, 3],
          ],
          turn,
        ),
      ),
  )
})
