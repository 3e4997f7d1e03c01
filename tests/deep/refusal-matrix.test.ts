import { kernel } from '../harness/app'
import { someOf } from '../harness/search'
import { expectRefusals } from '../refusals/judge'

/**
 * In every state of every procedure, actions that the rules do not allow are refused and change nothing. Each action is
 * tried by three people and each person tries three actions, rotating with the state; with `--all` everybody tries all.
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
