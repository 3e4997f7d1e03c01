// npm run bench [-- recommend | walls | notices [--long] | conclusions | files] [--short]
// --short runs every step with little data and judges no figure; a test runs it, so that benchmarks do not break
// unnoticed.
import { checkNode } from './lib/install.mjs'
import { report, say } from './lib/say.mjs'
import { benchConclusions } from '../bench/conclusions.mjs'
import { benchFiles } from '../bench/files.mjs'
import { benchNotices } from '../bench/notices.mjs'
import { benchRecommend } from '../bench/recommend.mjs'
import { benchWalls } from '../bench/walls.mjs'

const BENCHES = {
  recommend: benchRecommend,
  walls: benchWalls,
  notices: benchNotices,
  conclusions: benchConclusions,
  files: benchFiles,
}

// Through `exit`, whose handlers stop the database.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

try {
  checkNode()
  const [asked] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const [short, long] = ['--short', '--long'].map((word) => process.argv.includes(word))
  if (asked && !Object.hasOwn(BENCHES, asked))
    throw new Error(`no benchmark ${asked}: ${Object.keys(BENCHES).join(', ')}`)
  const kept = []
  for (const [name, bench] of Object.entries(BENCHES))
    if (!asked || asked === name) kept.push(await bench(say, { short, long }))
  process.exitCode = kept.every(Boolean) ? 0 : 1
} catch (error) {
  report(error)
  process.exitCode = 2
}
