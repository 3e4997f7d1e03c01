import { behind, type Addition } from './addition'

export const SETTING: Addition = {
  to: 'a setting',
  edits: [
    behind(
      'src/plugins/catalogue/domain/settings.ts',
      `export const POOL_SETTINGS = {\n`,
      `  listingsMost: {
    code: 'S99',
    label: l('每家服务商公开上架的上限', 'Most listings of a provider'),
    type: 'integer',
    default: 20,
    min: 1,
    max: 100,
    clause: '四(一)',
  },
`,
    ),
  ],
  proof: `
    const { defineSettings, settingLabel } = require('../../src/shared/server/settings/settings')
    defineSettings('catalogue', require('../../src/plugins/catalogue/domain/settings').POOL_SETTINGS)
    expect(settingLabel('listingsMost').en).toBe('S99 Most listings of a provider')
  `,
}
