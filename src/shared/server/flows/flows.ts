import type { Public } from '@strapi/strapi'
import type { Actor } from '../../pure/actor'
import { isContribution, withContributions, type Contribution } from '../../pure/contribution'
import { recordWord } from '../../pure/record-words'
import type { AnyFlow, Flow, Label, Moment, Subject } from '../../pure/workflow'
import { clearedAtBoot } from '../process/boot-registries'

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
export type Outcome<S extends Subject = Subject> =
  | { ok: true; documentId: string; before: S; after: S }
  | { ok: false; documentId: string; code: string; values: Record<string, unknown> }

export interface ActResult<S extends Subject = Subject> {
  done: Extract<Outcome<S>, { ok: true }>[]
  results: Outcome<S>[]
  /** What the actor must hear beside the outcome: a warning, a link, a new row. */
  meta?: Record<string, unknown>
}

/** What a verb adds to the plain act, inside its transaction: rows beside the subject's own. */
export type Verb<S extends Subject = Subject> = (
  documentIds: readonly string[],
  context: VerbContext,
) => Promise<ActResult<S>>

/** Facts of subjects by documentId. */
export type ReadFacts<S extends Subject = Subject, F = unknown> = (
  subjects: readonly S[],
  at: Moment,
) => Promise<Map<string, F>>

/** What binds a procedure table to a content type, beside the table itself. */
interface BindingOptions {
  uid: string
  /** Path segment and permission noun. */
  kind: string
  /** Types whose rows of the same organisation, or else of the same city, become part of what an action `files`. */
  draws?: readonly string[]
  /** Locks what stands above the subjects before they are locked themselves, in the one agreed order. */
  lockBefore?: (documentIds: readonly string[]) => Promise<void>
  /** `verbs`: rows are written by verbs only. `form`: the panel's form may edit what is not procedural. */
  writtenBy: 'verbs' | 'form'
  /** Attribute with the city's code, where it is not called `cityCode`; with two, each of these cities sees the history. */
  cityAttribute?: string | readonly [string, string]
  /** Attributes no form may touch, beside `state` and `version`. */
  procedural?: readonly string[]
}

/**
 * How a procedure table is bound to a content type. The type carries the rows (`S`), the facts of the guards (`F`) and the
 * names of the actions; without them it is any procedure, as the kernel handles all of them.
 */
export interface FlowBinding<S extends Subject = Subject, F = unknown, Name extends string = string>
  extends BindingOptions {
  plugin: string
  flow: AnyFlow & { actions: Record<Name, AnyFlow['actions'][string]> }
  // A method: what reads facts takes the rows of its own table, and the kernel gives it no others.
  /** Facts the guards judge by, for all subjects at once: one query each, never one per row. */
  facts?(subjects: readonly S[], at: Moment): Promise<Map<string, F>>
  /** Actions that do more than move the subject. The others are plain acts. */
  verbs?: Readonly<Record<string, Verb<S>>>
}

type ContentTypes = Public.ContentTypeSchemas
/** Attributes of a content type, and what the kernel gives every subject. */
type Known<U> = keyof Subject | 'id' | (U extends keyof ContentTypes ? keyof ContentTypes[U]['attributes'] : never)
/** `unknown` when the content type has all attributes of `S`, else an object that says which it has not. */
type OfType<S, U> = Exclude<keyof S, Known<U>> extends never ? unknown : { noAttributes: Exclude<keyof S, Known<U>> }

interface Bindable<S extends Subject, F, Name extends string, U extends keyof ContentTypes>
  extends Omit<BindingOptions, 'procedural'> {
  flow: Flow<S, F, string, Name> & OfType<S, U>
  uid: U
  facts?: ReadFacts<S, F>
  verbs?: Readonly<Partial<Record<Name, Verb>>>
  procedural?: readonly (keyof ContentTypes[U]['attributes'] & string)[]
}

/**
 * Binds the procedure tables of a plugin to its content types.
 * @returns a function that takes one table. It does not compile where the table reads an attribute that the content type
 * has not, its facts are not those of the guards, or a verb is named after no action.
 */
