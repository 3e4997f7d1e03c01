import { behind, type Addition } from './addition'

const ACTOR = 'src/shared/pure/actor.ts'
const PANEL = 'src/plugins/desk/admin/translations'

/** Inspectors, who act in procedures and see what is assigned to them. */
export const ROLE: Addition = {
  to: 'a role',
  edits: [
    {
      file: ACTOR,
      find: `  auditor: { role: 'pool-auditor'`,
      put: `  inspector: {
    role: 'pool-inspector',
    label: { zh: '检查人员', en: 'inspector' },
    sees: 'own',
    takesPart: true,
  },
  auditor: { role: 'pool-auditor'`,
    },
    {
      file: 'src/plugins/desk/server/roles.ts',
      find: `  auditor: { name:`,
      put: `  inspector: { name: '检查人员', description: '只看、只办分配给本人的检查事项' },\n  auditor: { name:`,
    },
    behind('database/constraints/124-desk-separate-duties.sql', `'pool-evaluator'`, `, 'pool-inspector'`),
    behind(`${PANEL}/zh-Hans.json`, `{\n`, `  "me.inspector": "分配给您的检查事项显示在本页。",\n`),
    behind(`${PANEL}/en.json`, `{\n`, `  "me.inspector": "What is assigned to you for inspection appears here.",\n`),
    {
      file: 'tests/matrix/who.ts',
      find: `  auditor: { zh:`,
      put: `  inspector: { zh: '检查人员', en: 'inspector', kind: 'inspector', role: 'pool-inspector', walled: 'own' },\n  auditor: { zh:`,
    },
  ],
  proof: `
    const { scopeOf } = require('../../src/shared/server/walls/scope')
    const inspector = { kind: 'inspector', id: 'admin:5', name: '', cityCodes: ['370100'] }
    expect(scopeOf(inspector)).toMatchObject({ all: false, cityCodes: [], actorId: 'admin:5' })
    const { ROLES } = require('../../src/plugins/desk/server/roles')
    expect(ROLES.map(({ code }) => code)).toContain('pool-inspector')
  `,
}
