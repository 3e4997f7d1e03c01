import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STAFF, STAFF_KINDS } from '../../src/shared/pure/actor'
import { DESK_ACTIONS } from '../../src/plugins/desk/server/permissions'
import { IDENTITY_PERMISSIONS } from '../../src/plugins/identity/server/permissions'
import { IMPORTS_PERMISSIONS } from '../../src/plugins/imports/server/permissions'
import { NOTICE_PERMISSIONS } from '../../src/plugins/notices/server/permissions'
import { ROLES } from '../../src/plugins/desk/server/roles'
import { PEOPLE, EVERYBODY } from '../matrix/who'

const ROOT = join(__dirname, '../..')

test('[R70] the database knows by their codes which roles take part in procedures', () => {
  const sql = readFileSync(join(ROOT, 'database/constraints/124-desk-separate-duties.sql'), 'utf8')
  const [, list = ''] = /function desk_takes_part[\s\S]*?code in \(([^)]*)\)/.exec(sql) ?? []
  const codes = [...list.matchAll(/'([^']+)'/g)].map(([, code]) => code)
  expect(codes).toEqual(STAFF_KINDS.filter((kind) => STAFF[kind].takesPart).map((kind) => STAFF[kind].role))
})

test('whoever signs in reads on his home page who he is, in both languages', () => {
  for (const language of ['zh-Hans', 'en']) {
    const file = join(ROOT, `src/plugins/desk/admin/translations/${language}.json`)
    const texts = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)
    expect(STAFF_KINDS.map((kind) => `me.${kind}`).filter((key) => !texts.includes(key))).toEqual([])
  }
})

test('permissions beyond the procedures: who has which, and nobody else', () => {
  const declared = [...DESK_ACTIONS, ...IDENTITY_PERMISSIONS, ...IMPORTS_PERMISSIONS, ...NOTICE_PERMISSIONS]
  expect(Object.fromEntries(declared.map(({ uid, kinds }) => [uid.replace('plugin::', ''), kinds.join(' ')]))).toEqual({
    'desk.tasks.read': 'province city expert auditor',
    'desk.settings.read': 'province auditor',
    'desk.settings.change': 'province',
    'desk.jobs.read': 'province auditor',
    'desk.jobs.run': 'province',
    'identity.logins.read': 'province auditor',
    'identity.accounts.block': 'province',
    'imports.import.run': 'province city',
    'notices.messages.read': 'province city auditor',
    'notices.messages.resend': 'province',
    'notices.templates.read': 'province auditor',
    'notices.templates.change': 'province',
  })
})

test('every kind of staff is somebody in the matrix, under its role, and every role is named', () => {
  for (const kind of STAFF_KINDS) {
    const askers = EVERYBODY.map((who) => PEOPLE[who]).filter((asker) => asker.kind === kind)
    expect([kind, askers.length > 0, [...new Set(askers.map(({ role }) => role))]]).toEqual([
      kind,
      true,
      [STAFF[kind].role],
    ])
    // Stated independently of the table under test.
    const walled = STAFF[kind].sees === 'all' ? undefined : STAFF[kind].sees
    expect([kind, ...new Set(askers.map((asker) => asker.walled))]).toEqual([kind, walled])
  }
  expect(ROLES.filter(({ name, description }) => !name || !description)).toEqual([])
})
