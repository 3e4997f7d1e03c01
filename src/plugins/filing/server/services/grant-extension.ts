import { Refused } from '../../../../shared/pure/refusal'
import { parseCreditCode } from '../../../../shared/pure/credit-code'
import { isRefusal } from '../../../../shared/pure/refusal'
import { textOf } from '../../../../shared/pure/text'
import { act } from '../../../../shared/server/flows/act'
import { inTransaction, insertRows, query } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { EXTENSION } from '../../contract'
import { publishCreated } from '../../../../shared/server/flows/create-rows'
import { refuseCity } from '../../../../shared/pure/city-refusals'
import { refuse } from './refusals'
import { batchFlow } from '../../domain/batch-flow'
import { ENTERPRISES } from '../../../organisations/contract'

/** R04: an extension for the batch, a city or one applicant; each is a row of its own and counted publicly. */
export const grantExtension: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const input = await withKnownTarget(context.input)
    const result = await act(bindingOf(batchFlow), 'grant-extension', documentIds, { ...context, input })
    const extensions = await insertRows(
      EXTENSION,
      result.done.map(({ after }) => ({
        batch: after.id,
        window: input.window,
        scope: input.scope,
        cityCode: input.scope === 'city' ? input.cityCode : null,
        creditCode: input.scope === 'applicant' ? input.creditCode : null,
        until: input.until,
        reason: input.reason,
        grantedAt: context.at.now.toISOString(),
        grantedBy: context.actor.name,
      })),
    )
    await publishCreated('batch.extended', extensions, context)
    return result
  })

/** An applicant's extension is checked against the windows of his city. */
async function withKnownTarget(input: Record<string, unknown>): Promise<Record<string, unknown>> {
  if (input.scope === 'city' && input.cityCode) {
    const [city] = await query('select 1 from cities where code = $1', [input.cityCode])
    if (!city) throw new Refused(refuseCity('city-unknown-here', { cityCode: input.cityCode }))
  }
  const creditCode = textOf(input.creditCode)
  if (input.scope !== 'applicant' || !creditCode) return input
  const parsed = parseCreditCode(creditCode)
  if (isRefusal(parsed)) throw new Refused(parsed)
  const [enterprise] = await query<{ city_code: string }>(
    `select city_code from ${ENTERPRISES} enterprises where credit_code = $1`,
    [parsed.code],
  )
  if (!enterprise) throw new Refused(refuse('enterprise-unknown', { creditCode: parsed.code }))
  return { ...input, creditCode: parsed.code, cityCode: enterprise.city_code }
}
