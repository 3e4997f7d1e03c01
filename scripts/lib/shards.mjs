import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './say.mjs'

/** Seconds of long-running files on two cores, boots included, measured or estimated; the others count as MOST. */
const SECONDS = {
  integration: {
    matrix: 61,
    'leak-hunt': 38,
    'refusal-matrix': 35,
    identity: 32,
    'strapis-refusals': 30,
    property: 28,
    import: 25,
    'forms-sweep': 24,
    jobs: 24,
    'states-work': 20,
    'outbox-mail': 18,
    transport: 18,
    verification: 17,
    walls: 16,
    masking: 16,
    'few-connections': 15,
    'provider-lists': 15,
    registration: 13,
    members: 13,
    'guarded-fields': 12,
    applications: 11,
    act: 10,
    scenario: 10,
    panels: 9,
    files: 9,
    record: 8,
    'states-reads': 8,
    windows: 7,
    reminders: 7,
    deletions: 6,
  },
  deep: {
    faults: 182,
    'every-route': 174,
    upgrades: 200,
    matrix: 114,
    'application-model': 79,
    property: 79,
    benches: 76,
    boots: 74,
    'leak-hunt': 66,
    'attacks/files': 64,
    outage: 61,
    'two-processes': 61,
    'refusal-matrix': 52,
    'same-seed': 51,
    'attacks/words': 41,
    'panel-model': 40,
    stopping: 40,
    'upgrade-newest': 34,
    'first-boots': 31,
    'jobs-killed': 31,
    start: 30,
    'demand-model': 29,
    throttle: 27,
    additions: 24,
    deletions: 19,
    'attacks/rights': 13,
    'attacks/accounts': 11,
    'attacks/deadlines': 10,
    auditor: 9,
    'attacks/forms': 8,
    'attacks/process': 8,
    'attacks/requests': 5,
  },
}
const MOST = 4

/**
 * Divides the test files of a project: longest first, each to the shard with the least work.
 * @returns {string[][]} paths of files, of which each shard runs in its own process
 */
export function shardsOf(project, parts = 2) {
  const folder = path.join(ROOT, 'tests', project)
  const weightOf = (file) => SECONDS[project][path.relative(folder, file).replace(/\.test\.ts$/, '')] ?? MOST
  const files = fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => path.join(folder, name))
    .sort((one, other) => weightOf(other) - weightOf(one))
  const shards = Array.from({ length: parts }, () => ({ files: [], weight: 0 }))
  for (const file of files) {
    const [least] = [...shards].sort((one, other) => one.weight - other.weight)
    least.files.push(file)
    least.weight += weightOf(file)
  }
  return shards.map((shard) => shard.files)
}
