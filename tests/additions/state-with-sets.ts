import { behind, type Addition } from './addition'

const RULES = 'tests/matrix/actions/lists.ts'
const FLOW = 'src/plugins/lists/domain/objection/objection-flow.ts'

/** An objection on which others are heard before it is answered: one of the open ones. */
export const STATE_WITH_SETS: Addition = {
  to: 'a state of a flow with sets of states',
  edits: [
    behind(
      FLOW,
      `applicant: l('已受理，核实中', 'Accepted, being verified') },`,
      `\n    'being-heard': { label: l('听取意见中', 'Being heard') },`,
    ),
    { file: FLOW, find: `open: ['received', 'accepted'],`, put: `open: ['received', 'accepted', 'being-heard'],` },
    behind(
      FLOW,
      `  actions: {\n`,
      `    hear: {
      label: l('听取意见', 'Hear'),
      from: ['accepted'],
      to: 'being-heard',
      by: 'province',
      clause: 'S31',
    },
    'end-hearing': {
      label: l('结束听取意见', 'End the hearing'),
      from: ['being-heard'],
      to: 'accepted',
      by: 'province',
      clause: 'S31',
    },
`,
    ),
    {
      file: RULES,
      find: `states: ['received', 'accepted', 'not-accepted',`,
      put: `states: ['received', 'accepted', 'being-heard', 'not-accepted',`,
    },
    behind(
      RULES,
      `facts: { listed: true, recommended: true, published: true },\n  },\n  actions: {\n`,
      `    hear: { rule: 'S31', by: ['province'], from: ['accepted'], to: 'being-heard' },
    'end-hearing': { rule: 'S31', by: ['province'], from: ['being-heard'], to: 'accepted' },
`,
    ),
    behind('tests/types/objection.ts', `accepted: 'open', `, `'being-heard': 'open', `),
    behind(
      'tests/types/objection.ts',
      `accepted: awaits('province', 'lists/objections-accepted'),`,
      ` 'being-heard': { none: 'others are heard' },`,
    ),
  ],
  proof: `
    const { objectionFlow } = require('../../src/plugins/lists/domain/objection/objection-flow')
    const { sqlIn } = require('../../src/shared/pure/state-sets')
    expect(sqlIn(objectionFlow, 'open')).toContain("'being-heard'")
  `,
}
