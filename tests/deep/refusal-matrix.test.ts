import { kernel } from '../harness/app'
import { expectRefusals } from '../refusals/judge'

/** Every role × state × action of every procedure: what the table does not allow is refused and changes nothing. */
const flows = kernel.flows.allFlows()

describe.each(flows.map((binding) => [`${binding.plugin}.${binding.kind}`, binding] as const))('%s', (_, binding) => {
  test.each(Object.keys(binding.flow.states))(
    'in state %s: whatever the table does not allow is refused to everybody and changes nothing',
    (state) => expectRefusals(binding, state),
  )
})
