import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './say.mjs'

/** Seconds of the files that take long, boots and all; whatever is not named takes as long as most. */
const SECONDS = {
  integration: {
    boots: 40,
    throttle: 40,
    identity: 35,
    matrix: 25,
    'leak-hunt': 20,
    property: 15,
    models: 20,
    'refusal-matrix': 15,
    attacks: 20,
    verification: 16,
    registration: 14,
    members: 14,
    transport: 14,
    import: 13,
    walls: 10,
  },
  deep: {
    'leak-hunt': 600,
    matrix: 300,
    property: 300,
    'refusal-matrix': 80,
    'application-model': 100,
    'panel-model': 70,
    'demand-model': 70,
  },
}
const MOST = 5

/**
 * Divides the test files of a project: the longest first, each to the part that has least to do.
 * @returns {string[][]} paths of files, of which each part runs in a process of its own
 */
export function shardsOf(project, parts = 2) {
  const folder = path.join(ROOT, 'tests', project)
  const weightOf = (file) => SECONDS[project][path.basename(file, '.test.ts')] ?? MOST
  const files = fs
    .readdirSync(folder)
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
