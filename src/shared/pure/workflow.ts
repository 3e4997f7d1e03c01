import { defineRefusals, type Refusal } from './refusal'
import { checkNeeds, type Label, type Need } from './needs'
import { shanghaiDay } from './calendar'
import { checkFlow } from './flow-check'
import { covers, STAFF, STAFF_KINDS, type Actor, type ActorKind, type StaffKind } from './actor'
import type { MoveEvent } from './events'
import type { ActionWords } from './follow-up'

export const refuse = defineRefusals({
  'unknown-action': {
    status: 404,
    zh: '不存在该操作，请刷新页面后重试',
    en: 'There is no such action; reload the page',
  },
  'not-your-role': {
    status: 403,
    zh: '“{label}”应由{by}办理，您的身份是{kind}',
    en: 'The action "{action}" is for: {by}; you act as: {kind}',
  },
  'not-from-here': {
    status: 409,
    zh: '当前状态为“{stateLabel}”，不能“{label}”',
    en: 'The action "{action}" is not possible in state "{state}"',
  },
  'outside-territory': {
    status: 403,
    zh: '该事项不在您的辖区内，不能办理',
    en: 'This item lies outside your territory',
  },
  'not-assigned': { status: 403, zh: '该事项未分配给您', en: 'This item is not assigned to you' },
})

// Re-exported for flow tables.
export { checkNeeds, type Label, type Need, type NeedType } from './needs'

export interface Subject {
  documentId: string
  state: string
  version: number
  cityCode?: string | null
  /** All cities of the row, if more than one. */
  cityCodes?: readonly string[]
  /** The organisation the row belongs to, by its credit code. */
  creditCode?: string | null
  /** The expert assigned to the row, by identity. */
  expertActor?: string | null
}

export interface Moment {
  /** Instant of the decision, on the database's clock. */
  now: Date
  /** R02: instant the request arrived, on the database's clock; deadlines are compared with it. */
  arrivedAt: Date
}

export interface GuardContext<S, F> {
  subject: S
  actor: Actor
  input: Record<string, unknown>
  facts: F
  at: Moment
}

/** Pure: returns `true`, or a refusal. */
export interface Guard<S, F> {
  (context: GuardContext<S, F>): true | Refusal
  /** Checks the input, so it cannot disable the button before the dialog is filled in. */
  readsInput?: boolean
}

/** Names a guard returned by a function, for documents and tests. */
export const named = <S, F>(name: string, guard: Guard<S, F>): Guard<S, F> =>
  Object.defineProperty(guard, 'name', { value: name })

/** Marks and names a guard that checks the input. */
export const onInput = <S, F>(name: string, guard: (context: GuardContext<S, F>) => true | Refusal): Guard<S, F> =>
  Object.assign(
    named(name, (context: GuardContext<S, F>) => guard(context)),
    { readsInput: true },
  )

export interface Action<S extends Subject, F, State extends string = string> extends ActionWords {
  from: readonly State[]
  /** Target state; absent if the state stays (history is still written). */
  to?: State
  by: ActorKind | readonly ActorKind[]
  needs?: Record<string, Need>
  /** Needs whose values are not kept in the history, because they are stored elsewhere. */
  forgets?: readonly string[]
  guards?: readonly Guard<S, F>[]
  /** Attributes that the action writes besides the state. Pure. */
  set?: (context: GuardContext<S, F>) => Record<string, unknown>
  /** R02: files the row as it was when the request arrived, never what a later request changed. */
  files?: true
  /** Name of the event, `noun.participle`; defaults to none. */
  event?: MoveEvent
  /** Clause of the policy and rule numbers, for the documentation. */
  clause?: string
  /** Moves backwards: never highlighted as the next action. */
  stepsBack?: true
  /** `false`: not offered for several rows at once. */
  bulk?: false
  /**
   * What the applicant reads of an action by an office: also its reason, or, for a hidden state, at least the action.
   * By default he reads actions without reasons, and none into or out of hidden states.
   */
  tellsApplicant?: 'act' | 'reason'
  /** Done only by other verbs: no route, permission or button. */
  internal?: true
}

