import { abandonBoot } from './boot-transaction'
import type { Obstacle } from './steps'

/** EX_DATAERR of sysexits.h: the supervisor need not restart. */
export const EXIT_REFUSED = 65

/** The database cannot be upgraded as it is. Nothing was changed. */
export class UpgradeRefused extends Error {
  constructor(readonly obstacles: readonly Obstacle[]) {
    super(
      [
        '数据库升级未执行，数据未作任何改动。The database was not upgraded; nothing was changed.',
        ...obstacles.map(({ table, rows, zh, en }) => `${table}（${rows}条 rows）：${zh} ${en}`),
      ].join('\n'),
    )
  }
}

/** Exits with the sentence of a refused upgrade instead of a stack; other errors pass. */
export async function exitIfRefused(error: unknown): Promise<void> {
  if (!(error instanceof UpgradeRefused)) return
  process.stderr.write(`\n${error.message}\n`)
  await abandonBoot()
  process.exit(EXIT_REFUSED)
}
