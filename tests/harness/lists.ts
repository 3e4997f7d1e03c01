import { hours, one, type Given } from './given'
import { nextNumber } from './running'

type Row = Record<string, unknown>

const DATED: Record<string, Row> = {
  announced: { objectionsOpenAt: hours(-9), objectionsCloseAt: hours(48) },
  published: { number: '鲁工信〔2026〕1号', publishedOnlineAt: hours(-1) },
}

/** An edition of a list; its version is higher than those of earlier ones. */
export const edition = (batch: Given, kind: string, state: string, values: Row = {}): Promise<Given> =>
  one('plugin::lists.list', {
    ...{ title: `${kind} ${state}`, batch: batch.id, kind, state, entries: [], entryCount: 0 },
    ...{ listVersion: nextNumber('edition'), ...DATED[state], ...values },
  })
