import { behind, type Addition } from './addition'

const NOTICES = 'src/plugins/organisations/domain/notices/organisations.ts'

/** Notifies the city when an enterprise withdraws a label. */
export const NOTICE: Addition = {
  to: 'a notice of a new event',
  edits: [
    behind('src/plugins/organisations/contract.ts', `'label.rejected': Moved[]`, `\n  'label.removed': Moved[]`),
    {
      file: 'src/plugins/organisations/domain/label-flow.ts',
      find: `to: 'removed', by: 'account', clause: '一(二)' },`,
      put: `to: 'removed', by: 'account', clause: '一(二)', event: 'label.removed' },`,
    },
    behind(
      NOTICES,
      `export const ORGANISATION_NOTICES = {\n`,
      `  'label-removed': {
    ...common,
    label: l('企业称号已撤销', 'Label removed'),
    event: 'label.removed',
    audience: ['city'],
    about: LABEL,
    template: {
      zh: { subject: '{enterprise}撤销了企业称号', body: '{enterprise}撤销了申报的企业称号。' },
      en: { subject: '{enterprise} removed a label', body: '{enterprise} removed a label that it had declared.' },
    },
    clause: '一(二)',
  },
`,
    ),
    behind('tests/matrix/actions/label.ts', `to: 'removed',`, `\n      event: 'label.removed',`),
  ],
  proof: `
    const { catalogueOfPlugins } = require('../house/notices')
    expect(catalogueOfPlugins().notices['label-removed'].audience).toEqual(['city'])
  `,
}
