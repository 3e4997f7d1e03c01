import type { Setting } from '../../../../shared/pure/setting'
import type { Label } from '../../../../shared/pure/workflow'
import { bootRegistry } from '../../../../shared/server/process/boot-registries'
import { defineSettings } from '../../../../shared/server/settings/settings'

/** How many records of one type an organisation may hold at a time. */
export interface Bound {
  /** Type counted; its rows carry the organisation's credit code. */
  uid: string
  /** States that count; left out: rows in any state. */
  states?: readonly string[]
  /** The unit after the number in the refusal. */
  unit: Label
  /** Name under which the limit is stored as a setting. */
  setting: string
  limit: Setting & { type: 'integer' }
}

const bounds = bootRegistry<Bound>('bound of records')

/**
 * Declares at boot what `assertRoom` counts of a plugin's type, and the setting with its limit.
 * @param kind as the details of the refusal name it: `demand`.
 * @throws when the kind or the setting is declared already.
 */
export function declareBound(owner: string, kind: string, bound: Bound): void {
  bounds.add(owner, kind, bound)
  defineSettings(owner, { [bound.setting]: bound.limit })
}

/** The bound of a kind. @throws when no plugin has declared it. */
export function boundOf(kind: string): Bound {
  const bound = bounds.get(kind)
  if (!bound) throw new Error(`no bound of records ${kind}`)
  return bound
}
