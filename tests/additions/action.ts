import { behind, type Addition } from './addition'

/** A city confirms its liaison. */
export const ACTION: Addition = {
  to: 'an action',
  edits: [
    behind(
      'src/plugins/filing/domain/liaison-flow.ts',
      `  actions: {\n`,
      `    confirm: {
      label: l('确认', 'Confirm'),
      from: ['current'],
      by: 'city',
      clause: '三(二)',
      needs: { reason: reasonNeed() },
    },
`,
    ),
    behind(
      'tests/matrix/actions/offices.ts',
      `export const LIAISON: ProcedureRules = {
  flow: 'liaison',
  states: ['current', 'ended'],
  ends: ['ended'],
  ground: { at: TODAY, subject: { documentId: 'x', version: 1, cityCode: JINAN } },
  actions: {
`,
      `    confirm: { rule: 'R18', by: ['city'], from: ['current'], input: REASON },\n`,
    ),
  ],
  proof: `
    const { PROCEDURES } = require('../matrix/procedures')
    expect(PROCEDURES.find(({ kind }) => kind === 'liaison').actions.confirm).toEqual(['city', 'otherCity'])
  `,
}
