import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './say.mjs'

/** Seconds of long-running files on two cores, boots included, measured or estimated; the others count as MOST. */
const SECONDS = {
  integration: {
    'leak-hunt': 38,
    matrix: 61,
    'refusal-matrix': 35,
    identity: 32,
    property: 28,
    jobs: 24,
    verification: 17,
    'outbox-mail': 18,
    import: 17,
    transport: 16,
    'provider-lists': 15,
    registration: 13,
    members: 13,
    applications: 10,
    walls: 10,
    act: 10,
    'guarded-fields': 10,
    scenario: 10,
    'strapis-refusals': 30,
    'forms-sweep': 24,
    masking: 16,
    'few-connections': 14,
    record: 8,
    deletions: 6,
  },
  deep: {
    faults: 205,
    'every-route': 230,
    matrix: 140,
    upgrades: 165,
    'leak-hunt': 115,
    throttle: 100,
    'attacks/files': 90,
    property: 85,
    benches: 84,
    boots: 80,
    'application-model': 80,
    start: 75,
    'two-processes': 75,
    'panel-model': 75,
    'refusal-matrix': 65,
    'attacks/words': 60,
    'first-boots': 50,
    additions: 40,
    outage: 50,
    'same-seed': 48,
    'jobs-killed': 48,
    'attacks/accounts': 47,
    stopping: 45,
    'attacks/deadlines': 37,
    'upgrade-newest': 35,
    'demand-model': 30,
    'attacks/rights': 25,
    'attacks/process': 25,
    deletions: 20,
    'attacks/requests': 20,
    auditor: 17,
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
