import { eligibility, REASONS } from '../../../../policy/eligibility'
import { shanghaiDay } from '../../../../shared/pure/calendar'
import { databaseNow } from '../../../../shared/server/database/clock'
import { readSettings } from '../../../../shared/server/settings/settings'
import { answerMy, type MyPart } from '../../../organisations/contract-server'
import { FILING_SETTINGS } from '../../domain/settings'
import { closesFor, type Applicant } from '../../domain/windows'
import { labelsOf } from '../../../organisations/contract-server'
import { batchesWithExtensions } from '../facts/filing-facts'
import { findOpenBatch } from '../services/find-open-batch'

/** The filing part of `GET /my`: whether the enterprise may file, and in which batch. */
export function answerForFiling(): void {
  answerMy(
    'filing',
    'eligibility',
    forEnterprise(({ creditCode }) => eligibilityOf(creditCode)),
  )
  answerMy('filing', 'batch', forEnterprise(openBatchFor))
}

const forEnterprise =
  (tell: (organisation: NonNullable<Parameters<MyPart>[0]>) => Promise<unknown>): MyPart =>
  (organisation) =>
    organisation?.kind === 'enterprise' ? tell(organisation) : Promise.resolve(null)

/** R22, as of today. */
async function eligibilityOf(creditCode: string): Promise<object> {
  const labels = (await labelsOf([creditCode])).get(creditCode) ?? []
  const verdict = eligibility(labels, shanghaiDay(databaseNow()), await readSettings(FILING_SETTINGS))
  return {
    outcome: verdict.ok ? verdict.outcome : 'not-eligible',
    labels: verdict.labels.map(({ kind, reason, effect }) => ({
      kind,
      standing: effect,
      reason,
      reasonLabel: REASONS[reason],
    })),
  }
}

/** The open pilot batch with the closing instants for this enterprise, extensions included (R04). */
async function openBatchFor(applicant: Applicant): Promise<object | null> {
  const batch = await findOpenBatch('pilot')
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
