import type { Context } from 'koa'
import { followUpOf } from '../../pure/follow-up'
import { defineRefusals, Refused, sentenceOf, localeOf, type Refusal } from '../../pure/refusal'
import { instant } from '../../pure/say-instant'
import {
  actorKinds,
  mayBegin,
  notYourRole,
  type Action,
  type Label,
  type Moment,
  type Subject,
} from '../../pure/workflow'
import { refuse as refuseWorkflow } from '../../pure/workflow'
import { act, findSubject, refuse } from './act'
import { flowAt, permissionOf, type ActResult, type FlowBinding } from './flows'
import { recordOf } from './history'
import { shownLines } from './record-routes'
import { answerWrite, idsOf, inputOf, momentOf, ok } from '../http/requests'
import type { Actor } from '../../pure/actor'
import { readNeeds } from '../../pure/needs'
import { staffActorOf } from '../walls/actors'
import { abilityOf, paramsOf } from '../http/request-parts'

const refuseBulk = defineRefusals({
  'one-at-a-time': { status: 400, zh: '“{label}”只能逐件办理', en: 'The action "{labelEn}" is done one by one' },
})

function bindingOf(plugin: string, ctx: Context): FlowBinding {
  const { kind } = paramsOf(ctx, 'kind')
  const binding = flowAt(plugin, kind)
  if (!binding) throw new Refused(refuse('not-found', { documentId: kind }))
  return binding
}

/**
 * Staff routes of all flows of a plugin; fixed segments come before `:documentId`. Role, territory, state and input are
 * checked in one place.
 */
export function flowRoutes(plugin: string) {
  const at = (method: 'GET' | 'POST', path: string, handler: (ctx: Context) => Promise<void>) => ({
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  })
  return [
    at('POST', '/:kind/bulk/:action', (ctx) => bulk(plugin, ctx)),
    at('GET', '/:kind/offers', (ctx) => offers(plugin, ctx)),
    at('GET', '/:kind/:documentId/actions', (ctx) => actions(plugin, ctx)),
    at('GET', '/:kind/:documentId/history', (ctx) => history(plugin, ctx)),
    at('POST', '/:kind/:documentId/:action', (ctx) => single(plugin, ctx)),
  ]
}

/** Runs an action through its verb, or as a plain action. */
export function perform(
  binding: FlowBinding,
  action: string,
  documentIds: readonly string[],
  context: { actor: Actor; input: Record<string, unknown>; at: ReturnType<typeof momentOf>; version?: number },
): Promise<ActResult> {
  const verb = binding.verbs && Object.hasOwn(binding.verbs, action) ? binding.verbs[action] : undefined
  const needs = Object.hasOwn(binding.flow.actions, action) ? binding.flow.actions[action]?.needs : undefined
  const readContext = { ...context, input: readNeeds(needs ?? {}, context.input) }
  return verb ? verb(documentIds, readContext) : act(binding, action, documentIds, readContext)
}

async function single(plugin: string, ctx: Context): Promise<void> {
  const binding = bindingOf(plugin, ctx)
  const { documentId, action } = paramsOf(ctx, 'documentId', 'action')
  const actor = await staffActorOf(ctx)
  assertPermitted(ctx, binding, action, actor)
  const { input, version } = inputOf(ctx)
  await answerWrite(ctx, actor, async () => {
    const at = momentOf(ctx)
    const { results, meta } = await perform(binding, action, [documentId], { actor, input, version, at })
    const [outcome] = results
    if (!outcome || !outcome.ok) throw new Refused(outcome ?? refuse('not-found', { documentId }))
    return ok({ documentId, state: outcome.after.state, version: outcome.after.version }, { ...meta, ...received(at) })
  })
}

async function bulk(plugin: string, ctx: Context): Promise<void> {
  const binding = bindingOf(plugin, ctx)
  const { action } = paramsOf(ctx, 'action')
  const actor = await staffActorOf(ctx)
  assertPermitted(ctx, binding, action, actor)
  const { bulk: inBulk, label } = binding.flow.actions[action] ?? {}
  if (inBulk === false) throw new Refused(refuseBulk('one-at-a-time', { action, label: label?.zh, labelEn: label?.en }))
  const { documentIds, rest } = idsOf(inputOf(ctx).input)
  const locale = localeOf(ctx.get('Accept-Language'))
  await answerWrite(ctx, actor, async () => {
    const at = momentOf(ctx)
    const { results, done, meta } = await perform(binding, action, documentIds, { actor, input: rest, at })
    const rows = results.map((outcome) =>
      outcome.ok
        ? { documentId: outcome.documentId, ok: true, state: outcome.after.state, version: outcome.after.version }
        : { documentId: outcome.documentId, ok: false, code: outcome.code, message: sentenceOf(outcome, locale) },
    )
    // If nothing was done, hidden and non-existent rows get the same answer.
    const counted = done.length > 0 ? received(at) : {}
    return ok(rows, { ...meta, ...counted, done: done.length, refused: rows.length - done.length })
  })
}

