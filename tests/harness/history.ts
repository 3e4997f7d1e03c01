import type { HistoryEntry } from '../../src/shared/server/flows/history'
import { SYSTEM } from '../../src/shared/pure/actor'
import { kernel } from './app'

/** Writes lines of the history as the system, now. */
export const record = (lines: readonly HistoryEntry[]): Promise<void> =>
  kernel.history.recordHistory(lines, SYSTEM, { now: new Date(), arrivedAt: new Date() })
