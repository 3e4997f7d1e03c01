import { act, actAll } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, following, type Verb } from '../../../../shared/server/flows/flows'
import { LIAISON } from '../../contract'
import { createRows, publishCreated } from '../../../../shared/server/flows/create-rows'
import { liaisonFlow } from '../../domain/liaison-flow'
import { cityOfFiling } from '../../domain/city-contribution'

/** R18: naming a liaison ends the previous one, who stays in the history. */
export const nameLiaison: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(cityOfFiling), 'name-liaison', documentIds, context)
    for (const { after } of result.done) {
      const { code } = after
      const before = await query<{ document_id: string }>(
        `select document_id from liaisons where city_code = $1 and state = 'current'`,
        [code],
      )
      await actAll(
        bindingOf(liaisonFlow),
        'replace',
        before.map((row) => row.document_id),
        following(context),
      )
      const { name, post, phone, email } = context.input
      const named = await createRows(
        LIAISON,
        'name',
        [{ cityCode: code, name, post, phone, email, namedAt: context.at.now.toISOString() }],
        context,
      )
      await publishCreated('liaison.named', named, context)
    }
    return result
  })
