import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './imports'

export interface Lines {
  /** A source file, below `src`. */
  file: string
  lines: readonly string[]
}

/** The linter's answer to lines that stand in these files: per file, the lines whose import it refuses. */
export function refusedByLinter(asked: readonly Lines[]): string[][] {
  const input = JSON.stringify(asked.map(({ file, lines }) => ({ file: join('src', file), lines })))
  const child = spawnSync(process.execPath, [join(__dirname, 'lint-lines.mjs')], { cwd: ROOT, input, encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  const refused = JSON.parse(child.stdout) as number[][]
  return asked.map(({ lines }, at) => (refused[at] ?? []).map((line) => lines[line] as string))
}