export const bindingsFor =
  (plugin: string) =>
  <S extends Subject, F, Name extends string, U extends keyof ContentTypes>(
    binding: Bindable<S, F, Name, U>,
  ): FlowBinding =>
    ({ ...binding, plugin }) as FlowBinding

const bindings = clearedAtBoot(new Map<string, FlowBinding>())

/** @throws when the type, or a flow of the name, is bound already. */
export function bindFlow(binding: FlowBinding): void {
  const there = bindings.get(binding.uid) ?? allFlows().find(({ flow }) => flow.name === binding.flow.name)
  if (there)
    throw new Error(
      `flow ${binding.flow.name} of ${binding.plugin} for ${binding.uid}: ${there.plugin} has bound ${there.flow.name} to ${there.uid}`,
    )
  bindings.set(binding.uid, binding)
}

/** What a room adds to the flow of a lower room: its part of the table, and what its actions and guards need. */
export interface ContributedBinding<S extends Subject, F, Name extends string> {
  contribution: Contribution<S, F, Name>
  /** Facts beside those of the flow's own room, under names of their own. */
  facts?: ReadFacts<S, Partial<F>>
  verbs?: Readonly<Partial<Record<Name, Verb>>>
}

/**
 * Adds to a flow that a lower room has bound; rooms add in the order in which they register.
 * @throws when nothing is bound to the type, or an action, a guard or a verb is there already.
 */
export function contribute<S extends Subject, F, Name extends string>(
  uid: string,
  { contribution, facts, verbs }: ContributedBinding<S, F, Name>,
): void {
  const added = (verbs ?? {}) as Record<string, Verb>
  const binding = bindingOf(uid)
  if (binding.flow.name !== contribution.to) throw new Error(`${uid} has the flow ${binding.flow.name}`)
  const twice = Object.keys(added).find((name) => binding.verbs && Object.hasOwn(binding.verbs, name))
  if (twice) throw new Error(`two verbs ${twice} for ${uid}`)
  bindings.set(uid, {
    ...binding,
    flow: withContributions(binding.flow, [contribution]),
    ...(facts ? { facts: together(uid, binding, facts as ReadFacts) } : {}),
    verbs: { ...binding.verbs, ...added },
  })
}

/** Facts of two rooms as one; a name that both use would judge by the wrong one. */
const together =
  (uid: string, own: FlowBinding, more: ReadFacts): ReadFacts =>
  async (subjects, at) => {
    const [base, added] = [(await own.facts?.(subjects, at)) ?? new Map<string, unknown>(), await more(subjects, at)]
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

/**
 * The binding that a verb moves, asked at run time since the bindings name the verbs.
 * @param of the procedure table, or what a room contributes to one: typed by its rows and actions; or a type's uid.
 * @throws when nothing is bound.
 */
export function bindingOf<S extends Subject, F, State extends string, Name extends string>(
  of: Flow<S, F, State, Name>,
): FlowBinding<S, F, Name>
export function bindingOf<S extends Subject, F, Name extends string>(
  of: Contribution<S, F, Name>,
): FlowBinding<S, F, Name>
export function bindingOf(of: string): FlowBinding
export function bindingOf(of: string | { name: string } | Contribution): FlowBinding {
  const asked = typeof of === 'string' ? of : isContribution(of) ? of.to : of.name
  const binding = typeof of === 'string' ? bindings.get(asked) : named(asked)
  if (!binding) throw new Error(`no flow is bound to ${asked}`)
  return binding
}

const named = (flow: string): FlowBinding | undefined => allFlows().find((binding) => binding.flow.name === flow)

export const flowAt = (plugin: string, kind: string): FlowBinding | undefined =>
  allFlows().find((b) => b.plugin === plugin && b.kind === kind)

/** Permission that lets a member of staff try an action; the flow still decides. */
export const permissionOf = (binding: FlowBinding, action: string): string =>
  `plugin::${binding.plugin}.${binding.kind}.${action}`
