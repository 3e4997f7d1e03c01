import { behind, type Addition } from './addition'

const RULES = 'tests/matrix/actions/pool.ts'
const FLOW = 'src/plugins/catalogue/domain/listing-flow.ts'

/** A listing suspended by the province, with the action that suspends it. */
export const STATE: Addition = {
  to: 'a state',
  edits: [
    behind(
      FLOW,
      `unlisted: { label: l('已下架', 'Taken off') },`,
      `\n    suspended: { label: l('已暂停', 'Suspended'), final: true },`,
    ),
    behind(
      FLOW,
      `  actions: {\n`,
      `    suspend: {
      label: l('暂停', 'Suspend'),
      from: ['listed'],
      to: 'suspended',
      by: 'province',
      clause: '四(一)',
    },
`,
    ),
    {
      file: RULES,
      find: `states: ['listed', 'unlisted'],\n  ends: [],`,
      put: `states: ['listed', 'unlisted', 'suspended'],\n  ends: ['suspended'],`,
    },
    behind(
      RULES,
      `facts: { active: ['network'], listBeforeAdmission: false },\n  },\n  actions: {\n`,
      `    suspend: { rule: '§4(1)', by: ['province'], from: ['listed'], to: 'suspended' },\n`,
    ),
  ],
  proof: `
    const { default: schema } = require('../../src/plugins/catalogue/server/content-types/listing/schema')
    expect(schema.attributes.state.enum).toContain('suspended')
    const { PROCEDURES } = require('../matrix/procedures')
    expect(PROCEDURES.find(({ kind }) => kind === 'listing').actions.suspend).toEqual(['province'])
  `,
}
