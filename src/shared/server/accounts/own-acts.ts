import type { Context } from 'koa'
import { Refused } from '../../pure/refusal'
import { refuse as refuseWorkflow } from '../../pure/workflow'
import { refuse } from '../flows/act'
import { accountActorOf } from '../walls/actors'
import type { Row } from '../database/database'
import { perform, received } from '../flows/flow-routes'
import { answerWrite, inputOf, momentOf, ok } from '../http/requests'
import { bindingOf } from '../flows/flows'
import { paramsOf } from '../http/request-parts'
import { applicantView } from '../../pure/applicant-view'
import { asApplicantReads } from './applicant-fields'
import type { Answer } from '../http/idempotency'

/**
 * An account's act on its own row: the flow checks role, state, windows and input; another organisation's row is not
 * found because of row-level security.
 */
export const actOnOwn =
  (uid: string, fixed?: string, prepare: (action: string, input: Row) => Row = (_, input) => input) =>
  async (ctx: Context): Promise<void> => {
    const actor = await accountActorOf(ctx)
    const { documentId } = paramsOf(ctx, 'documentId')
    const name = fixed ?? paramsOf(ctx, 'action').action
    const binding = bindingOf(uid)
    const action = Object.hasOwn(binding.flow.actions, name) ? binding.flow.actions[name] : undefined
    if (!action || action.internal) throw new Refused(refuseWorkflow('unknown-action', { action: name }))
    const { input, version } = inputOf(ctx)
    const run = async (): Promise<Answer> => {
      const at = momentOf(ctx)
      const context = { actor, input: prepare(name, input), version, at }
      const { results, meta } = await perform(binding, name, [documentId], context)
      const [outcome] = results
      if (!outcome || !outcome.ok) throw new Refused(outcome ?? refuse('not-found', { documentId }))
      const state = applicantView(binding.flow).state(outcome.after.state)
      return ok({ documentId, state, version: outcome.after.version }, { ...meta, ...received(at) })
    }
    await answerWrite(ctx, actor, () => asApplicantReads(binding.flow, run))
  }
