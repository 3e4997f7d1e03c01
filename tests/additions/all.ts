import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, type Addition } from './addition'
import { ACTION } from './action'
import { NOTICE } from './notice'
import { PLUGIN } from './plugin'
import { ROLE } from './role'
import { SETTING } from './setting'
import { STATE } from './state'
import { STATE_WITH_SETS } from './state-with-sets'
import { TYPE } from './type'

export const ADDITIONS: readonly Addition[] = [STATE, STATE_WITH_SETS, ACTION, NOTICE, SETTING, ROLE, TYPE, PLUGIN]

/** Numbers of files per addition, from the README's table. */
export function promised(): ReadonlyMap<string, number> {
  const text = readFileSync(join(__dirname, '../../README.md'), 'utf8')
  const [, section = ''] = text.split('## One change, one place')
  const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]+?) +\|.*\| (\d+) +\|$/gm)]
  return new Map(rows.map(([, to = '', files]) => [to, Number(files)]))
}

export const counted = (): ReadonlyMap<string, number> =>
  new Map(ADDITIONS.map((addition) => [addition.to, filesOf(addition).length]))
