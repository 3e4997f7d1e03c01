// npm run bench
import { checkNode } from './lib/install.mjs'
import { report, say } from './lib/say.mjs'
import { benchRecommend } from '../bench/recommend.mjs'

// Through `exit`, which ends the database.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

try {
  checkNode()
  process.exitCode = (await benchRecommend(say)) ? 0 : 1
} catch (error) {
  report(error)
  process.exitCode = 2
}
