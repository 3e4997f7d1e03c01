/** A permission of a role in the panel, as plain data. */
export interface Grant {
  action: string
  /** A content type; null for an action without one. */
  subject: string | null
  /** Attributes it covers; absent where the action has none. */
  fields?: readonly string[]
  conditions: readonly string[]
}

/** A permission as it is in the panel now. */
export interface Held extends Grant {
  id: number
}

/** A permission as it was derived when last applied. */
export interface Applied extends Grant {
  /** False: an administrator had granted it before it was derived. */
  ours: boolean
}

export interface GrantChanges {
  grant: Grant[]
  withdraw: Held[]
  /** Held permissions whose fields or conditions change. */
  adjust: Held[]
  /** Everything to remember for the next boot. */
  remember: Applied[]
}

/**
 * What must change so that a role has what is derived for it, while everything that an administrator changed since the
 * last time stays as he left it: what he added is not withdrawn, what he removed or narrowed does not come back, and
 * only what is new since then is granted.
 * @param applied what was derived last time; empty when nothing was ever applied, then what is held counts as ours.
 */
export function settleGrants(
  derived: readonly Grant[],
  applied: readonly Applied[],
  held: readonly Held[],
): GrantChanges {
  const before = new Map(applied.map((line) => [keyOf(line), line]))
  const present = new Map(held.map((permission) => [keyOf(permission), permission]))
  const wanted = new Set(derived.map(keyOf))
  const changes: GrantChanges = { grant: [], withdraw: [], adjust: [], remember: [] }
  for (const grant of derived) {
    const line = before.get(keyOf(grant))
    const permission = present.get(keyOf(grant))
    if (!line && !permission) changes.grant.push(grant)
    if (line?.ours && permission) changes.adjust.push(...adjusted(grant, line, permission))
    changes.remember.push({ ...grant, ours: line?.ours ?? (!permission || applied.length === 0) })
  }
  for (const line of applied) {
    const permission = present.get(keyOf(line))
    if (permission && line.ours && !wanted.has(keyOf(line))) changes.withdraw.push(permission)
  }
  return changes
}

export const keyOf = ({ action, subject }: Pick<Grant, 'action' | 'subject'>): string => `${action}|${subject ?? ''}`

/** The held permission plus what was added to the derived one since, minus what was removed; undefined if unchanged. */
function adjusted(grant: Grant, line: Applied, permission: Held): Held[] {
  const fields = permission.fields && merged(permission.fields, line.fields ?? [], grant.fields ?? [])
  const conditions = merged(permission.conditions, line.conditions, grant.conditions)
  if (same(fields, permission.fields) && same(conditions, permission.conditions)) return []
  return [{ ...permission, ...(fields ? { fields } : {}), conditions }]
}

function merged(held: readonly string[], before: readonly string[], now: readonly string[]): string[] {
  const kept = held.filter((name) => now.includes(name) || !before.includes(name))
  const fresh = now.filter((name) => !before.includes(name) && !kept.includes(name))
  return [...kept, ...fresh]
}

const same = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length === b.length && a.every((name) => b.includes(name))
