import type { Context } from 'koa'
import { l } from '../../../../shared/pure/schema'
import { must, Refused } from '../../../../shared/pure/refusal'
import { checkNeeds } from '../../../../shared/pure/workflow'
import { refuse as refuseAct } from '../../../../shared/server/flows/act'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { withReason } from '../../../../shared/server/walls/author'
import { execute, query } from '../../../../shared/server/database/database'
import { publish } from '../../../../shared/server/flows/events'
import { recordHistory } from '../../../../shared/server/flows/history'
import { answerWrite, inputOf, momentOf, ok } from '../../../../shared/server/http/requests'
import { ACCOUNT, lockAccount } from './account-store'
import { refuse } from './refusals'
import { paramsOf } from '../../../../shared/server/http/request-parts'

const REASON = { reason: { label: l('理由', 'Reason'), type: 'reason', required: true } } as const

/**
 * POST /identity/accounts/:id/block and /unblock, with a reason, recorded in the history. A trigger ends all sessions
 * of a blocked account.
 */
export const setBlocked =
  (blocked: boolean) =>
  async (ctx: Context): Promise<void> => {
    const actor = await staffActorOf(ctx)
    const { input } = inputOf(ctx)
    must(checkNeeds(REASON, input))
    const { id } = paramsOf(ctx, 'id')
    const action = blocked ? 'block' : 'unblock'
    const reason = String(input.reason)
    await answerWrite(ctx, actor, async () => {
      const account = /^\d{1,9}$/.test(id) ? await lockAccount(Number(id)) : undefined
      if (!account) throw new Refused(refuseAct('not-found', { documentId: id }))
      if (Boolean(account.blocked) === blocked)
        throw new Refused(refuse(blocked ? 'account-blocked-already' : 'account-not-blocked'))
      const [last] = await query<{ version: number | null }>(
        'select max(version) + 1 as version from desk_history where subject_id = $1 and subject_uid = $2',
        [account.documentId, ACCOUNT],
      )
      const line = {
        uid: ACCOUNT,
        documentId: account.documentId,
        version: last?.version ?? 1,
        action,
        reason,
      } as const
      const [from, to] = blocked ? ['active', 'blocked'] : ['blocked', 'active']
      await recordHistory([{ ...line, from, to }], actor, momentOf(ctx))
      await withReason(reason, () =>
        execute('update up_users set blocked = $2, updated_at = clock_timestamp() where id = $1', [
          account.id,
          blocked,
        ]),
      )
      await publish(`account.${action}ed`, [{ accountId: account.id, actor: actor.id, reason }])
      return ok({ accountId: account.id, blocked })
    })
  }
