import { Refused } from '../../../../../shared/pure/refusal'
import type { Actor } from '../../../../../shared/pure/actor'
import { act } from '../../../../../shared/server/act'
import type { ActResult } from '../../../../../shared/server/flows'
import type { Row } from '../../../../../shared/server/database'
import { bindingOf } from '../../services/binding-of'

/**
 * What people did, in the order of time. The acts go through the verbs themselves, each at its own instant, so that the
 * demo obeys the rules: a refusal stops it.
 */
export interface Timeline {
  /** Acts of one person at one instant with one input become one act on many rows. */
  act(at: Date, actor: Actor, uid: string, action: string, documentId: string, input?: Row): void
  tell(at: Date, run: () => Promise<unknown>): void
  play(): Promise<void>
}

interface Step {
  at: Date
  run: () => Promise<unknown>
}

export function timeline(): Timeline {
  const steps: Step[] = []
  const together = new Map<string, string[]>()
  let unsorted = false
  const tell = (at: Date, run: Step['run']): void => {
    steps.push({ at, run })
    unsorted = true
  }
  return {
    tell,
    act(at, actor, uid, action, documentId, input = {}) {
      const key = JSON.stringify([at, actor.id, uid, action, input])
      const joined = together.get(key)
      if (joined) return void joined.push(documentId)
      const ids = [documentId]
      together.set(key, ids)
      tell(at, () => perform(at, actor, uid, action, ids, input))
    },
    async play() {
      // A step may plan later ones. The sort is stable: what is planned for the same instant keeps its order.
      for (let at = 0; at < steps.length; at++) {
        if (unsorted) steps.splice(at, steps.length, ...steps.slice(at).sort((a, b) => a.at.getTime() - b.at.getTime()))
        unsorted = false
        await steps[at]?.run()
      }
    },
  }
}

/** Does one act as a request of that instant would; all rows or none. */
export async function perform(
  at: Date,
  actor: Actor,
  uid: string,
  action: string,
  documentIds: readonly string[],
  input: Row = {},
): Promise<ActResult> {
  const binding = bindingOf(uid)
  const context = { actor, input, at: { now: at, arrivedAt: at } }
  const result = await (binding.verbs?.[action]?.(documentIds, context) ?? act(binding, action, documentIds, context))
  const refused = result.results.find((outcome) => !outcome.ok)
  if (refused && !refused.ok) throw new Refused(refused)
  return result
}
