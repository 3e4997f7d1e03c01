import { shanghaiDay, type Day } from '../../../shared/pure/calendar'
import type { Moment } from '../../../shared/pure/workflow'
import type { Core } from '@strapi/strapi'
import { query } from '../../../shared/server/database/database'
import { readSettings } from '../../../shared/server/settings/settings'
import { beyondWalls } from '../../../shared/server/walls/walls'
import { poolOf } from '../../pool/contract'
import { APPLICATION } from '../contract'
import { EMPTY_DRAFT } from '../domain/answer-shape'
import type { ApplicationFacts } from '../domain/application-guards'
import { APPLICATION_SETTINGS } from '../domain/application-settings'
import { FIRST_FORM, type Form } from '../../forms/contract'
import { batchesWithExtensions } from '../../filing/contract-server'
import { readForms } from '../../forms/contract-server'
import { knownFacts, type Applicant } from './known-facts'
import { conclusionsOn, latestSnapshots } from './service'
import type { ApplicationRow } from '../domain/application-guards'
import { PANEL_SUBJECTS, panelFlow } from '../../experts/contract'
import { organisationFacts } from '../../organisations/contract-server'
import { sqlNotIn, sqlIn } from '../../../shared/pure/state-sets'
import { applicationFlow } from '../domain/application-flow'

declare const strapi: Core.Strapi

/** Facts for the guards of all applications of an action, in a fixed number of queries. */
export const applicationFacts = (rows: readonly ApplicationRow[], at: Moment): Promise<Map<string, ApplicationFacts>> =>
  beyondWalls(() => readFacts(rows, at))

async function readFacts(rows: readonly ApplicationRow[], at: Moment): Promise<Map<string, ApplicationFacts>> {
  const ids = rows.map(({ documentId }) => documentId)
  const codes = [...new Set(rows.map(({ creditCode }) => creditCode))]
  const settings = await readSettings(APPLICATION_SETTINGS)
  const { batches, extensions } = await batchesWithExtensions(rows.map(({ batch }) => batch))
  const forms = await readForms(rows.map(({ formVersion }) => formVersion))
  const providers = await organisationFacts('provider', codes)
  const barred = await barredUntil(codes)
  const others = await othersOf(ids)
  const formOf = ({ formVersion }: ApplicationRow): Form => forms.get(formVersion) ?? FIRST_FORM
  const known = await knownFacts(
    rows.map((row) => ({ ...applicantOf(row), acceptedIssuers: formOf(row).acceptedIssuers ?? [] })),
    at,
  )
  const snapshots = await latestSnapshots(ids)
  const conclusions = await conclusionsOn(ids)
  const convened = await convenedFor(ids)
  return new Map(
    rows.map((row) => {
      const { documentId: id, batch, creditCode } = row
      return [
        id,
        {
          batch: batches.get(batch),
          extensions: extensions.get(batch) ?? [],
          verification: providers.get(creditCode)?.verification ?? 'none',
          barredUntil: barred.get(creditCode) ?? null,
          otherInBatch: others.get(id) ?? null,
          form: formOf(row),
          known: known.get(id) as ApplicationFacts['known'],
          panelConvened: convened.has(id),
          submitted: snapshots.get(id) ?? { categories: [], listings: [] },
          conclusion: conclusions.get(id) ?? null,
          settings,
        },
      ]
    }),
  )
}

export const applicantOf = ({
  documentId,
  creditCode,
  answers,
}: ApplicationRow): Omit<Applicant, 'acceptedIssuers'> => ({
  documentId,
  creditCode,
  answers: answers ?? EMPTY_DRAFT,
})

/**
 * R68: the pool stores the instant from which a sanctioned provider may apply again; the day before is still barred.
 */
async function barredUntil(codes: readonly string[]): Promise<Map<string, Day>> {
  const found = new Map<string, Day>()
  for (const { creditCode, barredUntil: free } of await poolOf(strapi).of(codes)) {
    const day = free && shanghaiDay(new Date(new Date(free).getTime() - 1))
    if (day && day > (found.get(creditCode) ?? '')) found.set(creditCode, day)
  }
  return found
}

async function othersOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string; other: string }>(
    `select a.document_id as id, coalesce(o.receipt_number, o.document_id) as other from applications a
       join applications o on o.batch_id = a.batch_id and o.credit_code = a.credit_code and o.id <> a.id and ${sqlIn(applicationFlow, 'effective', 'o.state')}
     where a.document_id = any($1::text[])`,
    [ids],
  )
  return new Map(rows.map(({ id, other }) => [id, other]))
}

/** R10: applications whose latest snapshot is with a panel that has not been dissolved. */
async function convenedFor(ids: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ id: string }>(
    `select a.document_id as id from applications a
       join ${PANEL_SUBJECTS} s on s.subject_uid = $2 and s.subject_id = a.document_id
         and s.snapshot_hash = a.snapshot_hash and ${sqlNotIn(panelFlow, 'unheld', 's.panel_state')}
     where a.document_id = any($1::text[])`,
    [ids, APPLICATION],
  )
  return new Set(rows.map(({ id }) => id))
}
