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
    'every-route': 219,
    faults: 190,
    upgrades: 178,
    matrix: 149,
    'leak-hunt': 94,
    'application-model': 80,
    boots: 79,
    'panel-model': 78,
    benches: 76,
    property: 74,
    'attacks/files': 69,
    'same-seed': 69,
    'refusal-matrix': 67,
    'two-processes': 60,
    outage: 59,
    stopping: 52,
    start: 47,
    'demand-model': 41,
    'first-boots': 37,
    'upgrade-newest': 35,
    throttle: 31,
    'jobs-killed': 29,
    additions: 22,
    auditor: 13,
    deletions: 13,
    'attacks/rights': 13,
    'attacks/words': 12,
    'attacks/accounts': 12,
    'attacks/deadlines': 12,
    'attacks/process': 12,
    'attacks/requests': 12,
    'attacks/forms': 10,
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
