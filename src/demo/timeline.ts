import type { RecordAction } from '../shared/pure/record-words'
import { Refused } from '../shared/pure/refusal'
import type { Actor } from '../shared/pure/actor'
import { perform as performAct } from '../shared/server/flows/flow-routes'
import { bindingOf, type ActResult } from '../shared/server/flows/flows'
import type { Row } from '../shared/server/database/database'
import { createRows } from '../shared/server/flows/create-rows'
import { dated } from './cast'

/**
 * What people did, in order of time. Acts run through the verbs, each at its own instant, so the demo obeys the rules:
 * a refusal aborts it.
 */
export interface Timeline {
  /** Actions with the same person, instant and input become one action on many rows. */
  act(at: Date, actor: Actor, uid: string, action: string, documentId: string, input?: Row): void
  /** Rows that one person creates at one instant, dated accordingly. */
  create(at: Date, actor: Actor, uid: string, action: RecordAction, row: Row): void
  tell(at: Date, run: () => Promise<unknown>): void
  play(): Promise<void>
}

interface Step {
  at: Date
  run: () => Promise<unknown>
}

export function timeline(): Timeline {
  const steps: Step[] = []
  const together = new Map<string, unknown[]>()
  let unsorted = false
  const tell = (at: Date, run: Step['run']): void => {
    steps.push({ at, run })
    unsorted = true
  }
  /** Items with one key share a list; `first` plans it when it is new. */
  const joined = <T>(key: unknown, item: T, first: (items: T[]) => void): void => {
    const name = JSON.stringify(key)
    const items = together.get(name) as T[] | undefined
    if (items) return void items.push(item)
    const fresh = [item]
    together.set(name, fresh)
    first(fresh)
  }
  return {
    tell,
    act(at, actor, uid, action, documentId, input = {}) {
      joined([at, actor.id, uid, action, input], documentId, (ids) =>
        tell(at, () => perform(at, actor, uid, action, ids, input)),
      )
    },
    create(at, actor, uid, action, row) {
      const context = { actor, input: {}, at: { now: at, arrivedAt: at } }
      joined([at, actor.id, uid, action], { ...row, ...dated(at) }, (rows) =>
        tell(at, () => createRows(uid, action, rows, context)),
      )
    },
    async play() {
      // A step may plan later ones. The sort is stable, so steps of one instant keep their order.
      for (let at = 0; at < steps.length; at++) {
        if (unsorted) steps.splice(at, steps.length, ...steps.slice(at).sort((a, b) => a.at.getTime() - b.at.getTime()))
        unsorted = false
        await steps[at]?.run()
      }
    },
  }
}

/** Performs one action as a request of that instant would; all rows or none. */
export async function perform(
  at: Date,
  actor: Actor,
  uid: string,
  action: string,
  documentIds: readonly string[],
  input: Row = {},
): Promise<ActResult> {
  const result = await performAct(bindingOf(uid), action, documentIds, { actor, input, at: { now: at, arrivedAt: at } })
  const refused = result.results.find((outcome) => !outcome.ok)
  if (refused && !refused.ok) throw new Refused(refused)
  return result
}