/** R02: the instant an action counts from, as a note for the actor. */
export const received = ({ arrivedAt }: Moment): Record<string, string> => instant('receivedAt', arrivedAt)

function assertPermitted(ctx: Context, binding: FlowBinding, name: string, actor: Actor): void {
  const action = Object.hasOwn(binding.flow.actions, name) ? binding.flow.actions[name] : undefined
  if (!action || action.internal) throw new Refused(refuseWorkflow('unknown-action', { action: name }))
  const ability = abilityOf(ctx)
  if (ability?.can(permissionOf(binding, name))) return
  const verdict = mayBegin(
    binding.flow,
    name,
    { documentId: '', version: 0, state: action.from[0] ?? '' },
    { ...actor, cityCodes: [] },
  )
  throw new Refused(!verdict.ok && verdict.code === 'not-your-role' ? verdict : notYourRole(name, action, UNPERMITTED))
}

const UNPERMITTED = { zh: '未授权', en: 'somebody without the permission' }

/** Actions of staff on a row, those not allowed with the reason, and everything their dialogs need. */
async function actions(plugin: string, ctx: Context): Promise<void> {
  const binding = bindingOf(plugin, ctx)
  const { documentId } = paramsOf(ctx, 'documentId')
  const actor = await staffActorOf(ctx)
  const subject = await findSubject(binding, documentId)
  if (!subject) throw new Refused(refuse('not-found', { documentId }))
  const at = momentOf(ctx)
  const facts = (await binding.facts?.([subject], at))?.get(documentId)
  const locale = localeOf(ctx.get('Accept-Language'))
  const ability = abilityOf(ctx)
  const offered = Object.entries(binding.flow.actions)
    .filter(([name, action]) => offeredTo(actor, action) && ability?.can(permissionOf(binding, name)))
    .map(([name, action]) => {
      const refusal = refusalBeforeInput(binding, name, { subject, actor, facts, at })
      return {
        ...describe(name, action),
        ...followUpOf(action),
        allowed: !refusal,
        why: refusal && { code: refusal.code, message: sentenceOf(refusal, locale) },
      }
    })
  ctx.body = {
    data: {
      state: subject.state,
      stateLabel: binding.flow.states[subject.state]?.label,
      version: subject.version,
      actions: offered,
    },
    meta: {},
  }
}

/** Bulk actions of a kind, without a subject. */
async function offers(plugin: string, ctx: Context): Promise<void> {
  const binding = bindingOf(plugin, ctx)
  const actor = await staffActorOf(ctx)
  const ability = abilityOf(ctx)
  ctx.body = {
    data: Object.entries(binding.flow.actions)
      .filter(([name, action]) => offeredTo(actor, action) && ability?.can(permissionOf(binding, name)))
      .map(([name, action]) => ({ ...describe(name, action), ...followUpOf(action) })),
    meta: {},
  }
}

export const offeredTo = (actor: Actor, action: Action<never, never>): boolean =>
  !action.internal && actorKinds(action).includes(actor.kind)

/** The first refusal that does not depend on the input; needs are not checked before the dialog is filled in. */
export function refusalBeforeInput(
  binding: FlowBinding,
  name: string,
  context: { subject: Subject; actor: Actor; facts: unknown; at: ReturnType<typeof momentOf> },
): Refusal | undefined {
  const start = mayBegin(binding.flow, name, context.subject, context.actor)
  if (!start.ok) return start
  for (const guard of start.action.guards ?? []) {
    if (guard.readsInput) continue
    const verdict = guard({ ...context, input: {} })
    if (verdict !== true) return verdict
  }
  return undefined
}

export function describe(
  name: string,
  action: Action<never, never>,
): Record<string, unknown> & { name: string; label: Label } {
  return {
    name,
    label: action.label,
    needs: action.needs ?? {},
    dangerous: action.dangerous === true,
    stepsBack: action.stepsBack === true,
    bulk: action.bulk !== false,
  }
}

async function history(plugin: string, ctx: Context): Promise<void> {
  const binding = bindingOf(plugin, ctx)
  const { documentId } = paramsOf(ctx, 'documentId')
  await staffActorOf(ctx)
  const subject = await findSubject(binding, documentId)
  if (!subject) throw new Refused(refuse('not-found', { documentId }))
  ctx.body = { data: shownLines(ctx, binding.uid, await recordOf(binding.uid, documentId)), meta: {} }
}
