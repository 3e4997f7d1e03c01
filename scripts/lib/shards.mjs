import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './say.mjs'

/** Seconds of long-running files, boots included; files not named take as long as most. */
const SECONDS = {
  integration: {
    'leak-hunt': 36,
    matrix: 55,
    'refusal-matrix': 32,
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
    'strapis-refusals': 35,
    'forms-sweep': 20,
    masking: 16,
    'few-connections': 14,
    record: 8,
    deletions: 6,
  },
  deep: {
    'leak-hunt': 560,
    matrix: 400,
    'application-model': 240,
    'every-route': 240,
    'refusal-matrix': 170,
    property: 130,
    throttle: 100,
    benches: 80,
    boots: 85,
    'two-processes': 75,
    'same-seed': 70,
    'panel-model': 60,
    'first-boots': 50,
    'jobs-killed': 48,
    'attacks/words': 60,
    'attacks/accounts': 47,
    'attacks/files': 90,
    'attacks/rights': 25,
    start: 75,
    faults: 220,
    stopping: 45,
    outage: 50,
    'attacks/process': 25,
    'attacks/deadlines': 37,
    deletions: 20,
    'demand-model': 40,
    'attacks/requests': 20,
    'attacks/forms': 10,
    auditor: 17,
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
