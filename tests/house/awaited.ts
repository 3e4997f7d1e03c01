import type { StaffKind } from '../../src/shared/pure/actor'

/** Who must act on a row in a state, and the task that says so; or why nobody is waited for. */
export type Awaited = { task: string; of: StaffKind } | { none: string }

export const awaits = (kind: StaffKind, task: string): Awaited => ({ task, of: kind })
export const nobody = (why: string): Awaited => ({ none: why })

export const MAY_CHANGE = nobody('complete; a change is the decision of whoever makes it')
export const OPTIONAL = nobody('what there was to do is done; going back is optional')
