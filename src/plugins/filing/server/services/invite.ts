import { must, Refused } from '../../../../shared/pure/refusal'
import { parseCreditCode } from '../../../../shared/pure/credit-code'
import { textOf } from '../../../../shared/pure/text'
import { act } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { INVITATION } from '../../contract'
import { createRows, publishCreated } from '../../../../shared/server/flows/create-rows'
import { openPilotBatch } from './find-open-batch'
import { refuse } from './refusals'
import { cityOfFiling } from '../../domain/city-contribution'
import { ENTERPRISES } from '../../../organisations/contract'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { invitationFlow } from '../../domain/invitation-flow'

/** R20: adds an enterprise to the city's invitations for the open batch. Files nothing. */
export const invite: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const { code: creditCode } = must(parseCreditCode(textOf(context.input.creditCode)))
    const batch = await openPilotBatch()
    const result = await act(bindingOf(cityOfFiling), 'invite', documentIds, context)
    for (const { after } of result.done) {
      const { code: cityCode } = after
      const [there] = await query(
        `select 1 from invitations where batch_id = $1 and city_code = $2 and credit_code = $3 and ${sqlIn(invitationFlow, 'valid')}`,
        [batch.id, cityCode, creditCode],
      )
      if (there) throw new Refused(refuse('invited-already', { creditCode }))
      const { note } = context.input
      const [registered] = await query<{ name: string }>(
        `select name from ${ENTERPRISES} enterprises where credit_code = $1`,
        [creditCode],
      )
      // A registered enterprise is invited under its registered name, whatever name was entered.
      const enterpriseName = registered?.name ?? context.input.name
      const invited = await createRows(
        INVITATION,
        'invite',
        [{ batch: batch.id, cityCode, creditCode, enterpriseName, note, invitedAt: context.at.now.toISOString() }],
        context,
      )
      await publishCreated('enterprise.invited', invited, context)
    }
    return result
  })
