import { Refused } from '../../../../shared/pure/refusal'
import { createRows, publishCreated } from '../../../../shared/server/flows/create-rows'
import { inTransaction, query, type Row } from '../../../../shared/server/database/database'
import { following, type VerbContext } from '../../../../shared/server/flows/flows'
import { lastDayOf } from '../../../../shared/pure/reminders'
import { refuse, standingFlow } from '../../domain/standing-flow'
import { STANDING, type Admission } from '../../contract'
import { PROVIDERS } from '../../../organisations/contract'
import { sqlIn } from '../../../../shared/pure/state-sets'

interface Provider extends Row {
  id: number
  name: string
  credit_code: string
  city_code: string
}

/** R14: creates standings, one per category. A provider has no rights in the pool before. */
export const admit = (admissions: readonly Admission[], context: VerbContext): Promise<void> =>
  inTransaction(async () => {
    const providers = await lockProviders([...new Set(admissions.map(({ creditCode }) => creditCode))])
    await assertNotBarred([...providers.keys()], context)
    const there = await alreadyAdmitted([...providers.keys()])
    const rows = admissions
      .filter(({ creditCode, categoryCode }) => !there.has(`${creditCode} ${categoryCode}`))
      .map((admission) => rowOf(admission, providers.get(admission.creditCode), context))
    await publishCreated('provider.admitted', await createRows(STANDING, 'admit', rows, following(context)), context)
  })

function rowOf(admission: Admission, provider: Provider | undefined, { at }: VerbContext): Row {
  const { creditCode, categoryCode, basis, application } = admission
  if (!provider) throw new Refused(refuse('provider-unknown', { creditCode }))
  return {
    provider: provider.id,
    providerName: provider.name,
    cityCode: provider.city_code,
    creditCode,
    categoryCode,
    basis,
    application: application ?? null,
    admittedAt: at.now.toISOString(),
  }
}

/** Locked, so that two lists determined concurrently do not admit anybody twice. */
async function lockProviders(creditCodes: readonly string[]): Promise<Map<string, Provider>> {
  const rows = await query<Provider>(
    `select id, name, credit_code, city_code from ${PROVIDERS} providers where credit_code = any($1::text[]) order by id for update`,
    [creditCodes],
  )
  return new Map(rows.map((row) => [row.credit_code, row]))
}

async function alreadyAdmitted(creditCodes: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ credit_code: string; category_code: string }>(
    `select credit_code, category_code from standings where credit_code = any($1::text[]) and ${sqlIn(standingFlow, 'valid')}`,
    [creditCodes],
  )
  return new Set(rows.map((row) => `${row.credit_code} ${row.category_code}`))
}

/** R68. */
async function assertNotBarred(creditCodes: readonly string[], { at }: VerbContext): Promise<void> {
  const [barred] = await query<{ name: string; until: string }>(
    `select provider_name as name, barred_until as until from standings
     where credit_code = any($1::text[]) and barred_until > $2::timestamptz order by barred_until desc limit 1`,
    [creditCodes, at.now.toISOString()],
  )
  if (barred) throw new Refused(refuse('still-barred', { name: barred.name, until: lastDayOf(new Date(barred.until)) }))
}