export interface StateInfo {
  label: Label
  /** What the applicant reads; defaults to the staff label. */
  applicant?: Label
  /**
   * Hides from the applicant which of several states it is: they share this name and one `applicant` label. Must differ
   * from the states' names.
   */
  shownAs?: string
  final?: boolean
  /** Returned, refused or withdrawn: shown as a warning. */
  sentBack?: true
}

export interface Flow<
  S extends Subject = Subject,
  F = unknown,
  State extends string = string,
  Name extends string = string,
  SetName extends string = string,
> {
  name: string
  label: Label
  initial: State
  states: Record<State, StateInfo>
  /** Named sets of states: `open`, `decided`. Read by `state-sets.ts`. */
  sets?: Readonly<Record<SetName, readonly State[]>>
  actions: Record<Name, Action<S, F, State>>
}

/** Declares a flow, and checks it. @throws as `checkFlow` */
export function defineFlow<S extends Subject, F>() {
  return <State extends string, Name extends string, SetName extends string = never>(
    flow: Flow<S, F, NoInfer<State>, NoInfer<Name>, NoInfer<SetName>> & {
      states: Record<State, StateInfo>
      actions: Record<Name, unknown>
      sets?: Readonly<Record<SetName, unknown>>
    },
  ): Flow<S, F, State, Name, SetName> => {
    checkFlow(flow)
    return flow
  }
}

// Flows are contravariant in subject and facts; the kernel treats all alike.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyFlow = Flow<any, any, string, string>

export type Decision = { ok: true; to: string; set: Record<string, unknown> } | Refusal

/**
 * Decides whether an actor may do an action on a subject now.
 * Refusals, in this order: unknown-action, not-your-role, outside-territory or not-assigned, not-from-here, those of
 * the needs, those of the guards.
 * @param input fields of the action's `needs`; checked by `checkNeeds` before the guards run.
 */
export function decide<S extends Subject, F>(
  flow: Flow<S, F, string, string>,
  name: string,
  context: GuardContext<S, F>,
): Decision {
  const start = mayBegin(flow, name, context.subject, context.actor)
  if (!start.ok) return start
  const { action } = start
  const needs = checkNeeds(action.needs ?? {}, context.input, shanghaiDay(context.at.arrivedAt))
  if (needs !== true) return needs
  for (const guard of action.guards ?? []) {
    const verdict = guard(context)
    if (verdict !== true) return verdict
  }
  return { ok: true, to: action.to ?? context.subject.state, set: action.set?.(context) ?? {} }
}

/** Checks role, territory and state, without input; used to disable buttons. */
export function mayBegin<S extends Subject, F>(
  flow: Flow<S, F, string, string>,
  name: string,
  subject: S,
  actor: Actor,
): { ok: true; action: Action<S, F, string> } | Refusal {
  const action = Object.hasOwn(flow.actions, name) ? flow.actions[name] : undefined
  if (!action) return refuse('unknown-action', { action: name })
  const by = actorKinds(action)
  if (!by.includes(actor.kind)) return notYourRole(name, action, KIND_LABELS[actor.kind])
  if (!covers(actor, subject))
    return actor.kind === 'expert'
      ? refuse('not-assigned')
      : refuse('outside-territory', { cityCode: subject.cityCode })
  if (!action.from.includes(subject.state))
    return refuse('not-from-here', {
      action: name,
      label: action.label.zh,
      state: subject.state,
      stateLabel: flow.states[subject.state]?.label.zh ?? subject.state,
    })
  return { ok: true, action }
}

/** @param as what the actor is. */
export function notYourRole(
  name: string,
  action: { label: Label; by: ActorKind | readonly ActorKind[] },
  as: Label,
): Refusal {
  const by = actorKinds(action).map((kind) => KIND_LABELS[kind])
  return refuse('not-your-role', { action: name, label: action.label.zh, by, kind: as })
}

export const actorKinds = (action: { by: ActorKind | readonly ActorKind[] }): readonly ActorKind[] =>
  typeof action.by === 'string' ? [action.by] : action.by

export const KIND_LABELS: Readonly<Record<ActorKind, Label>> = {
  system: { zh: '系统', en: 'the system' },
  ...(Object.fromEntries(STAFF_KINDS.map((kind) => [kind, STAFF[kind].label])) as Record<StaffKind, Label>),
  account: { zh: '申报账号', en: 'account holder' },
  public: { zh: '社会公众', en: 'the public' },
}
