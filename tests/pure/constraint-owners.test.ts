import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONSTRAINTS, constraintFiles, declaredUses, foreignUses, ownerOf, OWNERS } from '../house/constraint-files'

const FILES = constraintFiles().map((file) => ({ file, owner: ownerOf(file) ?? '' }))

describe('the SQL of constraints', () => {
  test('each file has an owner, and they are applied in the order of the plugins', () => {
    expect(FILES.length).toBeGreaterThan(20)
    expect(FILES.filter(({ owner }) => owner === '')).toEqual([])
    const places = FILES.map(({ owner }) => OWNERS.indexOf(owner))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test.each(FILES)('$file is about its owner’s tables, and says which others it guards', ({ file, owner }) => {
    const sql = readFileSync(join(CONSTRAINTS, file), 'utf8')
    expect(foreignUses(owner, sql)).toEqual(declaredUses(sql))
  })

  test.each([
    ['filing', 'create index a on demands (x);', []],
    ['filing', 'alter table demands add constraint a foreign key (x) references enterprises (y);', []],
    ['filing', `call desk_foreign_key('demands', 'a', '(x) references\n  enterprises (y)');`, []],
    ['filing', '-- enterprises are guarded', []],
    ['filing', 'select 1 from desk_history h;', []],
    ['filing', 'create trigger a before insert or update on enterprises for each row;', ['Triggers on enterprises']],
    ['filing', 'drop trigger if exists a on enterprises;', ['Triggers on enterprises']],
    ['filing', 'create unique index if not exists a\n  on enterprises (x);', ['Indexes on enterprises']],
    ['filing', 'create index a on desk_history (x);', ['Indexes on desk_history']],
    ['filing', 'select 1 from demands d join enterprises e using (x);', ['Reads enterprises']],
    ['filing', `foreach t in array array['demands', 'enterprises'] loop`, ['Reads enterprises']],
    ['filing', 'alter table enterprises alter column x set not null;', ['Changes enterprises']],
    ['filing', 'update enterprises set x = 1;', ['Changes enterprises']],
    ['filing', 'create table if not exists desk_import (x text);', ['Changes desk_import']],
    ['organisations', 'alter table enterprises add foreign key (x) references demands (y);', ['Not earlier: demands']],
    ['kernel', `array['enterprises']`, ['Not earlier: enterprises']],
    ['filing', 'alter table strangers add x text;', ['Unknown: strangers']],
  ])('%s: %s', (owner, sql, uses) => expect(foreignUses(owner, sql)).toEqual(uses))

  test.each([
    [
      '-- Triggers on tables of others: enterprises, providers.\n',
      ['Triggers on enterprises', 'Triggers on providers'],
    ],
    ['-- Changes tables of others: enterprises.\n', []],
    ['select 1;', []],
  ])('what %s declares', (sql, uses) => expect(declaredUses(sql)).toEqual(uses))

  test.each([
    ['122-desk-record-of-rights.sql', 'desk'],
    ['190-filing.sql', 'filing'],
    ['020-strangers.sql', undefined],
    ['filing.sql', undefined],
  ])('the owner of %s', (file, owner) => expect(ownerOf(file)).toBe(owner))
})
