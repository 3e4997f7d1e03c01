import type { Actor } from '../../pure/actor'
import { recordWord } from '../../pure/record-words'
import type { AnyFlow, Label, Moment, Subject } from '../../pure/workflow'

export interface VerbContext {
  actor: Actor
  input: Record<string, unknown>
  at: Moment
  version?: number
}

/**
 * The context of an act that follows from another: the same person at the same moment, but neither the input nor the
 * version, which speak of the first act's own row.
 */
export const following = ({ actor, at }: VerbContext): VerbContext => ({ actor, at, input: {} })

/** What happened to one row of an act. */
export type Outcome<S = Subject> =
  | { ok: true; documentId: string; before: S; after: S }
  | { ok: false; documentId: string; code: string; values: Record<string, unknown> }

export interface ActResult<S = Subject> {
  done: Extract<Outcome<S>, { ok: true }>[]
  results: Outcome<S>[]
  /** What the actor must hear beside the outcome: a warning, a link, a new row. */
  meta?: Record<string, unknown>
}

/** What a verb adds to the plain act, inside its transaction: rows beside the subject's own. */
export type Verb = (documentIds: readonly string[], context: VerbContext) => Promise<ActResult>

/** How a procedure table is bound to a content type. */
export interface FlowBinding {
  flow: AnyFlow
  uid: string
  plugin: string
  /** Path segment and permission noun. */
  kind: string
  /** Facts the guards judge by, for all subjects at once: one query each, never one per row. */
  facts?: (subjects: readonly Subject[], at: Moment) => Promise<Map<string, unknown>>
  /** Types whose rows of the same organisation, or else of the same city, become part of what an action `files`. */
  draws?: readonly string[]
  /** Locks what stands above the subjects before they are locked themselves, in the one agreed order. */
  lockBefore?: (documentIds: readonly string[]) => Promise<void>
  /** Actions that do more than move the subject. The others are plain acts. */
  verbs?: Readonly<Record<string, Verb>>
  /** `verbs`: rows are written by verbs only. `form`: the panel's form may edit what is not procedural. */
  writtenBy: 'verbs' | 'form'
  /** Attribute with the city's code, where it is not called `cityCode`; with two, each of these cities sees the history. */
  cityAttribute?: string | readonly [string, string]
  /** Attributes no form may touch, beside `state` and `version`. */
  procedural?: readonly string[]
}

const bindings = new Map<string, FlowBinding>()

export function bindFlow(binding: FlowBinding): FlowBinding {
  if (bindings.has(binding.uid)) throw new Error(`two flows for ${binding.uid}`)
  bindings.set(binding.uid, binding)
  return binding
}

export const allFlows = (): readonly FlowBinding[] => [...bindings.values()]
export const flowOf = (uid: string): FlowBinding | undefined => bindings.get(uid)

/** What the record calls an act on a row of a type: as its procedure says, else as every record does. */
export function actionLabelOf(uid: string, action: string): Label | undefined {
  const actions = flowOf(uid)?.flow.actions ?? {}
  return Object.hasOwn(actions, action) ? actions[action]?.label : recordWord(action)
}

/** The binding a verb moves; verbs ask at run time, since the bindings name the verbs. */
export function bindingOf(uid: string): FlowBinding {
  const binding = bindings.get(uid)
  if (!binding) throw new Error(`no flow is bound to ${uid}`)
  return binding
}

export const flowAt = (plugin: string, kind: string): FlowBinding | undefined =>
  allFlows().find((b) => b.plugin === plugin && b.kind === kind)
export const clearFlows = (): void => bindings.clear()

/** Permission that lets a member of staff try an action; the flow still decides. */
export const permissionOf = (binding: FlowBinding, action: string): string =>
  `plugin::${binding.plugin}.${binding.kind}.${action}`
