import type { Public } from '@strapi/strapi'
import type { Actor } from '../../pure/actor'
import { isContribution, withContributions, type Contribution } from '../../pure/contribution'
import { recordWord } from './history-words'
import type { Refusal } from '../../pure/refusal'
import type { AnyFlow, Flow, Label, Moment, Subject } from '../../pure/workflow'
import { clearedAtBoot } from '../process/boot-registries'

export interface VerbContext {
  actor: Actor
  input: Record<string, unknown>
  at: Moment
  version?: number
}

/**
 * The context of an action that follows from another: same actor and moment, without input and version, which concern
 * the first action's row.
 */
export const following = ({ actor, at }: VerbContext): VerbContext => ({ actor, at, input: {} })

/** Outcome of an action for one row. */
export type Outcome<S extends Subject = Subject> =
  | { ok: true; documentId: string; before: S; after: S }
  | (Refusal & { documentId: string })

export interface ActResult<S extends Subject = Subject> {
  done: Extract<Outcome<S>, { ok: true }>[]
  results: Outcome<S>[]
  /** Returned besides the outcome: a warning, a link, a new row. */
  meta?: Record<string, unknown>
}

/** The code of an action that writes other rows too, in one transaction with the action. */
export type Verb<S extends Subject = Subject> = (
  documentIds: readonly string[],
  context: VerbContext,
) => Promise<ActResult<S>>

/** Facts of subjects by documentId. */
export type ReadFacts<S extends Subject = Subject, F = unknown> = (
  subjects: readonly S[],
  at: Moment,
) => Promise<Map<string, F>>

/** What binds a flow to a content type. */
interface BindingOptions {
  uid: string
  /** Path segment and permission noun. */
  kind: string
  /** Types whose rows of the same organisation, or else the same city, are included in what an action `files`. */
  draws?: readonly string[]
  /** Locks rows above the subjects before the subjects, in a fixed order. */
  lockBefore?: (documentIds: readonly string[]) => Promise<void>
  /** `verbs`: rows are written by verbs only. `form`: the panel's form may edit attributes outside the flow. */
  writtenBy: 'verbs' | 'form'
  /** Attribute with the city's code, if not `cityCode`; with two, each of these cities sees the history. */
  cityAttribute?: string | readonly [string, string]
  /** Attributes that forms may not edit, besides `state` and `version`. */
  procedural?: readonly string[]
}

/**
 * A flow bound to a content type. The type has the rows (`S`), the facts of the guards (`F`) and the names of the
 * actions; without them it is any flow, as the kernel handles them.
 */
export interface FlowBinding<S extends Subject = Subject, F = unknown, Name extends string = string>
  extends BindingOptions {
  plugin: string
  flow: AnyFlow & { actions: Record<Name, AnyFlow['actions'][string]> }
  // A method, for bivariance: the kernel passes only rows of its own table.
  /** Facts for the guards, for all subjects at once: one query each, not one per row. */
  facts?(subjects: readonly S[], at: Moment): Promise<Map<string, F>>
  /** Actions with code of their own; all others are plain actions. */
  verbs?: Readonly<Record<string, Verb<S>>>
}

type ContentTypes = Public.ContentTypeSchemas
/** Attributes of a content type, and those the kernel adds to every subject. */
type Known<U> = keyof Subject | 'id' | (U extends keyof ContentTypes ? keyof ContentTypes[U]['attributes'] : never)
/** `unknown` when the content type has all attributes of `S`, else an object naming the missing ones. */
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
 * Binds the flows of a plugin to its content types.
 * @returns a function that takes one flow. It does not compile if the flow reads an attribute that the content type
 * lacks, its facts are not those of the guards, or a verb is named after no action.
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

/** What a plugin contributes to a flow of an earlier plugin, with its facts and verbs. */
export interface ContributedBinding<S extends Subject, F, Name extends string> {
  contribution: Contribution<S, F, Name>
  /** Facts besides those of the flow's own plugin, under different names. */
  facts?: ReadFacts<S, Partial<F>>
  verbs?: Readonly<Partial<Record<Name, Verb>>>
}

/**
 * Contributes to a flow that an earlier plugin has bound; order of registration.
 * @throws when nothing is bound to the type, or an action, guard or verb exists already.
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

/** Facts of two plugins merged; a shared name would hide one of them. */
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

/** Label of an action in the history of a type: from its flow, else as its plugin declares it. */
export function actionLabelOf(uid: string, action: string): Label | undefined {
  const actions = flowOf(uid)?.flow.actions ?? {}
  return Object.hasOwn(actions, action) ? actions[action]?.label : recordWord(action)
}

/**
 * The binding of a flow, looked up at run time because bindings refer to the verbs.
 * @param of a flow or a contribution to one, typed by its rows and actions; or a type's uid.
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

/** Permission of staff to try an action; the flow still decides. */
export const permissionOf = (binding: FlowBinding, action: string): string =>
  `plugin::${binding.plugin}.${binding.kind}.${action}`
