import { query } from '../../../shared/server/database/database'
import type { ReadSubjects } from '../../experts/contract'
import { filesIn } from '../domain/files-in'
import { applicationSections, blindFileName, type PaperContext } from '../domain/papers'
import type { Snapshot } from '../domain/snapshot'
import { readForms } from '../../forms/contract-server'
import { offeredApplications } from './offered'
import { CASE_STUDIES } from '../../catalogue/contract'
import { FILES } from '../../files/contract'
import { ENTERPRISES, PROVIDERS } from '../../organisations/contract'

interface Submitted extends Record<string, unknown> {
  hash: string
  content: string
  name: string
  creditCode: string
  people: (string | null)[]
}

/** What experts read of an application: the latest submission, as described to their panel. */
export const readApplications: ReadSubjects = {
  kind: 'provider',
  offered: offeredApplications,
  async read(documentId, blind) {
    const submitted = await latest(documentId)
    if (!submitted) return undefined
    const snapshot = JSON.parse(submitted.content) as Snapshot
    const form = (await readForms([snapshot.formVersion])).get(snapshot.formVersion)
    if (!form) return undefined
    const context: PaperContext = {
      form,
      applicant: submitted,
      titles: await titlesOf(snapshot),
      others: [...(await customersOf(snapshot)), ...submitted.people.filter((name) => name !== null)],
    }
    return { snapshotHash: submitted.hash, sections: applicationSections(snapshot, context, blind) }
  },
  async holding(file) {
    const rows = await query<{ id: string }>(
      `select a.document_id as id from application_files f join applications a on a.id = f.application_id
       where f.file = $1`,
      [file],
    )
    return rows.map(({ id }) => id)
  },
  async blindFileName(documentId, file) {
    const submitted = await latest(documentId)
    return blindFileName(submitted ? (JSON.parse(submitted.content) as Snapshot) : { items: {} }, file)
  },
}

async function latest(documentId: string): Promise<Submitted | undefined> {
  const [row] = await query<Submitted>(
    `select a.snapshot_hash as hash, s.content, a.provider_name as name, a.credit_code as "creditCode",
        to_jsonb(array[p.legal_representative, p.contact_name, p.name]) as people
     from applications a join ${PROVIDERS} p on p.id = a.provider_id
       join application_snapshots s on s.application_id = a.id and s.hash = a.snapshot_hash
     where a.document_id = $1`,
    [documentId],
  )
  return row
}

/** Names of files and of what is put forward, and titles of case studies in the answers, by documentId. */
export async function titlesOf(snapshot: Snapshot): Promise<Map<string, string>> {
  const entries = Object.values(snapshot.items).flatMap((answer) => answer.entries ?? [])
  const cases = entries.flatMap(({ caseStudy }) => caseStudy ?? [])
  const rows = await query<{ id: string; title: string }>(
    `select document_id as id, name as title from ${FILES} private_files where document_id = any($1::text[])
     union all select document_id, title from ${CASE_STUDIES} case_studies where document_id = any($2::text[])`,
    [filesIn(snapshot), cases],
  )
  const offered = snapshot.listings.map(({ documentId, name }) => [documentId, name] as const)
  return new Map([...rows.map(({ id, title }) => [id, title] as const), ...offered])
}

/** Registered names of the enterprises it names or is known to serve. */
async function customersOf({ facts }: Snapshot): Promise<string[]> {
  const codes = facts.references.map(({ creditCode }) => creditCode)
  const rows = await query<{ name: string }>(
    `select name from ${ENTERPRISES} enterprises where credit_code = any($1::text[])`,
    [codes],
  )
  return [...codes, ...rows.map(({ name }) => name)]
}
