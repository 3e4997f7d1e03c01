import { l } from '../../../shared/pure/schema'
import { query } from '../../../shared/server/database/database'
import { beyondWalls } from '../../../shared/server/walls/walls'
import type { Criterion, Party, Reviewable } from '../../experts/contract'
import type { ProductFact } from '../domain/facts'
import type { Form } from '../../forms/contract'
import type { Snapshot } from '../domain/snapshot'
import { readForms } from '../../forms/contract-server'
import { latestSnapshots } from './service'
import { ENTERPRISES, PROVIDERS } from '../../organisations/contract'
import { applicationFlow } from '../domain/application-flow'
import { sqlIn } from '../../../shared/pure/state-sets'

interface Row extends Record<string, unknown> {
  id: string
  hash: string
  name: string
  creditCode: string
  people: (string | null)[]
}

/**
 * R10: accepted applications as panels read them: the submitted content, which the applicant cannot change any more.
 */
export const describeApplications = (documentIds: readonly string[]): Promise<Reviewable[]> =>
  beyondWalls(async () => {
    const rows = await query<Row>(
      `select a.document_id as id, a.snapshot_hash as hash, a.provider_name as name, a.credit_code as "creditCode",
          to_jsonb(array[p.legal_representative, p.contact_name]) as people
       from applications a join ${PROVIDERS} p on p.id = a.provider_id
       where a.document_id = any($1::text[]) and ${sqlIn(applicationFlow, 'reviewable', 'a.state')} order by a.id`,
      [documentIds],
    )
    const snapshots = await latestSnapshots(rows.map(({ id }) => id))
    const forms = await readForms([...snapshots.values()].map(({ formVersion }) => formVersion))
    const names = await namesOf([...snapshots.values()].flatMap(customersOf))
    return rows.flatMap((row) => {
      const snapshot = snapshots.get(row.id)
      const form = snapshot && forms.get(snapshot.formVersion)
      return form ? [reviewable(row, snapshot, form, names)] : []
    })
  })

const reviewable = (row: Row, snapshot: Snapshot, form: Form, names: ReadonlyMap<string, string>): Reviewable => ({
  documentId: row.id,
  title: `${row.name}（${snapshot.categories.map((code) => form.categories[code].zh).join('、')}）`,
  snapshotHash: row.hash,
  parties: [applicant(row, snapshot), ...customersOf(snapshot).map((code) => customer(code, names.get(code)))],
  criteria: [...snapshot.categories.flatMap((code) => ofCategory(form, code)), ...snapshot.listings.map(ofProduct)],
})

function applicant({ creditCode, name, people }: Row, { undertaking }: Snapshot): Party {
  const named = [...people, undertaking?.signedBy].filter((one) => typeof one === 'string' && one !== '')
  return { creditCode, name, role: 'applicant', people: [...new Set(named as string[])] }
}

/** R11: present and former customers; their experts are recused. */
const customer = (creditCode: string, name = creditCode): Party => ({ creditCode, name, role: 'would-serve' })

function customersOf({ items, facts }: Snapshot): string[] {
  const named = Object.values(items).flatMap(({ entries }) => (entries ?? []).map(({ creditCode }) => creditCode))
  const known = facts.references.map(({ creditCode }) => creditCode)
  return [...new Set([...known, ...named])].filter(
    (code) => code !== undefined && code !== facts.creditCode,
  ) as string[]
}

async function namesOf(creditCodes: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ code: string; name: string }>(
    `select credit_code as code, name from ${ENTERPRISES} enterprises where credit_code = any($1::text[])`,
    [[...new Set(creditCodes)]],
  )
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** R12: one score per condition; a must-condition decides regardless of the mean (S34). */
const ofCategory = (form: Form, category: Snapshot['categories'][number]): Criterion[] =>
  form.categories[category].conditions.map(({ code, zh, en, must }) => ({
    code: `${category}/${code}`,
    label: l(zh, en),
    itemKind: 'category',
    item: category,
    scale: 'points',
    ...(must ? { must: true } : {}),
  }))

const ofProduct = ({ documentId, kind, name }: ProductFact): Criterion => ({
  code: `listing/${documentId}`,
  label: l(name, name),
  itemKind: kind === 'solution' ? 'solution' : 'product',
  item: documentId,
  scale: 'points',
})
