import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { query, type Row } from '../../../../shared/server/database/database'
import { answerWrite, inputOf, momentOf } from '../../../../shared/server/http/requests'
import { asSystem } from '../../../../shared/server/walls/scope'
import { validated } from '../../../../shared/server/http/validated'
import { queueFor } from '../services/memberships'
import { nameOrganisation, organisationGiven } from './name-organisation'
import { membershipOf, type OrganisationKind } from './organisation'
import { namingOf } from './organisation-fields'
import { refuse } from './refusals'
import { verificationFlow } from '../../domain/verification-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/**
 * R05, R21: an account without an organisation (claim rejected, left, removed) names one, as at registration. Refusals:
 * belongs-already, claim-open.
 */
export const ownNaming =
  (kind: OrganisationKind) =>
  async (ctx: Context): Promise<void> => {
    const actor = await accountActorOf(ctx)
    const { input } = inputOf(ctx)
    const values: Partial<Record<OrganisationKind, Row>> = validated<object>(namingOf[kind], input)
    const { email } = ctx.state.user as { email: string }
    const accountId = Number(actor.accountId)
    await asSystem(() =>
      answerWrite(ctx, actor, async () => {
        const given = await organisationGiven(kind, values[kind] ?? {})
        await queueFor([given.creditCode, `account:${accountId}`])
        if (await membershipOf(actor)) throw new Refused(refuse('belongs-already'))
        const [open] = await query(
          `select 1 from verifications where account_id = $1 and ${sqlIn(verificationFlow, 'open')}`,
          [accountId],
        )
        if (open) throw new Refused(refuse('claim-open'))
        await nameOrganisation(kind, given, { accountId, name: actor.name, email }, momentOf(ctx))
        return { status: 202, body: { data: { next: 'verification' }, meta: {} } }
      }),
    )
  }
