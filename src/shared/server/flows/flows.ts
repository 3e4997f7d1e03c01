import type { Actor } from '../../pure/actor'
import { withContributions, type Contribution } from '../../pure/contribution'
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

/** Facts of subjects by documentId. */
export type ReadFacts = (subjects: readonly Subject[], at: Moment) => Promise<Map<string, unknown>>

/** How a procedure table is bound to a content type. */
export interface FlowBinding {
  flow: AnyFlow
  uid: string
  plugin: string
  /** Path segment and permission noun. */
  kind: string
  /** Facts the guards judge by, for all subjects at once: one query each, never one per row. */
  facts?: ReadFacts
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

/** What a room adds to the flow of a lower room: its part of the table, and what its actions and guards need. */
export interface ContributedBinding {
  contribution: Contribution
  /** Facts beside those of the flow's own room, under names of their own. */
  facts?: ReadFacts
  verbs?: FlowBinding['verbs']
}

/**
 * Adds to a flow that a lower room has bound; rooms add in the order in which they register.
 * @throws when nothing is bound to the type, or an action, a guard or a verb is there already.
 */
export function contribute(uid: string, { contribution, facts, verbs = {} }: ContributedBinding): void {
  const binding = bindingOf(uid)
  if (binding.flow.name !== contribution.to) throw new Error(`${uid} has the flow ${binding.flow.name}`)
  const twice = Object.keys(verbs).find((name) => binding.verbs && Object.hasOwn(binding.verbs, name))
  if (twice) throw new Error(`two verbs ${twice} for ${uid}`)
  bindings.set(uid, {
    ...binding,
    flow: withContributions(binding.flow, [contribution]),
    facts: facts ? together(uid, binding.facts, facts) : binding.facts,
    verbs: { ...binding.verbs, ...verbs },
  })
}

/** Facts of two rooms as one; a name that both use would judge by the wrong one. */
const together =
  (uid: string, own: ReadFacts | undefined, more: ReadFacts): ReadFacts =>
  async (subjects, at) => {
    const [base, added] = [(await own?.(subjects, at)) ?? new Map<string, unknown>(), await more(subjects, at)]
    return new Map(
      subjects.map(({ documentId }) => [documentId, merged(uid, base.get(documentId), added.get(documentId))]),
    )
  }

function merged(uid: string, base: unknown, added: unknown): Record<string, unknown> {
  const [left, right] = [(base ?? {}) as object, (added ?? {}) as object]
  const twice = Object.keys(right).find((name) => Object.hasOwn(left, name))
  if (twice) throw new Error(`two facts ${twice} for ${uid}`)
  return { ...left, ...right }
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
