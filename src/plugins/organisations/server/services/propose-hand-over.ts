import { parseCreditCode } from '../../../../shared/pure/credit-code'
import { must, Refused } from '../../../../shared/pure/refusal'
import { textOf } from '../../../../shared/pure/text'
import { act, refuse as refuseAct } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { HAND_OVER } from '../../contract'
import { createRows, publishCreated } from '../../../../shared/server/flows/create-rows'
import { TABLES, type OrganisationKind } from './organisations'
import { refuseCity } from '../../../../shared/pure/city-refusals'
import { refuse } from './refusals'
import { cityOfOrganisations } from '../../domain/city-contribution'

/** S10: the present city proposes a hand-over to the city of the new registered address. */
export const proposeHandOver: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const { code: creditCode } = must(parseCreditCode(textOf(context.input.creditCode)))
    const result = await act(bindingOf(cityOfOrganisations), 'propose-hand-over', documentIds, context)
    for (const { after } of result.done) {
      const { code: fromCity } = after
      const toCity = textOf(context.input.toCity)
      await assertReceiver(fromCity, toCity)
      const organisation = context.input.organisation as OrganisationKind
      // An organisation of another city is refused like an unknown one, also when the province acts for a city.
      const [row] = await query<{ name: string }>(
        `select name from ${TABLES[organisation]} where credit_code = $1 and city_code = $2 for share`,
        [creditCode, fromCity],
      )
      if (!row) throw new Refused(refuseAct('not-found', { documentId: creditCode }))
      const { reason } = context.input
      const proposedAt = context.at.now.toISOString()
      const proposed = await createRows(
        HAND_OVER,
        'propose',
        [{ name: row.name, creditCode, organisation, fromCity, toCity, reason, proposedAt }],
        context,
        textOf(reason),
      )
      await publishCreated('hand-over.proposed', proposed, context)
    }
    return result
  })

async function assertReceiver(fromCity: string, toCity: string): Promise<void> {
  if (fromCity === toCity) throw new Refused(refuse('hand-over-to-itself', { cityCode: toCity }))
  const [city] = await query('select 1 from cities where code = $1', [toCity])
  if (!city) throw new Refused(refuseCity('city-unknown-here', { cityCode: toCity }))
}
