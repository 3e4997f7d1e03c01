/** Changes of an edit: attribute -> value before, value after. */
export type Changes = Record<string, [before: unknown, after: unknown]>

interface HistoryLine {
  action: string
  to: string
  changes: Changes | null
  /** Transaction that wrote the line. */
  within: string
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** States of rows without a flow: their changes are in the line written by the trigger. */
const WITHOUT_PROCEDURE = new Set(['kept', 'deleted'])

/**
 * Merges lines of one transaction into one edit: first value before, last value after, unchanged ones dropped. A saved
 * row without a flow and the trigger's line become one line.
 */
export function mergedChanges<L extends HistoryLine>(lines: readonly L[]): L[] {
  const merged: L[] = []
  for (const line of lines) {
    const last = merged.at(-1)
    if (last && !last.changes && line.changes && last.within === line.within && WITHOUT_PROCEDURE.has(last.to))
      merged[merged.length - 1] = { ...last, changes: line.changes }
    else if (last?.changes && line.changes && last.within === line.within && line.action === 'edit') {
      merged[merged.length - 1] = { ...line, action: last.action, changes: joined(last.changes, line.changes) }
    } else merged.push(line)
  }
  return merged
}

function joined(first: Changes, second: Changes): Changes {
  const all: Changes = { ...first }
  for (const [name, [before, after]] of Object.entries(second))
    all[name] = [first[name] ? first[name][0] : before, after]
  return Object.fromEntries(Object.entries(all).filter(([, [before, after]]) => !same(before, after)))
}
