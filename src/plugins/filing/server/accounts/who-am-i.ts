import type { Context } from 'koa'
import { shanghaiDay } from '../../../../shared/pure/calendar'
import { eligibility, REASONS } from '../../../../shared/pure/eligibility'
import { accountActorOf } from '../../../../shared/server/actors'
import { databaseNow } from '../../../../shared/server/clock'
import { query, selectRows } from '../../../../shared/server/database'
import { readSettings } from '../../../../shared/server/settings'
import { FILING_SETTINGS } from '../../domain/settings'
import { closesFor, type Applicant } from '../../domain/windows'
import { labelsOf } from '../facts/demand-facts'
import { BATCH, batchesWithExtensions, type BatchRow } from '../facts/filing-facts'
import { membershipOf, type Membership } from './organisation'

/** Who is signed in, for which organisation, and what is open for it now. */
export async function whoAmI(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const { username, email } = ctx.state.user as { username: string; email: string }
  const membership = await membershipOf(actor)
  const organisation = membership && (await organisationOf(membership))
  const isEnterprise = membership?.organisation === 'enterprise'
  ctx.body = {
    data: {
      account: { username, email },
      organisation: organisation ?? null,
      eligibility: isEnterprise ? await eligibilityOf(membership.creditCode) : null,
      batch: isEnterprise && organisation ? await openBatchFor(organisation) : null,
    },
    meta: {},
  }
}

interface Organisation {
  documentId: string
  kind: string
  standing: string
  creditCode: string
  name: string
  cityCode: string
  cityName: string
}

async function organisationOf({ organisation, creditCode, standing }: Membership): Promise<Organisation | undefined> {
  const table = organisation === 'enterprise' ? 'enterprises' : 'providers'
  const [row] = await query<Organisation & Record<string, unknown>>(
    `select o.document_id as "documentId", o.credit_code as "creditCode", o.name, o.city_code as "cityCode", c.name as "cityName"
     from ${table} o join cities c on c.code = o.city_code where o.credit_code = $1`,
    [creditCode],
  )
  return row && { ...row, kind: organisation, standing }
}

/** R22, judged today. */
async function eligibilityOf(creditCode: string): Promise<object> {
  const labels = (await labelsOf([creditCode])).get(creditCode) ?? []
  const verdict = eligibility(labels, shanghaiDay(databaseNow()), await readSettings(FILING_SETTINGS))
  return {
    outcome: verdict.ok ? verdict.outcome : 'not-eligible',
    labels: verdict.labels.map(({ kind, reason, standing }) => ({
      kind,
      standing,
      reason,
      reasonLabel: REASONS[reason],
    })),
  }
}

/** The pilot batch of today with the instants at which its windows close for this enterprise, extensions included (R04). */
async function openBatchFor(applicant: Applicant): Promise<object | null> {
  const [batch] = await selectRows<BatchRow>(
    BATCH,
    `kind = 'pilot' and state = 'open'`,
    [],
    'order by year desc, ordinal desc limit 1',
  )
  if (!batch) return null
  const extensions = (await batchesWithExtensions([batch.id])).extensions.get(batch.id) ?? []
  const { documentId, name, year, ordinal, filingOpensAt, filingClosesAt } = batch
  const closesForMe = closesFor(batch, 'filing', applicant, extensions)
  const now = databaseNow()
  const open = filingOpensAt !== null && now >= new Date(filingOpensAt) && closesForMe !== null && now < closesForMe
  return {
    documentId,
    name,
    year,
    ordinal,
    filingOpensAt,
    filingClosesAt,
    filingClosesForMeAt: closesForMe,
    filingOpen: open,
  }
}
